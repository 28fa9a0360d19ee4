"""What is done to fire an alert where no fault of the table does it, and how it is mended."""

from collections.abc import Callable

from laboratory import faults, places
from laboratory.database import members
from laboratory.hosts import Host
from laboratory.laboratory import Laboratory
from laboratory.shell import run

Deed = Callable[[Laboratory], None]


def fault(name: str, target: Callable[[Laboratory], str | None] = lambda _lab: None) -> tuple[Deed, Deed]:
    def begin(lab: Laboratory) -> None:
        faults.inject(lab, name, target(lab))

    def mend(lab: Laboratory) -> None:
        faults.heal(lab)

    return begin, mend


def standby(lab: Laboratory) -> str:
    """A database that is not the primary."""
    return next(member["Member"] for member in members(lab) if member["Role"] != "Leader")


def stopped(unit: str, *, on: str | None = None, role: str | None = None) -> tuple[Deed, Deed]:
    """A unit stopped on one host, or on all of a role."""

    def hosts(lab: Laboratory) -> list[Host]:
        return lab.with_role(role) if role else [lab.host(on)]

    def begin(lab: Laboratory) -> None:
        for host in hosts(lab):
            host.run("systemctl", "stop", unit, timeout=150)

    def mend(lab: Laboratory) -> None:
        for host in hosts(lab):
            host.run("systemctl", "start", "--no-block", unit)

    return begin, mend


def guess_passwords(lab: Laboratory) -> None:
    """From LGWAN, fewer than the limit for one address."""
    staff, name = lab.topology.outsider("staff"), lab.topology.names["staff"]
    web = lab.with_role("web")[0].place.address_in("lgwan")
    run(
        "nsenter", f"--net={places.NETNS / (places.PREFIX + staff.name)}", "curl", "--silent",
        "--cacert", places.CERTIFICATES / "ca.crt", "--resolve", f"{name}:443:{web}", "--output", "/dev/null",
        "--parallel", "--parallel-max", "5", "--header", f"Origin: https://{name}",
        "--data", "name=nobody&password=wrong", f"https://{name}/sign-in?try=[1-45]", timeout=180,
    )  # fmt: skip


def it_is_over(_lab: Laboratory) -> None:
    """Nothing to mend."""


CERTIFICATE = "/etc/madoguchi/tls/alarm.crt"


def expiring_certificate(lab: Laboratory) -> None:
    web = lab.with_role("web")[0]
    web.run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "5",
            "-subj", "/CN=alarm", "-keyout", "/dev/null", "-out", CERTIFICATE)  # fmt: skip
    web.run("systemctl", "start", "madoguchi-certificates-metrics.service")


def no_such_certificate(lab: Laboratory) -> None:
    web = lab.with_role("web")[0]
    web.run("rm", "--force", CERTIFICATE)
    web.run("systemctl", "start", "madoguchi-certificates-metrics.service")


def failed_unit(lab: Laboratory) -> None:
    lab.with_role("web")[0].run("systemd-run", "--quiet", "--unit=madoguchi-alarm", "false")


def forgotten_unit(lab: Laboratory) -> None:
    lab.with_role("web")[0].run("systemctl", "reset-failed", "madoguchi-alarm.service")
