"""Whether a disk has room for a restored database."""

import shutil
from pathlib import Path

from backup.catalogue import Backup
from backup.store import BackupFailed

# WAL that is replayed, and what PostgreSQL writes besides.
MARGIN_BYTES = 512 * 1024**2


def must_have_room(directory: Path, backup: Backup) -> None:
    needed = backup.bytes + MARGIN_BYTES
    free = shutil.disk_usage(directory).free
    if free < needed:
        raise BackupFailed(f"{directory} の空きが足りません。{size(needed)} が必要ですが、{size(free)} しかありません。")


def size(number: float) -> str:
    for unit in ("B", "KB", "MB", "GB"):
        if number < 1024:
            return f"{number:.0f} {unit}" if unit == "B" else f"{number:.1f} {unit}"
        number /= 1024
    return f"{number:.1f} TB"
