"""What the primary says of itself at a moment that can be found again in WAL.

The counts have to be those of one exact place in WAL, while citizens go on writing and nobody is made to wait:

1. A transaction of another session takes a number (xid) and ends, so that any older one that is under way has a place in
   snapshots taken from then on. A snapshot alone does not name one that is younger than the last that has ended.
2. A transaction (repeatable read) takes its snapshot: what it counts later is what was visible then.
3. The other session writes a named restore point into WAL, takes a number again, and looks which are under way.
4. If that number is the very next and the same ones are under way as in the snapshot, none has begun or ended in between:
   the restore point stands exactly where the snapshot was taken. If not, all of it is tried again a moment later; the quiet
   needed is about a millisecond.

One doubt remains: a transaction that was under way may have written its commit already and only wait for the standbys. So
the snapshot should have none under way; long ones that will not go away are accepted and named, and the restored server is
asked whether it has seen any of them commit (see proof.py). If so, nothing is said to be proven.

Of each table there is the number of rows, and a sum over the place and the age of each row's version (ctid, xmin): a copy
has the same ones, so a row that is missing, that is one too many, or that has been written again is seen, without
reading what citizens have sent. A table that is not written to WAL (unlogged) is in no backup, and so it is found missing.
"""

import time
from dataclasses import dataclass
from datetime import datetime

import psycopg2

from backup.store import DATABASE, TLS, BackupFailed, Store

QUIET_SECONDS = 60
# What has been under way for this long is no commit that waits for standbys.
LONG_SECONDS = 2

COUNTS = """
select format('%I.%I', n.nspname, c.relname),
    (xpath('/row/rows/text()', counted))[1]::text::bigint,
    (xpath('/row/versions/text()', counted))[1]::text
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
cross join lateral query_to_xml(format(
    'select count(*) as rows, coalesce(sum(hashtextextended(ctid::text || xmin::text, 0)::numeric), 0) as versions from %I.%I',
    n.nspname, c.relname), false, true, '') counted
where c.relkind in ('r', 'm') and (c.relpersistence = 'p' or c.relpersistence = 'u' and not pg_is_in_recovery()) and n.nspname not in ('pg_catalog', 'information_schema')
order by 1
"""


@dataclass(frozen=True)
class Count:
    rows: int
    versions: str


@dataclass(frozen=True)
class Testimony:
    point: str
    """The name of the restore point."""
    segment: str
    """The segment of WAL that holds it."""
    at: datetime
    under_way: tuple[int, ...]
    counts: dict[str, Count]


def counts(connection) -> dict[str, Count]:
    with connection.cursor() as cursor:
        cursor.execute(COUNTS)
        return {table: Count(rows, versions) for table, rows, versions in cursor}


def connect(store: Store):
    """To the primary, whichever it is."""
    try:
        return psycopg2.connect(
            host=",".join(store.databases), dbname=DATABASE, user="backup", connect_timeout=3,
            target_session_attrs="read-write", sslmode="verify-full",
            sslrootcert=str(TLS / "ca.crt"), sslcert=str(TLS / "host.crt"), sslkey=str(TLS / "host.key"),
            application_name="madoguchi-backup",
        )  # fmt: skip
    except psycopg2.OperationalError as error:
        raise BackupFailed(f"プライマリーに接続できません。\n{error}") from error


def testify(store: Store) -> Testimony:
    counting, marking = connect(store), connect(store)
    try:
        counting.set_session(isolation_level="REPEATABLE READ", readonly=True)
        marking.autocommit = True
        point, segment, at, under_way = quiet_moment(counting, marking, f"verify {store.host}")
        counted = counts(counting)
        with marking.cursor() as cursor:
            # Brings the segment into the archive now.
            cursor.execute("select pg_switch_wal()")
        return Testimony(point, segment, at, under_way, counted)
    finally:
        counting.close()
        marking.close()


def quiet_moment(counting, marking, purpose: str) -> tuple[str, str, datetime, tuple[int, ...]]:
    begun = time.monotonic()
    long_ones: frozenset[int] | None = None
    while (waited := time.monotonic() - begun) < QUIET_SECONDS:
        counting.rollback()
        [first] = one(marking, "select pg_current_xact_id()::text::bigint")
        [before] = one(counting, "select pg_current_snapshot()::text")
        point = f"{purpose} {time.time():.3f}"
        segment, at = one(marking, "select pg_walfile_name(pg_create_restore_point(%s)), clock_timestamp()", point)
        last, after = one(marking, "select pg_current_xact_id()::text::bigint, pg_current_snapshot()::text")
        under_way = running(before)
        long_ones = under_way if long_ones is None else long_ones & under_way
        still = last == first + 1 and running(after) == under_way
        if still and (not under_way or (waited > LONG_SECONDS and under_way == long_ones)):
            return point, segment, at, tuple(sorted(under_way))
        time.sleep(0.05)
    raise BackupFailed("プライマリーの書き込みが続き、件数を数える時点を決められませんでした。あとで実行し直してください。")


def running(snapshot: str) -> frozenset[int]:
    """The transactions under way in it: `xmin:xmax:xid,xid,…`."""
    return frozenset(map(int, filter(None, snapshot.split(":")[2].split(","))))


def one(connection, statement: str, *values: object) -> tuple:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchone()
