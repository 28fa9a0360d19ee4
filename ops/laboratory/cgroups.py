"""One control group per host in every hierarchy that a booting systemd needs, so that hosts do not share theirs.

They are also how processes of a laboratory are found: whatever was started for it is below CGROUP, even after a crash
of the command that started it.
"""

import os
import signal
import time
from pathlib import Path

from laboratory.places import CGROUP

# The hierarchy of a machine with version 2 alone lies at the root itself.
ROOT = Path("/sys/fs/cgroup")
VERSION_1 = ("systemd", "unified", "pids", "memory", "cpu")


def hierarchies() -> list[Path]:
    """The first of them is the one by which processes are found."""
    if (ROOT / "cgroup.controllers").exists():
        return [ROOT]
    return [ROOT / name for name in VERSION_1 if (ROOT / name / "cgroup.procs").exists()]


def directory(name: str) -> Path:
    return hierarchies()[0] / CGROUP / name


def make(name: str) -> None:
    for hierarchy in hierarchies():
        (hierarchy / CGROUP / name).mkdir(parents=True, exist_ok=True)


def enter(name: str) -> None:
    """Moves the calling process; whatever it starts stays there."""
    for hierarchy in hierarchies():
        (hierarchy / CGROUP / name / "cgroup.procs").write_text(str(os.getpid()))


def processes(below: Path) -> list[int]:
    found: list[int] = []
    for directory, _, _ in os.walk(below):
        try:
            found += [int(line) for line in Path(directory, "cgroup.procs").read_text().split()]
        except FileNotFoundError:
            continue  # a unit ended meanwhile
    return found


def unit_processes(name: str, unit: str) -> list[int]:
    """Processes of a unit of systemd, by their numbers on the machine."""
    return [process for each in directory(name).rglob(unit) for process in processes(each)]


def kill_all(name: str = ".", seconds: float = 10) -> None:
    """Ends every process of a host, or of the whole laboratory, the hard way, and waits until they are gone."""
    deadline = time.monotonic() + seconds
    while remaining := processes(directory(name)):
        if time.monotonic() > deadline:
            raise TimeoutError(f"終了しないプロセスがあります: {remaining}")
        for process in remaining:
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                continue
        time.sleep(0.05)


def remove(name: str = ".") -> None:
    """Bottom up: a control group with children cannot be removed."""
    for hierarchy in hierarchies():
        for directory, _, _ in os.walk(hierarchy / CGROUP / name, topdown=False):
            os.rmdir(directory)
