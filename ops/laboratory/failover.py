"""What the failover controllers of the hosts need from the laboratory, and how to do without them."""

import sys
from contextlib import contextmanager

from laboratory import cgroups, networks, places
from laboratory.hosts import Host
from laboratory.laboratory import Laboratory
from laboratory.shell import start

PROGRAM = places.OPS / "laboratory/fence_laboratory.py"


def open_power_switches(lab: Laboratory) -> None:
    """One in each site that has one by the topology."""
    for site, options in (lab.topology.fence or {}).get("sites", {}).items():
        prefix = lab.topology.networks[site].prefixlen
        networks.ip(site, "address", "add", f"{options['ip']}/{prefix}", "dev", networks.BRIDGE)
        name = f"power-{site}"
        cgroups.make(name)
        path = networks.namespace_path(site)
        command = ["nsenter", f"--net={path}", sys.executable, "-m", "laboratory.power_switch", options["ip"], site]
        start(command, str(places.DIRECTORY / f"{name}.log"), lambda name=name: cgroups.enter(name))


def install_fence_agent(host: Host) -> None:
    program = host.root / "usr/local/sbin/fence_laboratory"
    program.write_text(PROGRAM.read_text())
    program.chmod(0o755)


def unit(host: Host) -> str:
    return "madoguchi-failover-agent.service" if "database" in host.place.roles else "madoguchi-failover.service"


def is_off(host: Host) -> bool:
    return host.run("sh", "-c", f"systemctl is-active {unit(host)} || true").strip() != "active"


@contextmanager
def patroni_alone(lab: Laboratory):
    """Without controllers and agents, on the same cluster with the same settings."""
    for host in lab.with_role("failover"):
        host.run("systemctl", "stop", unit(host), timeout=30)
    try:
        yield
    finally:
        for host in lab.with_role("failover"):
            if host.leader is not None:
                host.run("systemctl", "start", unit(host), timeout=30)
