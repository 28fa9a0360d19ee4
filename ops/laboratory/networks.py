"""Networks of a laboratory: a namespace with a bridge per network, a namespace per host, nothing on the machine's own.

A host is silenced by a filter in the network's namespace: frames vanish and nobody is told, as with a switch that
has lost its mind, while the host's own link stays up.
"""

import os
import subprocess
from collections.abc import Iterable

from laboratory.places import NETNS, PREFIX
from laboratory.shell import run
from topology import Place, Topology

BRIDGE = "bridge0"
WAN_DEVICE = "wan0"

# A table per reason, so that two reasons to silence one host are taken back one by one. nft wants a line per chain.
SILENCE = """
table bridge {reason} {{
    chain from_hosts {{
        type filter hook prerouting priority -300; policy accept;
        iifname {{ {from_hosts} }} drop
    }}
    chain to_hosts {{
        type filter hook postrouting priority 300; policy accept;
        oifname {{ {to_hosts} }} drop
    }}
}}
"""
NOBODY = "-"


def namespace(name: str) -> str:
    return PREFIX + name


def namespace_path(name: str) -> str:
    return str(NETNS / namespace(name))


def ip(name: str, *arguments: object) -> str:
    return run("ip", "-netns", namespace(name), *arguments)


def build(topology: Topology) -> None:
    for network in topology.networks:
        add_network(topology, network)
    for place in (*topology.hosts, *topology.outsiders):
        add_place(topology, place)


def add_network(topology: Topology, network: str) -> None:
    run("ip", "netns", "add", namespace(network))
    ip(network, "link", "set", "lo", "up")
    ip(network, "link", "add", BRIDGE, "type", "bridge", "stp_state", 0)
    ip(network, "link", "set", BRIDGE, "up")
    if network not in topology.sites:
        return
    ip(network, "address", "add", f"{router(topology, network)}/{topology.networks[network].prefixlen}", "dev", BRIDGE)
    ip(network, "tuntap", "add", "dev", WAN_DEVICE, "mode", "tun")
    ip(network, "link", "set", WAN_DEVICE, "up")
    for other in topology.sites:
        if other != network:
            ip(network, "route", "add", topology.networks[other], "dev", WAN_DEVICE)
    inside(network, "sysctl", "--quiet", "net.ipv4.ip_forward=1")


def add_place(topology: Topology, place: Place) -> None:
    run("ip", "netns", "add", namespace(place.name))
    ip(place.name, "link", "set", "lo", "up")
    # A host between citizens and staff passes nothing on.
    inside(place.name, "sysctl", "--quiet", "net.ipv4.ip_forward=0")
    for number, interface in enumerate(place.interfaces):
        device = f"eth{number}"
        ip(place.name, "link", "add", device, "type", "veth",
           "peer", place.name, "netns", namespace(interface.network))  # fmt: skip
        ip(place.name, "address", "add", f"{interface.address}/{interface.prefix}", "dev", device)
        ip(place.name, "link", "set", device, "up")
        ip(interface.network, "link", "set", place.name, "master", BRIDGE, "up")
    for site in topology.sites:
        if place.site and site != place.site:
            ip(place.name, "route", "add", topology.networks[site], "via", router(topology, place.site))


def router(topology: Topology, site: str) -> str:
    return str(topology.networks[site][1])


def inside(name: str, *command: object, input: str | None = None) -> str:
    """Runs a command of the machine in a namespace."""
    return run("nsenter", f"--net={namespace_path(name)}", *command, input=input)


def silence(reason: str, network: str, hosts: list[str], directions: tuple[str, ...] = ("from", "to")) -> None:
    """Drops every frame `from` or `to` these hosts in a network until `restore` of the same reason."""
    restore(reason, [network])
    names = {direction: hosts if direction in directions else [NOBODY] for direction in ("from", "to")}
    quoted = {f"{direction}_hosts": ", ".join(f'"{name}"' for name in names[direction]) for direction in names}
    inside(network, "nft", "--file", "-", input=SILENCE.format(reason=reason, **quoted))


def restore(reason: str, networks: Iterable[str]) -> None:
    for network in networks:
        # Added first, so that it may be deleted whether it was there or not.
        inside(network, "nft", f"add table bridge {reason}; delete table bridge {reason}")


def remove() -> None:
    """Whatever has the laboratory's prefix; the directory of namespaces too, if nobody else uses it."""
    if not NETNS.is_dir():
        return
    for name in os.listdir(NETNS):
        if name.startswith(PREFIX):
            run("ip", "netns", "delete", name)
    if not os.listdir(NETNS):
        subprocess.run(["umount", NETNS], stderr=subprocess.DEVNULL)
        NETNS.rmdir()
