"""What a host gets by its roles: the same install scripts that a city runs on its machines.

Each is called as `ops/PART/install ROOT HOST`, with certificates and secrets in directories named in the environment.
"""

import os
from pathlib import Path

from laboratory import places
from laboratory.hosts import Host
from laboratory.shell import run

PARTS_OF_ROLES = {
    "etcd": ("etcd",),
    "database": ("patroni",),
    "web": ("systemd", "haproxy"),
}

# A Patroni with its virtual environment comes from the network the first time.
INSTALL_SECONDS = 600
BUILD_SECONDS = 1800


def pack_release(binaries: Path | None) -> Path:
    """The programs as a city gets them: built now, unless a build is named."""
    named = ["--binaries", binaries] if binaries else []
    run(places.OPS / "release", *named, places.RELEASE, timeout=BUILD_SECONDS)
    return places.RELEASE


def make_certificates_and_secrets(release: Path) -> None:
    run(places.OPS / "certificates", places.CERTIFICATES, timeout=120)
    run(places.OPS / "secrets", places.SECRETS, release / "madoguchictl", timeout=120)


def install(host: Host, release: Path) -> None:
    """Writes the host's parts below its root."""
    for role in sorted(host.place.roles):
        for part in PARTS_OF_ROLES[role]:
            further = [release] if part == "systemd" else []
            script = places.OPS / part / "install"
            run(script, host.root, host.name, *further, environment=environment(), timeout=INSTALL_SECONDS)


def environment() -> dict[str, str]:
    return {
        **os.environ,
        "MADOGUCHI_CERTIFICATES": str(places.CERTIFICATES),
        "MADOGUCHI_SECRETS": str(places.SECRETS),
    }
