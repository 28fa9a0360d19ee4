"""What is counted is what a backup holds at the restore point, also while others write; a PostgreSQL of the test's own."""

import sys
from threading import Thread

import psycopg2
import pytest
from conftest import REPOSITORY
from test_database import OPEN

sys.path.insert(0, str(REPOSITORY / "ops"))
from backup.testimony import quiet_moment  # noqa: E402


@pytest.fixture
def connect(directory, start_shell):
    town = start_shell(OPEN.format(directory=directory) + "database_superuser_url; cat")
    address = town.stdout.readline().strip()
    opened = []

    def connect(autocommit=True):
        connection = psycopg2.connect(address)
        connection.autocommit = autocommit
        opened.append(connection)
        return connection

    yield connect
    for connection in opened:
        connection.close()


def ask(connection, statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone() if cursor.description else None


def moment(connect):
    counting = connect(autocommit=False)
    counting.set_session(isolation_level="REPEATABLE READ", readonly=True)
    return counting, quiet_moment(counting, connect(), "test")


def test_when_nobody_writes_none_is_under_way(connect):
    _, (_, _, _, under_way) = moment(connect)
    assert under_way == ()


def test_a_commit_that_waits_for_its_standbys_is_named_though_no_later_one_has_ended(connect):
    town = connect()
    ask(town, "create table rows_of_citizens (number int)")
    ask(town, "alter system set synchronous_standby_names = 'none_of_this_name'")
    ask(town, "select pg_reload_conf()")
    citizen = connect()
    [mine] = ask(citizen, "select pg_backend_pid()")
    writing = Thread(target=ask, args=(citizen, "insert into rows_of_citizens values (1)"))
    writing.start()
    waiting = "select backend_xid::text::bigint from pg_stat_activity where wait_event = 'SyncRep' and pid ="
    while not (found := ask(town, f"{waiting} {mine}")):
        pass
    try:
        counting, (_, _, _, under_way) = moment(connect)
        assert ask(counting, "select count(*) from rows_of_citizens") == (0,)
        assert under_way == found
    finally:
        ask(town, "alter system reset synchronous_standby_names")
        ask(town, "select pg_reload_conf()")
        writing.join()
