"""What monitoring is told, as a text file for the node exporter."""

import os
from collections.abc import Iterator

from backup import proof
from backup.catalogue import KINDS, catalogue
from backup.store import STATE, Store

Sample = tuple[str, str, float]

FILE = STATE / "backup.prom"

EXPLAINED = {
    "madoguchi_backup_last_success_seconds": "When the newest backup of a type ended, seconds since 1970",
    "madoguchi_backup_size_bytes": "What all backups take in the repository",
    "madoguchi_wal_archived_last_seconds": "When the newest segment of WAL arrived in the repository, seconds since 1970",
    "madoguchi_backup_wal_gaps": "Gaps in WAL since the oldest backup, mended by a later one or not",
    "madoguchi_backup_verify_last_success_seconds": "When a backup was last proven, seconds since 1970",
    "madoguchi_backup_verify_ok": "Whether the last proof held",
    "madoguchi_backup_verify_seconds": "How long the last proof took",
}


def write(store: Store) -> None:
    repository = f'repo="{store.host}"'
    seen = catalogue(store)
    samples: list[Sample] = []
    for kind in KINDS:
        if newest := seen.newest_of(kind):
            labels = f'{repository},type="{kind}"'
            samples.append(("madoguchi_backup_last_success_seconds", labels, newest.ended.timestamp()))
    samples.append(("madoguchi_backup_size_bytes", repository, sum(each.stored_bytes for each in seen.backups)))
    samples.append(("madoguchi_backup_wal_gaps", repository, len(seen.archive.gaps)))
    if seen.archive.newest_at:
        samples.append(("madoguchi_wal_archived_last_seconds", repository, seen.archive.newest_at.timestamp()))
    samples += proof_samples(repository)
    # Complete or not at all: the exporter may read at any moment.
    new = FILE.with_suffix(".new")
    new.write_text("\n".join(lines(samples)) + "\n")
    new.chmod(0o644)
    os.replace(new, FILE)


def proof_samples(repository: str) -> Iterator[Sample]:
    if last := proof.last():
        yield "madoguchi_backup_verify_ok", repository, int(last["holds"])
        yield "madoguchi_backup_verify_seconds", repository, last["seconds"]
    if succeeded := proof.last_success():
        yield "madoguchi_backup_verify_last_success_seconds", repository, succeeded.timestamp()


def lines(samples: list[Sample]) -> Iterator[str]:
    for name, explanation in EXPLAINED.items():
        found = [(labels, value) for sampled, labels, value in samples if sampled == name]
        if found:
            yield f"# HELP {name} {explanation}"
            yield f"# TYPE {name} gauge"
            yield from (f"{name}{{{labels}}} {value}" for labels, value in found)
