"""The wide area network between the sites: `python -m laboratory.wan SETTINGS` (JSON, see `main`).

One process holds a TUN device in every site's namespace and carries packets between them, each direction with its own
delay, jitter, loss and blocks (many kernels lack `tc netem`). It is told what to do over a Unix socket, a JSON object a
line; see `answer`. Impairments have reasons, so that two on one link are taken back one by one.
"""

import ctypes
import errno
import fcntl
import heapq
import json
import os
import random
import select
import socket
import struct
import sys
import time
from dataclasses import dataclass, field
from ipaddress import IPv4Network

from laboratory.networks import WAN_DEVICE, namespace_path

TUNSETIFF = 0x400454CA
IFF_TUN, IFF_NO_PI = 0x0001, 0x1000
CLONE_NEWNET = 0x40000000
# A router's buffer: what comes while so many packets are under way in one direction is dropped.
PACKETS_UNDER_WAY = 20_000
PACKETS_AT_ONCE = 64


@dataclass
class Impairment:
    """Seconds of further delay and jitter, part of packets lost, or nothing at all gets through."""

    delay: float = 0
    jitter: float = 0
    loss: float = 0
    blocked: bool = False


@dataclass
class Link:
    """One direction between two sites."""

    delay: float
    impairments: dict[str, Impairment] = field(default_factory=dict)
    under_way: int = 0
    carried: int = 0
    dropped: int = 0
    last_due: float = 0

    def due(self, now: float, chance: random.Random) -> float | None:
        """When a packet that enters now arrives; None if it never does."""
        delay = self.delay
        for impairment in self.impairments.values():
            if impairment.blocked or (impairment.loss and chance.random() < impairment.loss):
                return None
            delay += impairment.delay + (impairment.jitter and chance.random() * impairment.jitter)
        if self.under_way >= PACKETS_UNDER_WAY:
            return None
        # Packets do not overtake each other: reordering is not what jitter in a leased line looks like.
        self.last_due = max(self.last_due, now + delay)
        return self.last_due

    def described(self) -> dict:
        return {
            "delay_ms": round(1000 * (self.delay + sum(each.delay for each in self.impairments.values())), 3),
            "loss": max((each.loss for each in self.impairments.values()), default=0),
            "blocked": any(each.blocked for each in self.impairments.values()),
            "carried": self.carried,
            "dropped": self.dropped,
        }


def device_in(namespace: str) -> int:
    """The site's TUN device, opened from within its namespace."""
    entrance = os.open(namespace, os.O_RDONLY)
    if ctypes.CDLL(None, use_errno=True).setns(entrance, CLONE_NEWNET) != 0:
        raise OSError(ctypes.get_errno(), f"setns {namespace}")
    os.close(entrance)
    device = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(device, TUNSETIFF, struct.pack("16sH", WAN_DEVICE.encode(), IFF_TUN | IFF_NO_PI))
    return device


class Forwarder:
    def __init__(self, sites: dict[str, IPv4Network], delays: dict[tuple[str, str], float], seed: int) -> None:
        self.networks = [(int(network.network_address), int(network.netmask), site) for site, network in sites.items()]
        self.devices = {site: device_in(namespace_path(site)) for site in sites}
        self.site_of = {device: site for site, device in self.devices.items()}
        self.links = {(a, b): Link(delays[a, b]) for a in sites for b in sites if a != b}
        self.chance = random.Random(seed)
        # (due, number, link, device, packet): the number keeps the order of packets due at the same moment.
        self.queue: list[tuple[float, int, Link, int, bytes]] = []
        self.accepted = 0

    def accept(self, device: int) -> None:
        """Takes what the site has sent, as far as one turn of the loop allows."""
        sender = self.site_of[device]
        for _ in range(PACKETS_AT_ONCE):
            try:
                packet = os.read(device, 65536)
            except BlockingIOError:
                return
            receiver = self.receiver(packet)
            if receiver is None or receiver == sender:
                continue
            link = self.links[sender, receiver]
            due = link.due(time.monotonic(), self.chance)
            if due is None:
                link.dropped += 1
                continue
            link.under_way += 1
            self.accepted += 1
            heapq.heappush(self.queue, (due, self.accepted, link, self.devices[receiver], packet))

    def receiver(self, packet: bytes) -> str | None:
        if packet[0] >> 4 != 4:
            return None  # the kernel's own IPv6 chatter
        address = int.from_bytes(packet[16:20], "big")
        return next((site for network, mask, site in self.networks if address & mask == network), None)

    def deliver(self) -> float | None:
        """Hands over what is due; seconds until the next one is."""
        while self.queue:
            now = time.monotonic()
            due, _, link, device, packet = self.queue[0]
            if due > now:
                return due - now
            heapq.heappop(self.queue)
            link.under_way -= 1
            link.carried += 1
            try:
                os.write(device, packet)
            except OSError as error:
                if error.errno not in (errno.EAGAIN, errno.EIO, errno.ENOBUFS):
                    raise
        return None

    def answer(self, request: dict) -> dict:
        """{} describes; {"reason", "links": [[from, to], …], …Impairment} impairs; {"reason"} alone takes it back."""
        if reason := request.pop("reason", None):
            affected = [self.links[tuple(pair)] for pair in request.pop("links", [])]
            for link in self.links.values():
                link.impairments.pop(reason, None)
            for link in affected:
                link.impairments[reason] = Impairment(**request)
        return {f"{a}>{b}": link.described() for (a, b), link in self.links.items()}

    def run(self, listener: socket.socket) -> None:
        while True:
            readable, _, _ = select.select([*self.site_of, listener], [], [], self.deliver())
            for each in readable:
                if each is listener:
                    converse(listener, self.answer)
                else:
                    self.accept(each)


def converse(listener: socket.socket, answer) -> None:
    """One request and its answer. The laboratory alone may connect, and says all that it has to say at once."""
    connection, _ = listener.accept()
    with connection, connection.makefile("rw") as stream:
        connection.settimeout(1)
        try:
            reply = answer(json.loads(stream.readline()))
            stream.write(json.dumps(reply) + "\n")
        except (KeyError, TypeError, ValueError, OSError) as error:
            print(f"a request was not understood: {error!r}", file=sys.stderr, flush=True)


def main() -> None:
    settings = json.loads(sys.argv[1])
    sites = {site: IPv4Network(network) for site, network in settings["sites"].items()}
    delays = {(a, b): settings["delays"][f"{a}>{b}"] for a in sites for b in sites if a != b}
    forwarder = Forwarder(sites, delays, settings["seed"])
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(settings["socket"])
    listener.listen()
    forwarder.run(listener)


if __name__ == "__main__":
    main()
