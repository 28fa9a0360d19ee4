"""What the web nodes of a host need to know of the topology.

facts.py TOPOLOGY HOST public-name | staff-name | mail-relay | addresses | database-url | owner-url
"""

import json
import sys
from urllib.parse import quote

CERTIFICATE_AUTHORITY = "/etc/madoguchi/tls/ca.crt"


def hosts(topology: dict) -> dict[str, dict]:
    """Every host of every site, by name."""
    return {name: host for site in topology["sites"].values() for name, host in site["hosts"].items()}


def site_of(topology: dict, host: str) -> str:
    return next(name for name, site in topology["sites"].items() if host in site["hosts"])


def mail_relay(topology: dict) -> str:
    return f"{topology['outside']['internet']['hosts']['mail']['address']}:25"


def addresses(topology: dict) -> str:
    """A drop-in of systemd: a node speaks to its own host, the sites and the mail relay, and to nobody else."""
    networks = [site["network"] for site in topology["sites"].values()]
    relay = mail_relay(topology).rpartition(":")[0]
    return "\n".join(["[Service]", "IPAddressAllow=localhost", f"IPAddressAllow={' '.join([*networks, relay])}"])


def database_url(topology: dict, host: str, role: str, password: str) -> str:
    """All members of the database, the own site's first; the node looks for the primary among them."""
    own = topology["sites"][site_of(topology, host)]["hosts"]
    members = [name for name, member in hosts(topology).items() if "database" in member["roles"]]
    members.sort(key=lambda name: name not in own)
    places = ",".join(f"{name}.{topology['domain']}:5432" for name in members)
    return (
        f"postgres://{role}:{quote(password, safe='')}@{places}/madoguchi"
        f"?sslmode=verify-full&sslrootcert={CERTIFICATE_AUTHORITY}"
    )


def main() -> None:
    path, host, kind = sys.argv[1:]
    with open(path, encoding="utf-8") as file:
        topology = json.load(file)
    match kind:
        case "public-name" | "staff-name":
            print(topology["names"][kind.removesuffix("-name")])
        case "mail-relay":
            print(mail_relay(topology))
        case "addresses":
            print(addresses(topology))
        case "database-url" | "owner-url":
            role = "madoguchi_app" if kind == "database-url" else "madoguchi_owner"
            print(database_url(topology, host, role, sys.stdin.read().strip()))
        case _:
            sys.exit(__doc__)


main()
