"""What the repository holds: backups, and WAL without a gap or with some."""

from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from backup import pgbackrest, wal
from backup.store import Store

ZONE = ZoneInfo("Asia/Tokyo")
KINDS = {"full": "全体", "diff": "差分", "incr": "増分"}


@dataclass(frozen=True)
class Backup:
    label: str
    kind: str
    begun: datetime
    ended: datetime
    first_segment: str
    last_segment: str
    bytes: int
    """Of the database as it was."""
    stored_bytes: int
    """What this backup alone takes in the repository."""
    damaged: bool
    """A page of the database did not have the sum that it should have."""

    @property
    def timeline(self) -> int:
        return int(self.last_segment[:8], 16)


@dataclass(frozen=True)
class Gap:
    """WAL that never came. Nothing that was committed in it can be gone back to."""

    first: int
    last: int
    begun: datetime
    """When the segment before it came: what was committed later is not in the WAL that there is."""
    ended: datetime | None
    """When the first backup that mends it ended: each moment from then on can be gone back to. None without one."""

    def is_mended_by(self, backup: Backup) -> bool:
        """Told by the time and not by the numbers: a database that was brought back counts on from where it is then."""
        return backup.begun > self.begun and not self.first <= wal.number(backup.first_segment) <= self.last

    @property
    def segments(self) -> str:
        return f"{wal.name(self.first)}…{wal.name(self.last)}"


@dataclass(frozen=True)
class Archive:
    newest: str | None
    newest_at: datetime | None
    gaps: tuple[Gap, ...]
    """Since the oldest backup."""

    @property
    def open_gaps(self) -> tuple[Gap, ...]:
        """Those because of which not even the present can be gone back to."""
        return tuple(each for each in self.gaps if each.ended is None)


@dataclass(frozen=True)
class Catalogue:
    backups: tuple[Backup, ...]
    archive: Archive

    @property
    def newest(self) -> Backup | None:
        return self.backups[-1] if self.backups else None

    def newest_of(self, kind: str) -> Backup | None:
        return next((each for each in reversed(self.backups) if each.kind == kind), None)

    def before(self, moment: datetime) -> Backup | None:
        """The last one that had ended by then: from its end on a moment can be gone back to."""
        return next((each for each in reversed(self.backups) if each.ended <= moment), None)

    def gap_after(self, backup: Backup) -> Gap | None:
        """Where a recovery that begins with the backup comes to its end."""
        return min((each for each in self.archive.gaps if not each.is_mended_by(backup)), key=lambda gap: gap.begun, default=None)


def moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, ZONE)


def catalogue(store: Store) -> Catalogue:
    backups = tuple(map(backup, pgbackrest.info(store)["backup"]))
    return Catalogue(backups, archive(backups))


def backup(told: dict) -> Backup:
    return Backup(
        label=told["label"],
        kind=told["type"],
        begun=moment(told["timestamp"]["start"]),
        ended=moment(told["timestamp"]["stop"]),
        first_segment=told["archive"]["start"],
        last_segment=told["archive"]["stop"],
        bytes=told["info"]["size"],
        stored_bytes=told["info"]["repository"]["delta"],
        damaged=bool(told.get("error")),
    )


def archive(backups: tuple[Backup, ...]) -> Archive:
    first = min((wal.number(each.first_segment) for each in backups), default=0)
    came: dict[int, float] = {}
    newest, newest_at = None, 0.0
    for file in wal.files(first):
        number, at = wal.number(file.name), file.stat().st_mtime
        came[number] = min(at, came.get(number, at))
        if at >= newest_at:
            newest, newest_at = file.name[:24], at
    if newest is None:
        return Archive(None, None, ())
    gaps = (gap(hole, came, backups) for hole in wal.holes(first if backups else min(came), came))
    return Archive(newest, moment(newest_at), tuple(gaps))


def gap(hole: tuple[int, int], came: dict[int, float], backups: tuple[Backup, ...]) -> Gap:
    first, last = hole
    before = came.get(first - 1)
    found = Gap(first, last, backups[0].begun if before is None else moment(before), None)
    return replace(found, ended=next((each.ended for each in backups if found.is_mended_by(each)), None))
