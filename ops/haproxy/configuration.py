"""The HAProxy configuration of one web host, from haproxy.cfg and the topology.

configuration.py HOST
"""

import sys
from dataclasses import dataclass
from pathlib import Path
from string import Template

from topology import Topology, read

NODES = (1, 2)
"""Instances of madoguchi-web@.service on each web host."""

CONNECTIONS_PER_ADDRESS = 500

# A node that announces its stop is left within a second (MADOGUCHI_NOTICE_SECONDS is three); one that refuses a connection
# at once.
WATCHED = (
    "inter 500ms fastinter 200ms downinter 500ms fall 2 rise 2 maxconn 1000 "
    "observe layer4 error-limit 1 on-error mark-down"
)

# What is said of the client comes from here alone. `back` is where a person goes on after an error: the page that was
# asked for, or the page with the form that was sent, which a browser tells in Referer; never something that is posted.
ARRIVAL = """\
    http-request set-header X-Forwarded-For %[src]
    http-request set-header X-Forwarded-Proto https
    http-request set-header X-Request-Id %[unique-id]
    http-request del-header Forwarded
    http-request del-header X-Real-IP
    http-request del-header X-Forwarded-Host
    http-request del-header X-Forwarded-Port
    capture response header X-Request-Id len 64
    acl is_repeatable method GET HEAD
    acl is_repeatable req.body_param(_key) -m found
    # The same key gives the same answer, however often a form comes; without one nobody could know.
    http-request disable-l7-retry unless is_repeatable
    http-request set-var(txn.back) pathq if { method GET HEAD }
    http-request set-var(txn.back) req.hdr(referer),regsub(^https://[^/]*,) if { req.hdr(referer) -m beg https://NAME/ } !{ method GET HEAD }
    # It is written into a page: only what is harmless there.
    http-request set-var(txn.back) str(/) unless { var(txn.back) -m reg ^/([A-Za-z0-9_~.%?=+:@,&-][A-Za-z0-9/_~.%?=+:@,&-]*)?$ }
    http-request set-var(txn.back) var(txn.back),regsub(&,&amp;,g)"""


@dataclass
class Entry:
    """A web host as another one sees it."""

    name: str
    host: str
    address: str

    def server(self, options: str) -> str:
        return f"    server {self.name} {self.address}:8443 backup {options}"

    @property
    def link(self) -> str:
        """Mutual TLS, by the name of the host."""
        return (
            "ssl verify required ca-file /etc/haproxy/tls/ca.crt crt /etc/haproxy/tls/host.pem "
            f"sni str({self.host}) check-sni {self.host} verifyhost {self.host}"
        )


def nodes(port_ending: int, options: str) -> str:
    """The servers of a backend; `NODE` in the options is the node's name."""
    return "\n".join(
        f"    server node{node} 127.0.0.1:2{node}{port_ending:03} {options.replace('NODE', f'node{node}')} maxconn 1000"
        for node in NODES
    )


def checked(port_ending: int) -> str:
    return "\n".join(
        f"    server node{node} 127.0.0.1:2{node}{port_ending:03} check port 2{node}100 {WATCHED}" for node in NODES
    )


def metrics_path(node: int) -> str:
    """Under which monitoring asks this host's entry for a node's figures."""
    return f"/metrics/node{node}"


def metrics_routes() -> str:
    return "\n".join(
        f"    use_backend metrics_node{node} if is_monitoring {{ path {metrics_path(node)} }}" for node in NODES
    )


def metrics_backends() -> str:
    return "\n".join(
        f"backend metrics_node{node}\n    http-request set-path /metrics\n    server node{node} 127.0.0.1:2{node}100"
        for node in NODES
    )


def others(entries: list[Entry], options: str) -> str:
    return "\n".join(entry.server(f"{entry.link} {options.replace('ENTRY', entry.name)}") for entry in entries)


def arrival(name: str) -> str:
    return ARRIVAL.replace("NAME", name)


def configuration(topology: Topology, name: str, template: Template) -> str:
    own = topology.host(name)
    web = topology.with_role("web")
    others_of_host = [Entry(host.name, topology.full_name(host), host.address) for host in web if host != own]
    return template.substitute(
        public_address=own.address_in("internet"),
        staff_address=own.address_in("lgwan"),
        internal_address=own.address,
        public_name=topology.names["public"],
        staff_name=topology.names["staff"],
        staff_network=topology.networks["lgwan"],
        connections_per_address=CONNECTIONS_PER_ADDRESS,
        entries=" ".join(host.name for host in web),
        monitoring=" ".join(host.name for host in topology.with_role("monitoring")),
        metrics_paths=" ".join(metrics_path(node) for node in NODES),
        metrics_routes=metrics_routes(),
        metrics_backends=metrics_backends(),
        controllers=" ".join(host.name for host in topology.with_role("failover")),
        arrival_public=arrival(topology.names["public"]),
        arrival_staff=arrival(topology.names["staff"]),
        public_nodes=checked(80),
        # A node is one process: what is checked for citizens holds for staff.
        staff_nodes=nodes(81, "track public/NODE"),
        public_here_nodes=nodes(80, "track public/NODE"),
        public_hold_nodes=checked(80),
        public_alive_nodes=checked(80),
        public_hold_here_nodes=nodes(80, "track public_hold/NODE"),
        staff_hold_nodes=nodes(81, "track public_hold/NODE"),
        other_entries=others(others_of_host, f"check {WATCHED}"),
        other_entries_tracked=others(others_of_host, "track public/ENTRY"),
        other_entries_hold_tracked=others(others_of_host, "track public_hold/ENTRY"),
    )


def main() -> None:
    template = Template((Path(__file__).parent / "haproxy.cfg").read_text(encoding="utf-8"))
    sys.stdout.write(configuration(read(), sys.argv[1], template))


main()
