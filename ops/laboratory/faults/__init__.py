"""Everything that can be broken, by name: `TABLE`. A module per kind of thing.

The memory of an injected fault is what its healing needs, as JSON: it is kept in the laboratory's own directory, so
that another call of ops/lab may heal what one has broken.
"""

import json
import re
import time

from laboratory.faults import clocks, databases, disks, lines, planned, power, services, threads
from laboratory.faults.fault import Fault
from laboratory.laboratory import Laboratory
from laboratory.places import FAULTS
from laboratory.shell import CommandFailed
from topology import UnknownName

TABLE: dict[str, Fault] = {
    fault.name: fault
    for module in (services, threads, databases, power, lines, disks, clocks, planned)
    for fault in module.FAULTS
}


def active() -> list[dict]:
    return json.loads(FAULTS.read_text()) if FAULTS.exists() else []


def remember(faults: list[dict]) -> None:
    FAULTS.write_text(json.dumps(faults))


def inject(lab: Laboratory, name: str, target: str | None) -> dict:
    """Breaks something and says what: the target is chosen by the fault unless it is named."""
    fault = TABLE[name]
    target = target or fault.target(lab)
    must_exist(lab, target)
    now = time.time()
    reason = f"fault_{int(now * 1000)}"
    # Remembered first: if it breaks halfway, healing is still owed.
    injected = {"fault": name, "target": target, "reason": reason, "since": now, "memory": {}}
    remember([*active(), injected])
    injected["memory"] = fault.inject(lab, target, reason) or {}
    remember([*active()[:-1], injected])
    return injected


def must_exist(lab: Laboratory, target: str) -> None:
    """HOST, SITE, HOST:UNIT, SITE>SITE or SITE=SITE."""
    known = {host.name for host in lab.hosts} | set(lab.topology.sites)
    for name in re.split("[>=]", target.partition(":")[0]):
        if name not in known:
            raise UnknownName(name)


def heal(lab: Laboratory) -> list[dict]:
    """Takes back everything that was broken, the latest first; what cannot be healed stays owed and hinders no other."""
    healed, failures = [], []
    for each in reversed(active()):
        try:
            TABLE[each["fault"]].heal(lab, each["target"], each["reason"], each["memory"])
        except (CommandFailed, OSError, RuntimeError) as error:
            failures.append(f"{each['fault']} {each['target']}: {error}")
            continue
        remember([other for other in active() if other["reason"] != each["reason"]])
        healed.append(each)
    if failures:
        raise RuntimeError("元に戻せない故障があります。\n" + "\n".join(failures))
    return healed
