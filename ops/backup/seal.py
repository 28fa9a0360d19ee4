"""The seals of the audit log, by the service's own command against a restored server."""

import os
import subprocess
from pathlib import Path

from backup.scratch import Scratch
from backup.store import DATABASE, BackupFailed

MADOGUCHICTL = Path("/opt/madoguchi/backup/madoguchictl")


def check(scratch: Scratch) -> str:
    """The key ring is a credential of the unit that proves (madoguchi-backup-verify.service), and of no other."""
    credentials = os.environ.get("CREDENTIALS_DIRECTORY")
    if credentials is None:
        raise BackupFailed("鍵束がありません。madoguchi-backup-verify.service から実行してください。")
    # Nothing else of the unit's surroundings is a setting of the service.
    ended = subprocess.run(
        [MADOGUCHICTL, "audit", "verify"],
        env={
            "PATH": os.environ["PATH"],
            "MADOGUCHI_DATABASE_URL": f"postgres://postgres@/{DATABASE}?host={scratch.run}",
            "MADOGUCHI_KEY_RING": f"{credentials}/key-ring",
        },
        stdin=subprocess.DEVNULL, capture_output=True, text=True,
    )  # fmt: skip
    said = (ended.stdout + ended.stderr).strip()
    if ended.returncode != 0:
        raise BackupFailed(f"監査記録の封印が合わないか、調べられません。\n{said[-2000:]}")
    return said.replace("\n", "　")
