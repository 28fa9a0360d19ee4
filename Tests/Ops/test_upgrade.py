"""What the release before would notice of a newer schema, told by a PostgreSQL of the check's own."""

import pytest
from conftest import REPOSITORY

BEFORE = """
create table applications (id int primary key, status text not null check (status in ('sent', 'done')), note text, plan text);
create index applications_status on applications (status);
create table sessions (id int primary key);
create table notes ();
grant select, insert on applications to madoguchi_app;
grant select, insert, delete on sessions to madoguchi_app;
create function answer() returns int language sql as 'select 42';
"""

HARMLESS = [
    "create table reservations (id int primary key, session_id int references sessions on delete cascade)",
    "create table places (id int primary key, application_id int not null references applications unique)",
    "alter table applications add column reserved_at timestamptz",
    "alter table applications add column kept boolean not null default true",
    "create index applications_note on applications (note)",
    "grant update on applications to madoguchi_app",
    "create function another() returns int language sql as 'select 43'",
]

NOTICED = {
    "alter table applications drop column plan": "gone or otherwise: column\tapplications plan",
    "alter table applications alter column note type varchar": "gone or otherwise: column\tapplications note",
    "alter table applications alter column note set not null": "asked of applications\tnote must be given",
    "alter table applications add column kept boolean not null": "asked of applications\tkept must be given",
    "alter table applications add check (note <> '')": "asked of applications\tapplications_note_check",
    "create unique index only_one on applications (note)": "asked of applications\tCREATE UNIQUE INDEX only_one",
    "create trigger told before insert on applications execute function told()": "asked of applications\tCREATE TRIGGER",
    "create table places (session_id int references sessions)": "asked of sessions\tplaces",
    "revoke insert on applications from madoguchi_app": "gone or otherwise: privilege\tapplications madoguchi_app",
    "drop index applications_status": "gone or otherwise: index\tCREATE INDEX applications_status",
    "create or replace function answer() returns int language sql as 'select 41'": "gone or otherwise: function\tanswer()",
    "drop table notes": "gone or otherwise: table\tnotes",
}

TRIGGER = "create function told() returns trigger language plpgsql as 'begin return new; end';"


@pytest.fixture
def changes(tmp_path, shell):
    """What is told of the schema before, followed by one more migration."""

    def changes(migration):
        for name in ("before", "now"):
            (tmp_path / name).mkdir()
            (tmp_path / name / "0001_first.sql").write_text(BEFORE)
        (tmp_path / "now/0002_second.sql").write_text(migration + ";")
        told = shell(
            f"ops={REPOSITORY}/ops; . $ops/checks/schema.sh; schema_changes {tmp_path}/before {tmp_path}/now",
        )
        assert told.returncode == 0, told.stderr
        return told.stdout.splitlines()

    return changes


def test_what_stands_beside_the_old_is_not_noticed(changes):
    assert changes(";".join(HARMLESS)) == []


def test_whatever_is_taken_away_or_asked_of_an_old_table_is_noticed(changes):
    told = changes(TRIGGER + ";".join(NOTICED))
    assert [expected for expected in NOTICED.values() if not any(line.startswith(expected) for line in told)] == []
