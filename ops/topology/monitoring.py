"""Whom Prometheus asks, whom Alertmanager tells, and who may ask them."""

import json

from topology import Place, Topology
from topology.template import fill
from topology.web import mail_relay

# Instances of madoguchi-web@.service on each web host.
NODES = ("1", "2")

# Whom each job asks: the hosts with a role (every host without one), the port, and the path where it is not /metrics.
JOBS = {
    "node": (None, 9101),
    "web": ("web", 8443),
    "haproxy": ("web", 8443),
    "patroni": ("database", 8008),
    "postgres": ("database", 9187),
    "etcd": ("etcd", 2381),
    "failover": ("failover", 9200),
    "prometheus": ("monitoring", 9090),
    "alertmanager": ("monitoring", 9093),
}


def targets(topology: Topology, job: str) -> str:
    """The targets of a job, as Prometheus reads them from a file (file_sd_configs)."""
    role, port = JOBS[job]
    hosts = topology.with_role(role) if role else topology.hosts
    # Beside a database there is an agent, which is no controller.
    asked = [host for host in hosts if job != "failover" or "database" not in host.roles]
    groups = [
        {"targets": [f"{host.address}:{port}"], "labels": {**labels_of(host, role), **further}}
        for host in asked
        for further in further_labels(job)
    ]
    return json.dumps(groups, ensure_ascii=False, indent=2)


def labels_of(host: Place, role: str | None) -> dict[str, str]:
    return {"site": host.site, "host": host.name, "role": role or ",".join(sorted(host.roles))}


def further_labels(job: str) -> list[dict[str, str]]:
    if job == "web":
        return [{"node": node, "__metrics_path__": f"/metrics/node{node}"} for node in NODES]
    return [{"__metrics_path__": "/metrics/haproxy"}] if job == "haproxy" else [{}]


def alertmanager_settings(topology: Topology, host: Place, template: str) -> str:
    values = {
        "@mail relay@": mail_relay(topology),
        "@mail sender@": topology.mail.sender,
        "@mail tls@": json.dumps(topology.mail.tls),
        "@page mail@": topology.alerts["page"],
        "@ticket mail@": topology.alerts["ticket"],
        "@alerts webhook@": topology.alerts["webhook"],
    }
    for name, value in values.items():
        template = template.replace(name, value)
    return fill(template, host, topology)


def sites_only(topology: Topology) -> str:
    allowed = " ".join(str(topology.networks[site]) for site in topology.sites)
    return "\n".join(["[Service]", "IPAddressDeny=any", "IPAddressAllow=localhost", f"IPAddressAllow={allowed}"])
