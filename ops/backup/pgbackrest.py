"""pgBackRest, by its own commands."""

import json
import subprocess
import sys
import time
from pathlib import Path

from backup.store import REPOSITORY, STANZA, BackupFailed, Store

PROGRAM = "pgbackrest"
# Without the hosts of the database: who works with these files alone does not even know them.
REPOSITORY_ALONE = ("--no-config", "--config-include-path=/etc/pgbackrest/conf.d")
NO_STANDBY = "unable to find standby"
BUSY = "unable to acquire lock"
STANZA_SECONDS = 60


def run(store: Store, command: str, *options: object) -> str:
    """Its standard output. What it warns of goes to the journal; why it fails is the error."""
    words = [PROGRAM, *map(str, options), f"--stanza={STANZA}", command]
    if command != "stanza-create":
        words.insert(1, f"--repo={store.repository}")
    ended = subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if ended.returncode != 0:
        raise BackupFailed(f"pgBackRest の {command} が失敗しました（終了コード {ended.returncode}）。\n{ended.stderr.strip()}")
    print(ended.stderr, file=sys.stderr, end="", flush=True)
    return ended.stdout


def has_stanza() -> bool:
    return (REPOSITORY / "archive" / STANZA / "archive.info").exists() and (
        REPOSITORY / "backup" / STANZA / "backup.info"
    ).exists()


def create_stanza(store: Store) -> None:
    """Asks the primary who it is. Whoever else is at it just now is waited for."""
    deadline = time.monotonic() + STANZA_SECONDS
    while True:
        try:
            run(store, "stanza-create")
            return
        except BackupFailed as error:
            if BUSY not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(1)


class Busy(Exception):
    """Somebody else takes a backup: of this repository, or of the other one from the same host."""


def back_up(store: Store, kind: str) -> None:
    """Also takes away what has been kept long enough. With no standby there, from the primary."""
    try:
        run(store, "backup", f"--type={kind}")
    except BackupFailed as error:
        if BUSY in str(error):
            raise Busy from error
        if NO_STANDBY not in str(error):
            raise
        run(store, "backup", f"--type={kind}", "--no-backup-standby")


def info(store: Store) -> dict:
    return json.loads(run(store, "info", "--output=json"))[0]


def restore(store: Store, label: str, data: Path, *options: str) -> None:
    run(store, "restore", *REPOSITORY_ALONE, f"--pg1-path={data}", f"--set={label}", *options)


def check_files(store: Store) -> str:
    """Reads every file of the repository and compares it with the sum that was taken when it was written."""
    return run(store, "verify", *REPOSITORY_ALONE, "--output=text")
