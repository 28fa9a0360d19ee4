"""The hosts of the installation, from ops/topology.json, and the files that follow from them.

    topology.py hosts [ROLE]          their names, a line each
    topology.py names HOST            every name of the host, then every address, a line each: KIND NAME
    topology.py services              the public and the staff name of the service
    topology.py fill TEMPLATE HOST    the template with the host's and its peers' values

In a template, `@name@`, `@address@`, `@site@`, `@domain@` are the host's own. A line with `@address of each ROLE@` is
repeated for each host of that role, one with `@network of each site@` for each site. `@etcd members@` is etcd's own
list of the cluster on one line.
"""

import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path

TOPOLOGY = Path(__file__).parent.parent / "topology.json"


@dataclass(frozen=True)
class Host:
    name: str
    site: str
    addresses: list[str]
    roles: list[str]


def hosts_of(topology: dict) -> list[Host]:
    return [
        Host(
            name=name,
            site=site,
            addresses=[host[key] for key in ("address", "public", "lgwan") if key in host],
            roles=host["roles"],
        )
        for site, description in topology["sites"].items()
        for name, host in description["hosts"].items()
    ]


def names(host: Host, domain: str) -> list[str]:
    dns = [f"{host.name}.{domain}", host.name, "localhost"]
    return [f"DNS {name}" for name in dns] + [f"IP {address}" for address in [*host.addresses, "127.0.0.1"]]


def fill(template: str, host: Host, topology: dict) -> str:
    hosts = hosts_of(topology)
    own = {
        "@name@": host.name,
        "@address@": host.addresses[0],
        "@site@": host.site,
        "@domain@": topology["domain"],
        "@etcd members@": ",".join(f"{peer.name}=https://{peer.addresses[0]}:2380" for peer in hosts if "etcd" in peer.roles),
    }
    lines: list[str] = []
    for line in template.splitlines():
        for key, value in own.items():
            line = line.replace(key, value)
        each = re.search(r"@(address|network) of each (\w+)@", line)
        lines += [line.replace(each[0], value) for value in values(each, hosts, topology)] if each else [line]
    return "\n".join(lines) + "\n"


def values(each: re.Match[str], hosts: list[Host], topology: dict) -> list[str]:
    if each[1] == "network":
        return [site["network"] for site in topology["sites"].values()]
    return [peer.addresses[0] for peer in hosts if each[2] in peer.roles]


def main(verb: str, *arguments: str) -> None:
    topology = json.loads(TOPOLOGY.read_text())
    hosts = hosts_of(topology)
    if verb == "hosts":
        print("\n".join(host.name for host in hosts if not arguments or arguments[0] in host.roles))
        return
    if verb == "services":
        print("\n".join(topology["names"].values()))
        return
    host = next((host for host in hosts if host.name == arguments[-1]), None)
    if host is None:
        sys.exit(f"{arguments[-1]} は ops/topology.json にありません。\nThere is no {arguments[-1]} in ops/topology.json.")
    if verb == "names":
        print("\n".join(names(host, topology["domain"])))
    else:
        sys.stdout.write(fill(Path(arguments[0]).read_text(), host, topology))


main(*sys.argv[1:])
