"""One host: a real systemd in a container over this machine's own root file system.

What the host writes lies in an overlay on a tmpfs, so every package of the machine is there and nothing of it changes.
Limits of the likeness: hosts share the machine's kernel, clock and memory; a loss of power does not lose what was
written but not yet flushed; MemoryMax and its like are accepted by systemd but not enforced.
"""

import os
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from laboratory import cgroups, networks
from laboratory.places import HOSTS
from laboratory.shell import CommandFailed, run, start
from topology import Place

# Where PostgreSQL's data lies: a file system of its own, that can be filled up.
DATA = "var/lib/postgresql"
DATA_SIZE = "3g"

# Vendor's units that would only cost time or meddle with what the laboratory has set up.
MASKED_UNITS = (
    "console-getty.service", "getty.target", "systemd-networkd.service", "systemd-networkd.socket",
    "systemd-resolved.service", "systemd-timesyncd.service", "systemd-udevd.service", "systemd-udev-trigger.service",
    "postgresql.service", "clamav-daemon.socket",
)  # fmt: skip

ENVIRONMENT = {
    "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    "LANG": "C.UTF-8",
    "HOME": "/root",
    "TERM": "dumb",
}


@dataclass(frozen=True)
class Host:
    place: Place

    @property
    def name(self) -> str:
        return self.place.name

    @property
    def directory(self) -> Path:
        return HOSTS / self.name

    @property
    def root(self) -> Path:
        return self.directory / "root"

    @property
    def data(self) -> Path:
        return self.root / DATA

    # Files

    def prepare(self, hosts_file: str) -> None:
        """Mounts the host's root and takes away what belongs to this machine and not to the host."""
        upper, work = self.directory / "upper", self.directory / "work"
        for directory in (upper, work, self.root):
            directory.mkdir(parents=True)
        layers = f"lowerdir=/,upperdir={upper},workdir={work}"
        run("mount", "-t", "overlay", "-o", layers, networks.namespace(self.name), self.root)

        etc = self.root / "etc"
        # Only what is installed for this host is enabled on it.
        shutil.rmtree(etc / "systemd/system")
        (etc / "systemd/system").mkdir()
        for level in etc.glob("rc?.d"):
            shutil.rmtree(level)
        for unit in MASKED_UNITS:
            (etc / "systemd/system" / unit).symlink_to("/dev/null")
        (etc / "hostname").write_text(f"{self.name}\n")
        replace(etc / "hosts", f"127.0.1.1 {self.name}.localhost\n{hosts_file}")
        replace(etc / "resolv.conf", "")
        replace(etc / "fstab", "")
        replace(etc / "machine-id", "")
        journal = self.root / "var/log/journal"
        shutil.rmtree(journal, ignore_errors=True)
        journal.mkdir(parents=True)
        if "database" in self.place.roles:
            self.data.mkdir(parents=True, exist_ok=True)
            run("mount", "-t", "tmpfs", "-o", f"size={DATA_SIZE},mode=755,uid=postgres,gid=postgres",
                f"{networks.namespace(self.name)}-data", self.data)  # fmt: skip

    # Life

    @property
    def leader(self) -> int | None:
        """PID 1 of the host, by its number on the machine; None while the host is off."""
        for process in cgroups.processes(cgroups.directory(self.name)):
            numbers = namespace_numbers(process)
            if len(numbers) > 1 and numbers[-1] == 1:
                return process
        return None

    def switch_on(self) -> None:
        cgroups.make(self.name)
        networks.restore(self.power_reason, self.network_names)
        command = [
            "systemd-nspawn", "--register=no", "--keep-unit", "--quiet", "--boot", f"--machine={self.name}",
            f"--directory={self.root}", f"--network-namespace-path={networks.namespace_path(self.name)}",
            "--capability=CAP_NET_ADMIN", "--resolv-conf=off", "--timezone=off", "--link-journal=no", "--console=pipe",
        ]  # fmt: skip
        start(command, str(self.directory / "console.log"), lambda: cgroups.enter(self.name))

    def wait_until_up(self, seconds: float = 60) -> str:
        """What systemd says of itself once it has started everything: `running` or `degraded`."""
        deadline = time.monotonic() + seconds
        state = "off"
        while time.monotonic() < deadline:
            state = self.state()
            if state in ("running", "degraded"):
                return state
            time.sleep(0.2)
        raise TimeoutError(f"{self.name} が起動しません（{state}）。\n{self.last_words()}")

    def state(self) -> str:
        """`off`, or what `systemctl is-system-running` says; `degraded` means that a unit has failed."""
        if self.leader is None:
            return "off"
        try:
            # Its status tells the same as its words, so it is not asked for.
            return self.run("sh", "-c", "systemctl is-system-running || true", timeout=15).strip() or "booting"
        except CommandFailed:
            return "booting"

    def failed_units(self) -> list[str]:
        listed = self.run("systemctl", "list-units", "--state=failed", "--plain", "--no-legend", timeout=15)
        return [line.split()[0] for line in listed.splitlines()]

    def switch_off(self, seconds: float = 90) -> None:
        """In good order, as an administrator would."""
        if self.leader is not None:
            self.run("systemctl", "poweroff", "--no-block", timeout=15)
        deadline = time.monotonic() + seconds
        while cgroups.processes(cgroups.directory(self.name)):
            if time.monotonic() > deadline:
                raise TimeoutError(f"{self.name} が停止しません。\n{self.last_words()}")
            time.sleep(0.1)

    def fall_silent(self) -> None:
        """Nothing leaves or reaches the host until it is switched on again."""
        for network in self.network_names:
            networks.silence(self.power_reason, network, [self.name])

    def lose_power(self) -> None:
        """Silent first: nobody hears the connections end, as the kernel would otherwise tell at the processes' death."""
        self.fall_silent()
        cgroups.kill_all(self.name)

    @property
    def power_reason(self) -> str:
        return f"power_{self.name}"

    @property
    def network_names(self) -> list[str]:
        return [interface.network for interface in self.place.interfaces]

    # Work

    def run(
        self,
        *command: object,
        input: str | None = None,
        environment: dict[str, str] | None = None,
        timeout: float = 60,
    ) -> str:
        """Runs a command on the host; `environment` is for what nobody may read among the arguments."""
        return run(
            *self.entrance(), *command, input=input, environment={**ENVIRONMENT, **(environment or {})}, timeout=timeout
        )

    def execute(self, command: list[str]) -> None:
        """Becomes a command on the host."""
        entrance = self.entrance()
        os.execvpe(entrance[0], [*entrance, *command], {**ENVIRONMENT, "TERM": os.environ.get("TERM", "dumb")})

    def entrance(self) -> list[str]:
        leader = self.leader
        if leader is None:
            raise RuntimeError(f"{self.name} は停止しています。")
        return ["nsenter", f"--target={leader}", "--all"]

    def all_processes(self) -> set[int]:
        return set(cgroups.processes(cgroups.directory(self.name)))

    def processes(self, unit: str, command: str | None = None) -> list[int]:
        """Processes of a unit by their numbers on the machine; of one command only, if it is named."""
        found = cgroups.unit_processes(self.name, unit)
        return [process for process in found if command is None or command_of(process) == command]

    def signal(self, unit: str, number: signal.Signals, command: str | None = None) -> list[int]:
        """Sends a signal to processes of a unit, all in one go; says which they were."""
        processes = self.processes(unit, command)
        if not processes:
            raise RuntimeError(f"{self.name} の {unit} は動いていません。")
        return signal_all(processes, number)

    def journal(self, arguments: list[str]) -> list[str]:
        """The command that shows the host's journal, whether the host is on or off."""
        return ["journalctl", f"--directory={self.root / 'var/log/journal'}", *arguments]

    def last_words(self) -> str:
        shown = subprocess.run(
            self.journal(["--no-pager", "--lines=30", "--output=short-precise"]), text=True, capture_output=True
        )
        return shown.stdout


def replace(file: Path, text: str) -> None:
    """A plain file in the place of whatever the machine has there, be it a link into its own /run."""
    file.unlink(missing_ok=True)
    file.write_text(text)


def namespace_numbers(process: int) -> list[int]:
    """A process's numbers, from the machine's down to its innermost namespace's."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return []
    line = next(line for line in status.splitlines() if line.startswith("NSpid:"))
    return [int(number) for number in line.split()[1:]]


def command_of(process: int) -> str | None:
    try:
        return Path(f"/proc/{process}/comm").read_text().strip()
    except (FileNotFoundError, ProcessLookupError):
        return None


def signal_all(processes: list[int], number: signal.Signals) -> list[int]:
    reached = []
    for process in processes:
        try:
            os.kill(process, number)
            reached.append(process)
        except ProcessLookupError:
            continue
    return reached
