"""What citizens saw of each fault, and whether the ledger is what the database holds."""

import csv
import io
import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

from laboratory import places
from laboratory.database import primary
from laboratory.laboratory import Laboratory
from laboratory.reserver import TAKEN

# Seconds without commits, minimum/median/maximum, as measured with Patroni 4.1.5 alone under the same settings (20 ms
# of a client's own polling included): four writers of single rows, no web nodes.
BASELINES = {
    "postgres-kill": "4.6/4.6/6.3",
    "primary-kill": "13.6/14.1/14.7",
    "postgres-pause": "22.9/23.2/23.8",
    "primary-pause": "22.9/22.9/22.9",
    "power-loss": "22.8/22.8/22.8",
    "site-cut": "26.1/26.1/26.1",
    "site-power-loss": "26.1/26.1/26.1",
    "link-cut": "4.1/4.1/4.1",
    "etcd-kill": "0.1/0.1/0.1",
    "switchover": "5.7/6.0/6.1",
    "switchover-site": "6.3/6.4/6.4",
}


@dataclass(frozen=True)
class Run:
    """A fault from its beginning until the cluster was whole again."""

    fault: str
    begun: float
    ended: float
    closed: frozenset[str]
    error: str | None
    """Why the fault did not take place."""
    fenced: int = 0
    """Machines that were switched off meanwhile, and those of them that need not have been."""
    wrongly_fenced: int = 0

    def overlaps(self, line: dict) -> bool:
        return line.get("begun", line["at"]) <= self.ended and line["at"] >= self.begun


@dataclass(frozen=True)
class Outcome:
    """`failed` requests reached a living entry; `unreached` ones went to an entry that was away or cut off itself."""

    stall: float
    p99: float
    slowest: float
    failed: int
    unreached: int


def lines_of(file: Path) -> list[dict]:
    return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []


def runs() -> list[Run]:
    found, begun, fenced = [], None, []
    for event in lines_of(places.EVENTS):
        if event["event"] == "fault":
            begun, fenced = event, []
        elif event["event"] == "fenced":
            fenced.append(event["host"])
        elif event["event"] == "whole" and begun:
            wrong = [host for host in fenced if not (begun["may_fence"] and host == begun["target"])]
            found.append(
                Run(begun["fault"], begun["at"], event["at"], frozenset(begun["closed"]), event.get("error"),
                    len(fenced), len(wrong))
            )  # fmt: skip
            begun = None
    return found


def has_failed(line: dict) -> bool:
    """Citizens of the load make no mistakes: whatever refuses them is a fault of the service, except that a time may have
    been taken by somebody else."""
    return "error" in line or line.get("status", 200) >= 400 and not is_beaten(line)


def is_beaten(line: dict) -> bool:
    return line["act"] == "hold" and line.get("status") == TAKEN


def outcome(run: Run, requests: list[dict]) -> Outcome:
    seen = [line for line in requests if run.overlaps(line)]
    acknowledged = sorted(line["at"] for line in requests if line["method"] == "POST" and line.get("status") == 303)
    before = max((at for at in acknowledged if at <= run.begun), default=run.begun)
    during = [before, *(at for at in acknowledged if run.begun < at <= run.ended), run.ended]
    waits = [line["at"] - line["begun"] for line in seen if not has_failed(line)]
    failures = [line for line in seen if has_failed(line)]
    unreached = [line for line in failures if line.get("entry") in run.closed]
    return Outcome(
        stall=max(later - earlier for earlier, later in zip(during, during[1:])),
        p99=quantiles(waits, n=100)[98] if len(waits) > 1 else 0,
        slowest=max(waits, default=0),
        failed=len(failures) - len(unreached),
        unreached=len(unreached),
    )


@dataclass(frozen=True)
class Comparison:
    """The ledger against the database."""

    acknowledged: int
    reserved: int
    lost: list[str]
    doubled: list[str]
    over_capacity: int
    """Slots with more visits than seats, or whose count is not that of their claims."""


def compare(lab: Laboratory, ledger: list[dict]) -> Comparison:
    """Lost: a receipt or a number was shown, and there is no such application or reservation. Doubled: an application of
    which no citizen knows, beyond those whose first answer did not arrive; a second reservation of one person."""
    held = {row["id"]: row["status"] for row in rows_of(lab, "select id, status from applications")}
    visits = {row["id"]: row for row in rows_of(lab, VISITS)}
    acknowledged = {line["application"] for line in ledger if line["act"] == "receipt" or is_accepted(line)}
    reserved = {line["reservation"] for line in ledger if line["act"] == "number" or is_reserved(line)}
    known = {line["application"] for line in ledger if line.get("application")}
    unanswered = sum(1 for line in ledger if line["act"] == "start" and has_failed(line))
    unknown = sorted(set(held) - known)
    persons = Counter(visit["contact_terms"] for visit in visits.values())
    [slots] = rows_of(lab, WRONG_SLOTS)
    return Comparison(
        acknowledged=len(acknowledged),
        reserved=len(reserved),
        lost=sorted([each for each in acknowledged if held.get(each, "draft") == "draft"] + list(reserved - set(visits))),
        doubled=unknown[unanswered:] + sorted(term for term, times in persons.items() if times > 1),
        over_capacity=int(slots["wrong"]),
    )


VISITS = "select id, contact_terms from reservations where status = 'confirmed'"
WRONG_SLOTS = """
    select count(*) as wrong from slots
    where taken > capacity + extra or taken <> (
        select count(*) from claims
        where (claims.resource_id, claims.day, claims.minute) = (slots.resource_id, slots.day, slots.minute))
"""


def is_accepted(line: dict) -> bool:
    return line["act"] == "submission" and line.get("status") == 303


def is_reserved(line: dict) -> bool:
    return line["act"] == "reservation" and line.get("status") == 303


def rows_of(lab: Laboratory, query: str) -> list[dict]:
    told = primary(lab).run(
        "runuser", "--user", "postgres", "--", "psql", "--no-psqlrc", "--host=/run/postgresql",
        "--dbname=madoguchi", "--command", f"copy ({query}) to stdout with (format csv, header)",
    )  # fmt: skip
    return list(csv.DictReader(io.StringIO(told)))


def report(lab: Laboratory) -> list[dict]:
    ledger = lines_of(places.LEDGER)
    requests = [line for line in ledger if "method" in line]
    comparison = compare(lab, ledger)
    by_fault: dict[str, list[Outcome]] = {}
    tried = runs()
    for run in (each for each in tried if not each.error):
        by_fault.setdefault(run.fault, []).append(outcome(run, requests))
    rows = [row(fault, outcomes, comparison) | fences(fault, tried) for fault, outcomes in by_fault.items()]
    return [*rows, *(absent(run) for run in tried if run.error), whole(requests, comparison)]


def row(fault: str, outcomes: list[Outcome], comparison: Comparison) -> dict:
    stalls = [each.stall for each in outcomes]
    return {
        "fault": fault,
        "runs": len(outcomes),
        "stall_s": {"min": round(min(stalls), 1), "med": round(median(stalls), 1), "max": round(max(stalls), 1)},
        "baseline_s": BASELINES.get(fault),
        "p99_s": round(median(each.p99 for each in outcomes), 1),
        "slowest_s": round(max(each.slowest for each in outcomes), 1),
        "failed": sum(each.failed for each in outcomes),
        "unreached": sum(each.unreached for each in outcomes),
        # Nobody can tell in which run a receipt was lost that is not there at the end.
        "lost": len(comparison.lost),
        "doubled": len(comparison.doubled),
    }


def fences(fault: str, tried: list[Run]) -> dict:
    runs = [run for run in tried if run.fault == fault]
    return {"fenced": sum(run.fenced for run in runs), "wrongly_fenced": sum(run.wrongly_fenced for run in runs)}


def absent(run: Run) -> dict:
    return {"fault": run.fault, "error": run.error}


MESSAGE_ID = re.compile(rb"^Message-ID:\s*(\S+)", re.IGNORECASE | re.MULTILINE)


def mails() -> Counter[bytes]:
    """How often each mail came. A node that dies after the relay took a mail and before it could note that sends it once
    more; mail programs know by the Message-ID that it is the same."""
    files = places.MAILBOXES.glob("*/[0-9]*")
    return Counter(found[1] for file in files if (found := MESSAGE_ID.search(file.read_bytes())))


def whole(requests: list[dict], comparison: Comparison) -> dict:
    return {
        "fault": "*",
        "requests": len(requests),
        "failed": sum(map(has_failed, requests)),
        "acknowledged": comparison.acknowledged,
        "reserved": comparison.reserved,
        "lost": len(comparison.lost),
        "doubled": len(comparison.doubled),
        "over_capacity": comparison.over_capacity,
        "mails": len(came := mails()),
        "mails_twice": came.total() - len(came),
    }


def sentence(row: dict) -> str:
    if row["fault"] == "*":
        return (
            f"合計: 要求 {row['requests']}、失敗 {row['failed']}、受け付けた申請 {row['acknowledged']}、"
            f"受け付けた予約 {row['reserved']}、失われたもの {row['lost']}、二重のもの {row['doubled']}、"
            f"定員と合わない枠 {row['over_capacity']}、"
            f"届いたメール {row['mails']}、重ねて届いたメール {row['mails_twice']}"
        )
    if "error" in row:
        return f"{row['fault']:16} 起こせませんでした: {row['error']}"
    stall = row["stall_s"]
    return (
        f"{row['fault']:16} {row['runs']} 回 停止 {stall['min']}/{stall['med']}/{stall['max']} s"
        f"（基準 {row['baseline_s'] or '-'}） p99 {row['p99_s']} s 最長 {row['slowest_s']} s"
        f" 失敗 {row['failed']} 閉じた入口での中断 {row['unreached']}"
        f" 電源断 {row['fenced']}（不要 {row['wrongly_fenced']}）"
    )
