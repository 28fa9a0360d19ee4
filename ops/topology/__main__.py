"""What a script needs to know of the topology, by `topology` of ops/local/topology.sh.

    topology hosts [ROLE]               the hosts, a line each
    topology domain                     the domain of the hosts
    topology service [public | staff]   the names of the service, a line each
    topology names HOST                 every name of the host, then every address, a line each: KIND NAME
    topology fill TEMPLATE HOST         the template with the host's and its peers' values (template.py)
    topology roles HOST                 its roles, a line each
    topology mail-relay                 who takes mails: address:port
    topology mail-sender                who sends them
    topology mail-tls                   on | off, on the way to the relay
    topology service-settings           settings of the web nodes about outside services, a line each
    topology service-secrets            what those services have given to the town, a line each
    topology allowed-addresses          a drop-in of systemd: to whom a web node may speak
    topology database-url HOST ROLE     how a web host reaches the database; reads the role's password
    topology controllers                addresses of the failover controllers, separated by commas
    topology failover HOST              settings of the failover controller or agent; reads secrets of the fence agent
    topology jobs                       the jobs of monitoring/prometheus.yml, a line each
    topology targets JOB                whom Prometheus asks for a job of monitoring/prometheus.yml
    topology alertmanager HOST          the template of Alertmanager's settings on its input, filled in
    topology sites-only                 a drop-in of systemd for what has business with the sites and nobody else
    topology backup HOST                settings of a host that keeps backups
    topology backup-times HOST KIND     when a host that keeps backups does what, as systemd's OnCalendar
    topology stores HOST                the repositories of backups, a line each: NUMBER NAME; the nearest first
"""

import sys
from pathlib import Path

from topology import Topology, UnknownName, read
from topology.backup import backup_settings, stores, times
from topology.failover import failover_settings
from topology.monitoring import JOBS, alertmanager_settings, sites_only, targets
from topology.template import fill
from topology.web import allowed_addresses, controllers, database_url, mail_relay, service_secrets, service_settings


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
        case ("roles", host):
            return "\n".join(sorted(topology.host(host).roles))
        case ("mail-relay",):
            return mail_relay(topology)
        case ("mail-sender",):
            return topology.mail.sender
        case ("mail-tls",):
            return "on" if topology.mail.tls else "off"
        case ("service-settings",):
            return service_settings(topology)
        case ("service-secrets",):
            return service_secrets(topology)
        case ("allowed-addresses",):
            return allowed_addresses(topology)
        case ("database-url", host, role):
            return database_url(topology, topology.host(host), role, sys.stdin.read().strip())
        case ("controllers",):
            return controllers(topology)
        case ("failover", host):
            return failover_settings(topology, topology.host(host), sys.stdin.read().strip())
        case ("targets", job):
            return targets(topology, job)
        case ("jobs",):
            return "\n".join(JOBS)
        case ("sites-only",):
            return sites_only(topology)
        case ("alertmanager", host):
            return alertmanager_settings(topology, topology.host(host), sys.stdin.read())
        case ("backup", host):
            return backup_settings(topology, topology.host(host))
        case ("backup-times", host, kind):
            return times(topology, topology.host(host), kind)
        case ("stores", host):
            return stores(topology, topology.host(host))
    raise SystemExit(__doc__)


if __name__ == "__main__":
    try:
        print(answer(read(), *sys.argv[1:]))
    except UnknownName as error:
        raise SystemExit(str(error)) from None
