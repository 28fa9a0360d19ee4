"""Starts the forwarder of the wide area network and tells it what to do."""

import json
import socket
import sys
import time
from collections.abc import Iterable

from laboratory import cgroups
from laboratory.places import WAN_LOG, WAN_SOCKET
from laboratory.shell import start
from topology import Topology

# Seconds one way: two data centers of one region, and a witness somewhat farther from both.
BETWEEN_DATA_CENTERS = 0.005
TO_WITNESS = 0.008
WITNESS = "witness"

Pair = tuple[str, str]


def open_wan(topology: Topology, seed: int) -> None:
    delays = {
        f"{a}>{b}": TO_WITNESS if WITNESS in (a, b) else BETWEEN_DATA_CENTERS
        for a in topology.sites
        for b in topology.sites
    }
    sites = {site: str(topology.networks[site]) for site in topology.sites}
    settings = {"sites": sites, "delays": delays, "seed": seed, "socket": str(WAN_SOCKET)}
    cgroups.make("wan")
    start(
        [sys.executable, "-m", "laboratory.wan", json.dumps(settings)], str(WAN_LOG), lambda: cgroups.enter("wan")
    )  # fmt: skip
    deadline = time.monotonic() + 10
    while not WAN_SOCKET.is_socket():
        if time.monotonic() > deadline:
            raise TimeoutError(f"サイト間の回線が開きません。\n{WAN_LOG.read_text()}")
        time.sleep(0.05)


def ask(request: dict) -> dict[str, dict]:
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(5)
        connection.connect(str(WAN_SOCKET))
        with connection.makefile("rw") as stream:
            stream.write(json.dumps(request) + "\n")
            stream.flush()
            return json.loads(stream.readline())


def links() -> dict[str, dict]:
    """By `from>to`: delay in ms, part lost, whether blocked, packets carried and dropped so far."""
    return ask({})


def impair(reason: str, pairs: Iterable[Pair], **impairment: float | bool) -> None:
    """See wan.Impairment for what can be done to a link."""
    ask({"reason": reason, "links": [list(pair) for pair in pairs], **impairment})


def restore(reason: str) -> None:
    ask({"reason": reason})


def around(topology: Topology, site: str) -> list[Pair]:
    """Every direction that begins or ends at a site."""
    return [(a, b) for a in topology.sites for b in topology.sites if a != b and site in (a, b)]
