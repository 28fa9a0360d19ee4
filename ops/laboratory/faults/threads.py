"""A web node whose event loop no longer turns, while the rest of it lives. Target: HOST or HOST:UNIT."""

import os
import signal
import sys
import time
from pathlib import Path

from laboratory import cgroups
from laboratory.faults.fault import Fault, Memory, always
from laboratory.faults.services import WEB_NODE, host_and_unit
from laboratory.laboratory import Laboratory
from laboratory.places import DIRECTORY
from laboratory.shell import start

# How SwiftNIO names the threads of its event loops.
EVENT_LOOPS = ("NIO-ELT", "NIO-SGLTN")
HOLDERS = "holders"


def event_loops(process: int) -> list[int]:
    tasks = Path(f"/proc/{process}/task")
    return sorted(int(task.name) for task in tasks.iterdir() if (task / "comm").read_text().startswith(EVENT_LOOPS))


def hang(lab: Laboratory, target: str, reason: str) -> Memory:
    host, unit = host_and_unit(lab, target, WEB_NODE)
    threads = [thread for process in host.processes(unit) for thread in event_loops(process)]
    if not threads:
        raise RuntimeError(f"{host.name} の {unit} にイベントループが見つかりません。")
    cgroups.make(HOLDERS)
    log = DIRECTORY / f"{reason}.log"
    command = [sys.executable, "-m", "laboratory.thread_holder", str(threads[0])]
    holder = start(command, str(log), lambda: cgroups.enter(HOLDERS))
    deadline = time.monotonic() + 5
    while "held" not in log.read_text():
        if holder.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"スレッド {threads[0]} を止められません。\n{log.read_text()}")
        time.sleep(0.05)
    return {"thread": threads[0], "holder": holder.pid}


def let_go(_lab: Laboratory, _target: str, _reason: str, memory: Memory) -> None:
    if memory.get("holder") in cgroups.processes(cgroups.directory(HOLDERS)):
        os.kill(memory["holder"], signal.SIGKILL)


FAULTS = [Fault("web-hang", "ウェブノードのイベントループを1本止める", always("web1"), hang, let_go)]
