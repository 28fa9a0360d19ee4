"""A fault under load, from the whole cluster to the whole cluster; when it was what goes into the book of events."""

import json
import time

from laboratory import citizens, faults, health, places
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


def note(event: str, **facts: object) -> None:
    with open(places.EVENTS, "a") as book:
        book.write(json.dumps({"at": time.time(), "event": event, **facts}, ensure_ascii=False) + "\n")


def try_fault(lab: Laboratory, name: str, target: str | None, broken_seconds: float) -> None:
    """Needs a load at work; leaves the cluster whole."""
    time.sleep(QUIET_SECONDS)
    fault = faults.TABLE[name]
    target = target or fault.target(lab)
    closed = citizens.entries(lab, target.partition(":")[0]) if fault.closes_entry else []
    note("fault", fault=name, target=target, closed=closed)
    failure = None
    try:
        faults.inject(lab, name, target)
        note("injected", fault=name)
        time.sleep(min(broken_seconds, PLANNED_SECONDS) if fault.is_planned else broken_seconds)
    except (CommandFailed, RuntimeError) as error:
        failure = str(error)
    faults.heal(lab)
    note("healed", fault=name)
    time.sleep(HEALED_SECONDS)
    health.wait_until_whole(lab, WHOLE_SECONDS)
    note("whole", fault=name, **({"error": failure} if failure else {}))
