"""A laboratory from its first directory to its last: networks, hosts and what is mounted, made and taken away."""

import shutil
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

from laboratory import cgroups, networks, places, wan_control
from laboratory.hosts import Host
from laboratory.shell import run
from topology import Topology, read


class NoLaboratory(Exception):
    def __init__(self) -> None:
        super().__init__("実験環境はありません。ops/lab up で作ってください。")


@dataclass(frozen=True)
class Laboratory:
    topology: Topology = field(default_factory=read)

    @property
    def hosts(self) -> list[Host]:
        return [Host(place) for place in self.topology.hosts]

    def host(self, name: str) -> Host:
        return Host(self.topology.host(name))

    def with_role(self, role: str) -> list[Host]:
        return [Host(place) for place in self.topology.with_role(role)]

    @staticmethod
    def opened() -> "Laboratory":
        """The one that is there."""
        if not places.HOSTS.is_dir():
            raise NoLaboratory
        return Laboratory()

    def make_ground(self, seed: int) -> None:
        """Networks, the lines between the sites, and each host's files; nothing is switched on."""
        places.DIRECTORY.mkdir(mode=0o700, exist_ok=True)
        run("mount", "-t", "tmpfs", "-o", "mode=700,size=75%", "madoguchi-lab", places.DIRECTORY)
        networks.build(self.topology)
        wan_control.open_wan(self.topology, seed)
        hosts_file = self.topology.hosts_file()
        for host in self.hosts:
            host.prepare(hosts_file)

    def switch_on(self) -> None:
        for host in self.hosts:
            host.switch_on()
        for host in self.hosts:
            # The web nodes wait for a town.
            if "web" not in host.place.roles:
                host.wait_until_up()


def remove() -> None:
    """Takes away whatever of a laboratory there is, however far it came: may be called at any time, again and again."""
    cgroups.kill_all()
    forget_containers()
    for mounted in reversed(mounts_below(places.DIRECTORY)):
        unmount(mounted)
    if places.DIRECTORY.is_dir():
        places.DIRECTORY.rmdir()
    networks.remove()
    cgroups.remove()


def mounts_below(directory: Path) -> list[str]:
    found = [line.split()[1] for line in Path("/proc/self/mounts").read_text().splitlines()]
    return [mounted for mounted in found if Path(mounted).is_relative_to(directory)]


def unmount(mounted: str, seconds: float = 5) -> None:
    """The kernel needs a moment to let go of what processes that have just been killed held open."""
    deadline = time.monotonic() + seconds
    while subprocess.run(["umount", mounted], stderr=subprocess.DEVNULL).returncode != 0:
        if time.monotonic() > deadline:
            run("umount", mounted)
        time.sleep(0.1)


def forget_containers() -> None:
    """What systemd-nspawn leaves in /run when it is killed; its directories too, unless others have something there."""
    nspawn = Path("/run/systemd/nspawn")
    for host in map(Host, read().hosts):
        shutil.rmtree(nspawn / "propagate" / host.name, ignore_errors=True)
        shutil.rmtree(nspawn / "unix-export" / host.name, ignore_errors=True)
        if host.root.is_dir():
            root = host.root.stat()
            (nspawn / "locks" / f"inode-{root.st_dev}:{root.st_ino}").unlink(missing_ok=True)
    for directory in (*nspawn.glob("*"), nspawn):
        if directory.is_dir() and not any(directory.iterdir()):
            directory.rmdir()
