"""What a script needs to know of the topology, by `topology` of ops/local/topology.sh.

    topology hosts [ROLE]               the hosts, a line each
    topology domain                     the domain of the hosts
    topology service [public | staff]   the names of the service, a line each
    topology names HOST                 every name of the host, then every address, a line each: KIND NAME
    topology fill TEMPLATE HOST         the template with the host's and its peers' values (template.py)
    topology mail-relay                 who takes mails: address:port
    topology allowed-addresses          a drop-in of systemd: to whom a web node may speak
    topology database-url HOST ROLE     how a web host reaches the database; reads the role's password
"""

import sys
from pathlib import Path

from topology import Topology, UnknownName, read
from topology.template import fill
from topology.web import allowed_addresses, database_url, mail_relay


def names(topology: Topology, name: str) -> str:
    host = topology.host(name)
    dns = [topology.full_name(host), host.name, "localhost"]
    addresses = [*(interface.address for interface in host.interfaces), "127.0.0.1"]
    return "\n".join([*(f"DNS {each}" for each in dns), *(f"IP {each}" for each in addresses)])


def hosts(topology: Topology, role: str | None) -> str:
    found = topology.with_role(role) if role else topology.hosts
    return "\n".join(host.name for host in found)


def service(topology: Topology, kind: str | None) -> str:
    return topology.names[kind] if kind else "\n".join(topology.names.values())


def answer(topology: Topology, *words: str) -> str:
    match words:
        case ("hosts", *role):
            return hosts(topology, *role or [None])
        case ("domain",):
            return topology.domain
        case ("service", *kind):
            return service(topology, *kind or [None])
        case ("names", host):
            return names(topology, host)
        case ("fill", template, host):
            return fill(Path(template).read_text(encoding="utf-8"), topology.host(host), topology)
        case ("mail-relay",):
            return mail_relay(topology)
        case ("allowed-addresses",):
            return allowed_addresses(topology)
        case ("database-url", host, role):
            return database_url(topology, topology.host(host), role, sys.stdin.read().strip())
    raise SystemExit(__doc__)


if __name__ == "__main__":
    try:
        print(answer(read(), *sys.argv[1:]))
    except UnknownName as error:
        raise SystemExit(str(error)) from None
