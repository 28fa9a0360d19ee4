"""A fault under load, from the whole cluster to the whole cluster; when it was what goes into the book of events."""

import json
import time

from contextlib import nullcontext

from laboratory import citizens, failover, faults, health, places
from laboratory.laboratory import Laboratory
from laboratory.shell import CommandFailed

QUIET_SECONDS = 5
"""Under load before a fault, so that it meets a service at work."""
BROKEN_SECONDS = 40
"""How long a fault lasts: longer than the slowest failover, so that the failover happens while it lasts."""
PLANNED_SECONDS = 15
"""What is over at once is only watched for a while."""
HEALED_SECONDS = 15
"""Under load after the healing: the worst cases of two primaries appear there."""
WHOLE_SECONDS = 180

ALONE = "（Patroni だけ）"
"""Behind the name of a fault that was tried without the failover controllers."""


def note(event: str, **facts: object) -> None:
    with open(places.EVENTS, "a") as book:
        book.write(json.dumps({"at": time.time(), "event": event, **facts}, ensure_ascii=False) + "\n")


def try_fault(lab: Laboratory, name: str, target: str | None, broken_seconds: float, alone: bool = False) -> None:
    """Needs a load at work; leaves the cluster whole."""
    time.sleep(QUIET_SECONDS)
    fault = faults.TABLE[name]
    target = target or fault.target(lab)
    closed = citizens.entries(lab, target.partition(":")[0]) if fault.closes_entry else []
    called = name + (ALONE if alone else "")
    with failover.patroni_alone(lab) if alone else nullcontext():
        note("fault", fault=called, target=target, closed=closed, may_fence=fault.loses_host)
        failure = None
        try:
            faults.inject(lab, name, target)
            note("injected", fault=called)
            time.sleep(min(broken_seconds, PLANNED_SECONDS) if fault.is_planned else broken_seconds)
        except (CommandFailed, RuntimeError) as error:
            failure = str(error)
        faults.heal(lab)
        note("healed", fault=called)
        switch_on_what_was_fenced(lab)
        time.sleep(HEALED_SECONDS)
    health.wait_until_whole(lab, WHOLE_SECONDS)
    note("whole", fault=called, **({"error": failure} if failure else {}))


def switch_on_what_was_fenced(lab: Laboratory) -> None:
    """As an operator does, once the fault is mended."""
    for host in lab.hosts:
        if host.leader is None:
            host.switch_on()
            host.wait_until_up()
