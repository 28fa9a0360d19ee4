"""What a repository of backups says of itself when WAL is missing: files of the test's own, and pgBackRest's words for them."""

import os
import sys
from datetime import datetime, timedelta

import pytest
from conftest import REPOSITORY

sys.path.insert(0, str(REPOSITORY / "ops"))

from backup import catalogue, metrics, pgbackrest, restore, status, wal, work  # noqa: E402
from backup.store import BackupFailed, Store  # noqa: E402

STORE = Store("store1", 1, ())
DAY = datetime(2026, 11, 26, 12, 0, tzinfo=catalogue.ZONE)
"""Segment 0 came then, and each of the others a minute after the one before."""


def minute(number):
    return DAY + timedelta(minutes=number)


class Repository:
    """One segment each minute, and backups that begin and end within a minute."""

    def __init__(self, directory):
        self.archive = directory / "archive/madoguchi/15-1"
        self.backups = []

    def segments(self, first, last, timeline=1, came=None):
        for number in range(first, last + 1):
            name = f"{timeline:08X}{wal.name(number)}"
            file = self.archive / name[:16] / f"{name}-{number:040x}.zst"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.touch()
            at = minute(number if came is None else came + number - first).timestamp()
            os.utime(file, (at, at))

    def backup(self, number, kind="incr", timeline=1, taken=None):
        taken = number if taken is None else taken
        name = f"{timeline:08X}{wal.name(number)}"
        self.backups.append(
            {
                "label": f"backup-{len(self.backups)}",
                "type": kind,
                "timestamp": {"start": minute(taken - 0.5).timestamp(), "stop": minute(taken).timestamp()},
                "archive": {"start": name, "stop": name},
                "info": {"size": 1, "repository": {"delta": 1}},
            }
        )

    def seen(self):
        return catalogue.catalogue(STORE)


@pytest.fixture
def repository(tmp_path, monkeypatch):
    made = Repository(tmp_path)
    monkeypatch.setattr(wal, "REPOSITORY", tmp_path)
    monkeypatch.setattr(pgbackrest, "info", lambda _: {"backup": made.backups})
    monkeypatch.setattr("backup.proof.last", lambda: None)
    return made


@pytest.fixture
def broken(repository):
    """Segments 5 to 7 never came."""
    repository.segments(0, 4)
    repository.segments(8, 20)
    repository.backup(1, "full")
    return repository


@pytest.fixture
def mended(broken):
    """A backup has been taken since."""
    broken.backup(10)
    return broken


def refused(at):
    with pytest.raises(BackupFailed) as failure:
        restore.choose(STORE, at)
    return str(failure.value)


def test_wal_without_a_hole_has_no_gap(repository):
    # Across the end of a log, whose segments have a directory of their own, and with a segment that two timelines have.
    last = wal.SEGMENTS_OF_LOG
    repository.segments(last - 3, last + 2, came=0)
    repository.segments(last + 2, last + 4, timeline=2, came=6)
    repository.backup(last - 3, "full", taken=1)
    archive = repository.seen().archive
    assert archive.gaps == ()
    assert archive.newest == f"00000002{wal.name(last + 4)}"


def test_wal_from_before_the_oldest_backup_is_nobodys_loss(repository):
    repository.segments(0, 2)
    repository.segments(6, 9)
    repository.backup(6, "full")
    assert repository.seen().archive.gaps == ()


def test_an_empty_repository_has_nothing(repository):
    seen = repository.seen()
    assert (seen.newest, seen.archive.newest, seen.archive.gaps) == (None, None, ())
    assert "まだありません" in refused(None)


def test_a_gap_is_known_after_a_backup_has_mended_it(mended):
    archive = mended.seen().archive
    assert [(each.first, each.last, each.begun, each.ended) for each in archive.gaps] == [(5, 7, minute(4), minute(10))]
    assert archive.open_gaps == ()


def test_a_gap_without_a_backup_after_it_is_open(broken):
    archive = broken.seen().archive
    assert archive.open_gaps == archive.gaps
    assert archive.gaps[0].ended is None


def test_status_names_what_cannot_be_gone_back_to(mended):
    said = status.sentences(STORE)
    place = said.index("戻せる時点　2026-11-26 12:01:00 から")
    assert said[place + 1] == (
        "戻せない間　2026-11-26 12:04:00 より後、2026-11-26 12:10:00 より前（WAL 0000000000000005…0000000000000007 の欠け）"
    )
    told = status.status(STORE)
    assert told["archive"]["missing"] == []
    assert [each["from"] for each in told["unreachable"]] == ["2026-11-26T12:04:00+09:00"]


def test_status_of_an_open_gap_says_until_when(broken):
    assert any("12:04:00 より後、次のバックアップの終わり より前" in line for line in status.sentences(STORE))
    assert status.status(STORE)["archive"]["missing"] == ["0000000000000005…0000000000000007"]


@pytest.mark.parametrize("at, label", [(3, "backup-0"), (4, "backup-0"), (10, "backup-1"), (15, "backup-1"), (None, "backup-1")])
def test_before_and_after_a_gap_a_moment_can_be_gone_back_to(mended, at, label):
    assert restore.choose(STORE, None if at is None else minute(at)).label == label


def test_a_moment_in_a_gap_is_refused_with_the_way_out(mended):
    said = refused(minute(6))
    assert "この間の WAL は store1 にありません。もう一方の保管先で試してください。" in said
    assert "--at に 2026-11-26 12:04:00 より前の時点" in said
    assert "1分" not in said


def test_the_present_is_refused_while_a_gap_is_open(broken):
    assert "もう一方の保管先で試してください" in refused(None)
    assert restore.choose(STORE, minute(3)).label == "backup-0"


@pytest.mark.parametrize("at, reason", [(4, "もう一方の保管先"), (15, "まだ保管先に届いていません")])
def test_a_recovery_that_ends_too_soon_says_why(mended, monkeypatch, tmp_path, at, reason):
    def ends(*_):
        raise BackupFailed(f"FATAL:  {restore.BEYOND}")

    monkeypatch.setattr(restore, "must_have_room", lambda *_: None)
    monkeypatch.setattr(restore, "RUN", tmp_path)
    monkeypatch.setattr(pgbackrest, "restore", lambda *_: None)
    monkeypatch.setattr(restore.Scratch, "started", ends)
    with pytest.raises(BackupFailed, match=reason):
        restore.restore(STORE, restore.choose(STORE, minute(at)), minute(at), tmp_path)


def test_a_database_that_was_brought_back_to_before_the_gap_leaves_it_behind(broken):
    # From segment 3 on it counts again, on a timeline of its own, half an hour later.
    broken.segments(3, 4, timeline=2, came=30)
    broken.backup(4, "full", timeline=2, taken=31)
    assert broken.seen().archive.open_gaps == ()
    assert restore.choose(STORE, None).label == "backup-1"


def test_only_an_open_gap_makes_the_watch_take_a_backup(mended, monkeypatch):
    taken = []
    monkeypatch.setattr(pgbackrest, "has_stanza", lambda: True)
    monkeypatch.setattr(pgbackrest, "back_up", lambda _, kind: taken.append(kind))
    monkeypatch.setattr(metrics, "write", lambda _: None)
    work.watch(STORE)
    assert taken == []
    mended.backups.pop()
    work.watch(STORE)
    assert taken == ["incr"]


def test_monitoring_counts_every_gap(mended, monkeypatch, tmp_path):
    monkeypatch.setattr(metrics, "FILE", tmp_path / "backup.prom")
    monkeypatch.setattr("backup.proof.last_success", lambda: None)
    metrics.write(STORE)
    assert 'madoguchi_backup_wal_gaps{repo="store1"} 1' in (tmp_path / "backup.prom").read_text()
