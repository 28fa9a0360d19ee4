"""A copy of the database as it was at a moment, in a directory of its own; the running cluster is not touched."""

import re
import subprocess
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from backup import pgbackrest
from backup.catalogue import KINDS, ZONE, Backup, Gap, catalogue
from backup.room import must_have_room
from backup.scratch import Scratch
from backup.status import when
from backup.store import DATABASE, RUN, BackupFailed, Store

BEYOND = "recovery ended before configured recovery target was reached"
# What pgBackRest has written for the recovery: it must not meet a standby that is made from this copy.
RECOVERY_SETTING = re.compile(r"^(restore_command|recovery_\w+)\s*=|^# (Recovery|Removed) .*pgBackRest")


@dataclass(frozen=True)
class Restored:
    directory: str
    backup: str
    timeline: int
    """Of the copy: one that nobody else has used."""
    last_commit: str | None
    lsn: str


def choose(store: Store, at: datetime | None) -> Backup:
    seen = catalogue(store)
    if seen.newest is None:
        raise BackupFailed("バックアップがまだありません。")
    if at is not None and at > datetime.now(ZONE):
        raise BackupFailed(f"{when(at)} はまだ来ていません。")
    backup = seen.newest if at is None else seen.before(at)
    if backup is None:
        raise BackupFailed(f"{when(at)} には戻せません。戻せるのは {when(seen.backups[0].ended)} からです。")
    gap = seen.gap_after(backup)
    # Without a moment the recovery would end before the gap and tell nobody.
    if gap and (at is None or at > gap.begun):
        raise BackupFailed(unreachable(store, at, gap))
    return backup


def unreachable(store: Store, at: datetime | None, gap: Gap) -> str:
    aim = "いまの時点" if at is None else when(at)
    return (
        f"{aim}には戻せません。{when(gap.begun)} より後の WAL（{gap.segments}）が届かないまま失われ、この間の WAL は {store.host} に"
        "ありません。もう一方の保管先で試してください。\n"
        f"どちらにもなければ、--at に {when(gap.begun)} より前の時点を指定してください。"
    )


def plan(backup: Backup, at: datetime | None, directory: Path) -> str:
    until = f"{at.astimezone(ZONE):%Y-%m-%d %H:%M:%S%z} までに確定したものまで" if at else "届いている WAL の終わりまで"
    return (
        f"{KINDS[backup.kind]}バックアップ {backup.label}（{when(backup.ended)}、タイムライン {backup.timeline}）から、"
        f"{until}を {directory} に復元します。動いているデータベースには触れません。"
    )


def restore(store: Store, backup: Backup, at: datetime | None, directory: Path) -> Restored:
    must_have_room(directory, backup)
    target = ["--type=time", f"--target={at.isoformat(sep=' ')}", "--target-action=promote"] if at else ["--type=default"]
    pgbackrest.restore(store, backup.label, directory, *target)
    scratch = Scratch(directory, RUN / "restore")
    scratch.forget()
    try:
        with scratch.started():
            scratch.wait_for("select not pg_is_in_recovery()")
            [[last_commit, lsn, timeline]] = scratch.ask(REACHED)
    except BackupFailed as error:
        if BEYOND in str(error):
            if gap := catalogue(store).gap_after(backup):
                raise BackupFailed(unreachable(store, at, gap)) from error
            raise BackupFailed(
                f"{when(at)} より後に確定したものが、まだ保管先に届いていません（届くまで1分ほどかかります）。"
                "しばらくして、空のディレクトリーにやり直すか、--at を付けずに実行してください。"
            ) from error
        raise
    finally:
        scratch.forget()
    ready_to_serve(directory, timeline)
    return Restored(str(directory), backup.label, timeline, last_commit and when(last_commit), lsn)


def ready_to_serve(directory: Path, timeline: int) -> None:
    """Should the copy take the place of the cluster, its standbys must not find the recovery's settings, and the archive has
    to learn from where its timeline comes."""
    settings = directory / "postgresql.auto.conf"
    kept = [line for line in settings.read_text().splitlines() if not RECOVERY_SETTING.match(line)]
    settings.write_text("\n".join(kept) + "\n")
    (directory / f"pg_wal/archive_status/{timeline:08X}.history.ready").touch()


REACHED = """
select pg_last_xact_replay_timestamp(), pg_last_wal_replay_lsn()::text, timeline_id from pg_control_checkpoint()
"""


def sentence(restored: Restored) -> str:
    last = f"最後に確定した処理は {restored.last_commit} のものです。" if restored.last_commit else ""
    return (
        f"{restored.directory} に復元しました。{last}タイムラインは {restored.timeline} です。\n"
        f"中を見るには madoguchi-backup look {restored.directory} を実行してください。"
    )


def look(directory: Path) -> int:
    """psql in a restored copy, whose server lives as long; the status is psql's."""
    if not (directory / "PG_VERSION").is_file():
        raise BackupFailed(f"{directory} は復元したデータベースではありません。")
    scratch = Scratch(directory, RUN / "look")
    scratch.forget()
    try:
        with scratch.started():
            scratch.wait_for("select not pg_is_in_recovery()")
            command = ["psql", "--no-psqlrc", f"--host={scratch.run}", "--username=postgres", f"--dbname={DATABASE}"]
            return subprocess.run(command).returncode
    finally:
        scratch.forget()
