"""Settings of a host from a template.

`@name@`, `@address@`, `@site@`, `@domain@` are the host's own, `@repository@` the number of the backups' repository in its
site. A line with `@address of each ROLE@` is repeated for each host of that role, as are `@name of each ROLE@`,
`@full name of each ROLE@` and `@number of each ROLE@`, which counts from 1; one with `@network of each site@` for each
site. `@etcd members@` is etcd's own list of the cluster on one line.
"""

import re

from topology import Place, Topology
from topology.backup import repository

EACH = re.compile(r"@(address|network|name|full name|number) of each (\w+)@")


def fill(template: str, host: Place, topology: Topology) -> str:
    members = ",".join(f"{peer.name}=https://{peer.address}:2380" for peer in topology.with_role("etcd"))
    own = {
        "@name@": host.name,
        "@address@": host.address,
        "@site@": host.site,
        "@domain@": topology.domain,
        "@etcd members@": members,
        "@repository@": str(repository(topology, host)),
    }
    lines: list[str] = []
    for line in template.splitlines():
        for key, value in own.items():
            line = line.replace(key, value)
        each = EACH.search(line)
        lines += [repeated(line, peer) for peer in values(each[2], topology)] if each else [line]
    return "\n".join(lines)


def repeated(line: str, peer: dict[str, str]) -> str:
    return EACH.sub(lambda each: peer[each[1]], line)


def values(what: str, topology: Topology) -> list[dict[str, str]]:
    if what == "site":
        return [{"network": str(topology.networks[site])} for site in topology.sites]
    return [
        {
            "address": peer.address,
            "name": peer.name,
            "full name": topology.full_name(peer),
            "number": str(number),
        }
        for number, peer in enumerate(topology.with_role(what), 1)
    ]
