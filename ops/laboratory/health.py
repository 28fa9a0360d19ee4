"""Whether the whole of a laboratory serves."""

import time
from collections.abc import Callable

from laboratory import citizens, faults, wan_control
from laboratory.database import NoPrimary, is_whole, members
from laboratory.hosts import Host
from laboratory.laboratory import Laboratory
from laboratory.shell import CommandFailed
from laboratory.town import is_served, nodes_not_ready


def status(lab: Laboratory) -> dict:
    return {
        "hosts": {host.name: {"site": host.place.site, "state": host.state(), **units_of(host)} for host in lab.hosts},
        "databases": databases(lab),
        "links": wan_control.links(),
        "faults": [{key: each[key] for key in ("fault", "target", "since")} for each in faults.active()],
    }


def units_of(host: Host) -> dict:
    try:
        return {"failed": host.failed_units() if host.leader else []}
    except CommandFailed:
        return {"failed": []}


def databases(lab: Laboratory) -> list[dict] | None:
    """None while nobody can tell, or there are none."""
    try:
        return members(lab) or None
    except (CommandFailed, NoPrimary):
        return None


def wait_until_whole(lab: Laboratory, seconds: float = 180) -> None:
    """Every host has booted without a failed unit, every database follows the primary, every web node serves."""
    wait_for(lambda: what_is_missing(lab), seconds)


def wait_for_databases(lab: Laboratory, seconds: float = 180) -> None:
    wait_for(lambda: databases_missing(lab), seconds)


def wait_for(what_is_missing: Callable[[], list[str]], seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while reasons := what_is_missing():
        if time.monotonic() > deadline:
            raise TimeoutError("実験環境がそろいません。\n" + "\n".join(reasons))
        time.sleep(0.5)


def what_is_missing(lab: Laboratory) -> list[str]:
    states = {host.name: (host.state(), units_of(host)["failed"]) for host in lab.hosts}
    missing = [f"{name}: {state} {failed}" for name, (state, failed) in states.items() if state != "running"]
    return missing or databases_missing(lab) or nodes_missing(lab)


def databases_missing(lab: Laboratory) -> list[str]:
    seen = databases(lab)
    return [] if seen and is_whole(lab, seen) else [f"データベース: {seen}"]


def nodes_missing(lab: Laboratory) -> list[str]:
    missing = [f"{web.name}: {node}" for web in lab.with_role("web") for node in nodes_not_ready(web)]
    return missing or [f"入口 {entry}" for entry in citizens.entries(lab) if not is_served(lab, entry)]
