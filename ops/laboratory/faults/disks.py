"""The file system of PostgreSQL's data filled up. Target: HOST."""

import os
import time

from laboratory.faults.fault import Fault, Memory
from laboratory.faults.services import primary_of
from laboratory.hosts import DATA_SIZE, Host
from laboratory.laboratory import Laboratory
from laboratory.shell import CommandFailed, run

# To the kernel, 0 means without limit.
SMALLEST = 64 * 1024


def resize(host: Host, size: str) -> None:
    run("mount", "-o", f"remount,size={size}", host.data)


def fill(lab: Laboratory, target: str, _reason: str) -> None:
    """Shrinks the file system to what lies in it: full without a byte of memory. Writes go on meanwhile, so it is tried."""
    host = lab.host(target)
    deadline = time.monotonic() + 10
    while True:
        system = os.statvfs(host.data)
        used = (system.f_blocks - system.f_bfree) * system.f_frsize
        try:
            return resize(host, str(max(used, SMALLEST)))
        except CommandFailed:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def enlarge(lab: Laboratory, target: str, _reason: str, _memory: Memory) -> None:
    resize(lab.host(target), DATA_SIZE)


FAULTS = [Fault("disk-full", "プライマリーのデータ領域を一杯にする", primary_of, fill, enlarge)]
