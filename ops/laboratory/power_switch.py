"""The power switch of a site, in a process of its own: what a management board or a switched power strip is to real
machines. It stands in the site's network, so that nobody reaches it who does not reach the site.

power_switch.py ADDRESS SITE     takes lines `off HOST`, `on HOST`, `status HOST`; answers `on`, `off` or `error`
"""

import socketserver
import sys

from laboratory import trial
from laboratory.laboratory import Laboratory

PORT = 9009


class Switch(socketserver.StreamRequestHandler):
    timeout = 5

    def handle(self) -> None:
        words = self.rfile.readline(200).decode().split()
        self.wfile.write((self.server.turn(*words) if len(words) == 2 else "error").encode() + b"\n")


class PowerSwitch(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, address: str, site: str) -> None:
        super().__init__((address, PORT), Switch)
        self.hosts = {host.name: host for host in Laboratory.opened().hosts if host.place.site == site}

    def turn(self, action: str, name: str) -> str:
        host = self.hosts.get(name)
        if host is None or action not in ("on", "off", "status"):
            return "error"
        if action == "off":
            trial.note("fenced", host=name, was_on=host.leader is not None)
            host.lose_power()
        elif action == "on" and host.leader is None:
            host.switch_on()
        return "off" if host.leader is None else "on"


if __name__ == "__main__":
    PowerSwitch(sys.argv[1], sys.argv[2]).serve_forever(poll_interval=0.05)
