"""Sites and hosts as ops/topology.json tells them, or the file that MADOGUCHI_TOPOLOGY names."""

import json
import os
from dataclasses import dataclass, field
from ipaddress import IPv4Network
from pathlib import Path


@dataclass(frozen=True)
class Interface:
    """How a host stands in one network: a site's own, `internet` or `lgwan`."""

    network: str
    address: str
    prefix: int


@dataclass(frozen=True)
class Place:
    """A host with a system of its own (`roles`), or an outsider's address without one."""

    name: str
    interfaces: tuple[Interface, ...]
    site: str | None = None
    roles: frozenset[str] = frozenset()

    @property
    def address(self) -> str:
        return self.interfaces[0].address

    def address_in(self, network: str) -> str:
        return next(interface.address for interface in self.interfaces if interface.network == network)


@dataclass(frozen=True)
class Mail:
    sender: str
    tls: bool
    """Whether the relay is spoken to over TLS."""
    relay: str | None = None
    """host:port; without it the outsider `mail`, port 25. A web node reaches that address and no other."""


@dataclass(frozen=True)
class Signatures:
    rule: str = "waived"
    """`required`, or `waived` as long as the town takes no electronic signatures."""
    anchors: str | None = None
    """Path on the web hosts of the trusted authorities' certificates (PEM)."""
    ocsp: str | None = None
    """Where it is asked whether a certificate was revoked."""
    lists: tuple[str, ...] = ()
    """Where lists of revoked certificates are fetched."""


@dataclass(frozen=True)
class AuthenticationApp:
    """デジタル認証アプリ, by which citizens sign in and sign."""

    client: str
    """The name under which the town is known there."""


@dataclass(frozen=True)
class Payments:
    provider: str
    """`komoju` or `stripe`."""
    means: tuple[str, ...] = ("card",)
    """What payers may choose from: `card`, `payPay`, `konbini`, `payEasy`."""


@dataclass(frozen=True)
class Outgoing:
    """The way of the web nodes to outside services; without one they reach the sites and the mail relay only."""

    proxy: str | None = None
    """address:port of a proxy (HTTP CONNECT), which knows the services by name."""
    networks: tuple[str, ...] = ()
    """Addresses and networks of services that are reached directly."""


class UnknownName(Exception):
    def __init__(self, name: str) -> None:
        super().__init__(f"{name} というホストやサイトはありません。\nThere is no host or site {name} in the topology.")


@dataclass(frozen=True)
class Topology:
    domain: str
    names: dict[str, str]
    networks: dict[str, IPv4Network]
    sites: tuple[str, ...]
    hosts: tuple[Place, ...]
    outsiders: tuple[Place, ...]
    mail: Mail
    """How mails leave, the service's and those of alerts."""
    signatures: Signatures = Signatures()
    """Whether citizens sign, and whose certificates are believed."""
    outgoing: Outgoing = Outgoing()
    embedding_origins: tuple[str, ...] = ()
    """Origins of the city's own sites that may frame the search and the guides, e.g. `https://www.city.example.jp`."""
    authentication_app: AuthenticationApp | None = None
    """None where citizens sign in without the card."""
    payments: Payments | None = None
    """None where nothing is paid on the site."""
    fence: dict | None = None
    """The fence agent by which machines can be switched off: `program`, `options`, the names of those options
    that are `secrets` (see ops/failover/install), and options of each of the `sites`."""
    name_server: dict | None = None
    """Where the public name may be changed by dynamic update: `server`, `port`, `zone`, `ttl`, `keyFile`."""
    alerts: dict[str, str] = field(default_factory=dict)
    """Whom monitoring tells: mail addresses for `page` and `ticket`, and the `webhook` of the service on duty."""

    def host(self, name: str) -> Place:
        for host in self.hosts:
            if host.name == name:
                return host
        raise UnknownName(name)

    def outsider(self, name: str) -> Place:
        return next(place for place in self.outsiders if place.name == name)

    def with_role(self, role: str) -> list[Place]:
        return [host for host in self.hosts if role in host.roles]

    def controllers(self) -> list[Place]:
        """Hosts of the failover controllers; beside a database there is an agent only."""
        return [host for host in self.with_role("failover") if "database" not in host.roles]

    def at(self, site: str) -> list[Place]:
        return [host for host in self.hosts if host.site == site]

    def full_name(self, place: Place) -> str:
        return f"{place.name}.{self.domain}"

    def hosts_file(self) -> str:
        """What every host has as /etc/hosts where there is no name server."""
        lines = ["127.0.0.1 localhost"]
        lines += [f"{host.address} {self.full_name(host)} {host.name}" for host in self.hosts]
        lines += [f"{place.address} {self.full_name(place)}" for place in self.outsiders]
        return "\n".join(lines) + "\n"


# Names of a host's further addresses in the file, and the networks they belong to.
OUTSIDE_ADDRESSES = {"public": "internet", "lgwan": "lgwan"}


def optional(kind, values: dict | None):
    return None if values is None else kind(**values)


def file() -> Path:
    return Path(os.environ.get("MADOGUCHI_TOPOLOGY") or Path(__file__).resolve().parent.parent / "topology.json")


def read() -> Topology:
    described = json.loads(file().read_text(encoding="utf-8"))
    all_networks = {**described["sites"], **described["outside"]}
    networks = {name: IPv4Network(network["network"]) for name, network in all_networks.items()}

    def interface(network: str, address: str) -> Interface:
        return Interface(network, address, networks[network].prefixlen)

    def host(site: str, name: str, host: dict) -> Place:
        outside = [interface(network, host[key]) for key, network in OUTSIDE_ADDRESSES.items() if key in host]
        return Place(name, (interface(site, host["address"]), *outside), site, frozenset(host["roles"]))

    return Topology(
        domain=described["domain"],
        names=described["names"],
        networks=networks,
        sites=tuple(described["sites"]),
        hosts=tuple(
            host(site, name, each)
            for site, network in described["sites"].items()
            for name, each in network["hosts"].items()
        ),
        outsiders=tuple(
            Place(name, (interface(network, each["address"]),))
            for network, outside in described["outside"].items()
            for name, each in outside["hosts"].items()
        ),
        mail=Mail(**described["mail"]),
        signatures=Signatures(**described.get("signatures", {})),
        outgoing=Outgoing(**described.get("outgoing", {})),
        embedding_origins=tuple(described.get("embedding_origins", ())),
        authentication_app=optional(AuthenticationApp, described.get("authentication_app")),
        payments=optional(Payments, described.get("payments")),
        fence=described.get("fence"),
        name_server=described.get("name_server"),
        alerts=described["alerts"],
    )
