"""Whether the whole of a laboratory serves."""

import time

from laboratory import faults, wan_control
from laboratory.database import NoPrimary, is_whole, members
from laboratory.laboratory import Laboratory
from laboratory.shell import CommandFailed


def status(lab: Laboratory) -> dict:
    return {
        "hosts": {host.name: {"site": host.place.site, "state": host.state(), **units_of(host)} for host in lab.hosts},
        "databases": databases(lab),
        "links": wan_control.links(),
        "faults": [{key: each[key] for key in ("fault", "target", "since")} for each in faults.active()],
    }


def units_of(host) -> dict:
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


def wait_until_whole(lab: Laboratory, parts: set[str], seconds: float = 180) -> None:
    """Every host has booted without a failed unit, and every database follows the primary."""
    deadline = time.monotonic() + seconds
    while reasons := what_is_missing(lab, parts):
        if time.monotonic() > deadline:
            raise TimeoutError("実験環境がそろいません。\n" + "\n".join(reasons))
        time.sleep(0.5)


def what_is_missing(lab: Laboratory, parts: set[str]) -> list[str]:
    states = {host.name: (host.state(), units_of(host)["failed"]) for host in lab.hosts}
    missing = [f"{name}: {state} {failed}" for name, (state, failed) in states.items() if state != "running"]
    if "patroni" in parts and not missing:
        seen = databases(lab)
        if seen is None or not is_whole(lab, seen):
            missing.append(f"データベース: {seen}")
    return missing
