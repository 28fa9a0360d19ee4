"""Settings of a host from a template.

`@name@`, `@address@`, `@site@`, `@domain@` are the host's own. A line with `@address of each ROLE@` is repeated for each
host of that role, one with `@network of each site@` for each site. `@etcd members@` is etcd's own list of the cluster on
one line.
"""

import re

from topology import Place, Topology


def fill(template: str, host: Place, topology: Topology) -> str:
    members = ",".join(f"{peer.name}=https://{peer.address}:2380" for peer in topology.with_role("etcd"))
    own = {
        "@name@": host.name,
        "@address@": host.address,
        "@site@": host.site,
        "@domain@": topology.domain,
        "@etcd members@": members,
    }
    lines: list[str] = []
    for line in template.splitlines():
        for key, value in own.items():
            line = line.replace(key, value)
        each = re.search(r"@(address|network) of each (\w+)@", line)
        lines += [line.replace(each[0], value) for value in values(each, topology)] if each else [line]
    return "\n".join(lines)


def values(each: re.Match[str], topology: Topology) -> list[str]:
    if each[1] == "network":
        return [str(topology.networks[site]) for site in topology.sites]
    return [peer.address for peer in topology.with_role(each[2])]
