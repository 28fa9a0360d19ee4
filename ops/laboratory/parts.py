"""What a host gets by its roles: the same install scripts that a city runs on its machines.

Each is called as `ops/PART/install ROOT HOST`, with certificates and secrets in directories named in the environment.
"""

import os
from pathlib import Path

from laboratory import alerts, backups, failover, places, scanner
from laboratory.hosts import Host
from laboratory.shell import run

PARTS_OF_ROLES = {
    "etcd": ("etcd",),
    "database": ("patroni", "backup"),
    "web": ("systemd", "haproxy"),
    "failover": ("failover",),
    "backup": ("backup",),
    "monitoring": (),
}

# Every host is watched; those of the role `monitoring` watch.
OF_EVERY_HOST = ("monitoring",)

# Those that take programs from a release.
FROM_RELEASE = ("systemd", "failover", "backup")

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
    parts = [part for role in sorted(host.place.roles) for part in PARTS_OF_ROLES[role]]
    for part in [*parts, *OF_EVERY_HOST]:
        further = [release] if part in FROM_RELEASE else []
        script = places.OPS / part / "install"
        run(script, host.root, host.name, *further, environment=environment(), timeout=INSTALL_SECONDS)
    if "failover" in host.place.roles:
        failover.install_fence_agent(host)
    if "web" in host.place.roles:
        scanner.install(host)
    if "monitoring" in host.place.roles:
        alerts.trust_duty(host)
    if "backup" in host.place.roles:
        backups.hold_timers(host)


def environment() -> dict[str, str]:
    return {
        **os.environ,
        "MADOGUCHI_CERTIFICATES": str(places.CERTIFICATES),
        "MADOGUCHI_SECRETS": str(places.SECRETS),
        "MADOGUCHI_MONITORING_SPEED": str(alerts.SPEED),
    }
