"""What the cluster of databases says of itself: asked on a host, with the tools and the rights of that host."""

import json

from laboratory.hosts import Host
from laboratory.laboratory import Laboratory
from laboratory.shell import CommandFailed

SCOPE = "madoguchi"
PATRONICTL = "/usr/local/bin/patronictl"
ETCDCTL = "/usr/local/bin/etcdctl"


class NoPrimary(Exception):
    def __init__(self, seen: object) -> None:
        super().__init__(f"プライマリーが見つかりません: {seen}")


def patronictl(lab: Laboratory, *arguments: object, timeout: float = 120) -> str:
    """Asked on the first host that answers."""
    failures = []
    for host in lab.with_role("database"):
        if host.leader is None:
            continue
        try:
            return host.run(PATRONICTL, *arguments, timeout=timeout)
        except CommandFailed as error:
            failures.append(error)
    raise failures[-1] if failures else NoPrimary("すべての停止")


def members(lab: Laboratory) -> list[dict]:
    """`Member`, `Role`, `State`, `TL`, `Receive Lag` (MB) of each, as patronictl names them."""
    # Nothing at all while the cluster has not been made yet.
    return json.loads(patronictl(lab, "list", "--format", "json", timeout=20) or "[]")


def primary(lab: Laboratory) -> Host:
    seen = members(lab)
    for member in seen:
        if member["Role"] == "Leader" and member["State"] == "running":
            return lab.host(member["Member"])
    raise NoPrimary(seen)


def is_whole(lab: Laboratory, seen: list[dict]) -> bool:
    """One leader, everybody else follows it without lag on the same timeline, and commits wait for a quorum."""
    followers = [member for member in seen if member["Role"] != "Leader"]
    return (
        len(seen) == len(lab.with_role("database"))
        and len(followers) == len(seen) - 1
        and len({member.get("TL") for member in seen}) == 1
        and all(member["State"] == "streaming" and member.get("Receive Lag") == 0 for member in followers)
        and all(member["Role"] in ("Quorum Standby", "Sync Standby") for member in followers)
    )


def etcd_leader(lab: Laboratory) -> Host:
    """Each member is asked about itself."""
    for host in lab.with_role("etcd"):
        if host.leader is None:
            continue
        try:
            [status] = json.loads(
                host.run("env", f"ETCDCTL_ENDPOINTS=https://{host.place.address}:2379", ETCDCTL, "endpoint", "status",
                         "--write-out=json")
            )  # fmt: skip
        except CommandFailed:
            continue
        if status["Status"]["leader"] == status["Status"]["header"]["member_id"]:
            return host
    raise NoPrimary("etcd")
