"""The virus scanner of a web host: Debian's own unit. The official signatures come from the Internet; here it knows the
EICAR test file only.
"""

from laboratory import places
from laboratory.hosts import Host
from laboratory.shell import run

UNITS = ("clamav-daemon.service", "clamav-daemon.socket")
# It would wait for the official signatures.
WITHOUT_CONDITIONS = "[Unit]\nConditionPathExistsGlob=\n"


def install(host: Host) -> None:
    settings = host.root / "etc/systemd/system"
    (settings / "clamav-daemon.socket").unlink(missing_ok=True)
    for unit in UNITS:
        drop_in = settings / f"{unit}.d/laboratory.conf"
        drop_in.parent.mkdir(parents=True, exist_ok=True)
        drop_in.write_text(WITHOUT_CONDITIONS)
    signatures = host.root / "var/lib/clamav/eicar.ndb"
    signatures.write_text((places.OPS / "scanner/eicar.ndb").read_text())
    run("systemctl", f"--root={host.root}/", "--quiet", "enable", *UNITS)
