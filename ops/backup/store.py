"""The host that keeps a repository, as ops/backup/install has written it down."""

import json
from dataclasses import dataclass
from pathlib import Path

SETTINGS = Path("/etc/madoguchi/backup.json")
STANZA = "madoguchi"
DATABASE = "madoguchi"
REPOSITORY = Path("/var/lib/pgbackrest")
STATE = Path("/var/lib/madoguchi-backup")
RUN = Path("/run/madoguchi-backup")
TLS = Path("/etc/pgbackrest/tls")
POSTGRES = Path("/usr/lib/postgresql/15/bin")
ACCOUNT = "postgres"


class BackupFailed(Exception):
    """Its words are for the operator."""


@dataclass(frozen=True)
class Store:
    host: str
    repository: int
    databases: tuple[str, ...]

    @staticmethod
    def here() -> "Store":
        if not SETTINGS.exists():
            raise BackupFailed("このホストはバックアップの保管先ではありません。store1 などの保管先のホストで実行してください。")
        settings = json.loads(SETTINGS.read_text(encoding="utf-8"))
        return Store(settings["host"], settings["repository"], tuple(settings["databases"]))
