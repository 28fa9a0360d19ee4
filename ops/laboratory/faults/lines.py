"""Lines cut, slowed or made lossy. Target: a HOST, a SITE, or SITE>SITE for one direction, SITE=SITE for both."""

from laboratory import networks, wan_control
from laboratory.faults.fault import Fault, Memory, always
from laboratory.faults.services import other_site, primary_of, primary_site_of
from laboratory.hosts import Host
from laboratory.laboratory import Laboratory

SLOW = {"delay": 0.050, "jitter": 0.020}
LOSSY = {"loss": 0.05}


def cut_host(*directions: str):
    def inject(lab: Laboratory, target: str, reason: str) -> None:
        host = lab.host(target)
        for network in host.network_names:
            networks.silence(reason, network, [host.name], directions)

    return inject


def isolate_host(lab: Laboratory, target: str, reason: str) -> None:
    """From the hosts of the cluster only; citizens still reach it."""
    host = lab.host(target)
    networks.silence(reason, host.place.site, [host.name])


def restore_host(lab: Laboratory, target: str, reason: str, _memory: Memory) -> None:
    networks.restore(reason, lab.host(target).network_names)


def pairs(lab: Laboratory, target: str) -> list[wan_control.Pair]:
    if ">" in target:
        return [tuple(target.split(">"))]
    if "=" in target:
        one, other = target.split("=")
        return [(one, other), (other, one)]
    return wan_control.around(lab.topology, target)


def impairing(**impairment: float | bool):
    def inject(lab: Laboratory, target: str, reason: str) -> None:
        wan_control.impair(reason, pairs(lab, target), **impairment)

    return inject


def restore_line(_lab: Laboratory, _target: str, reason: str, _memory: Memory) -> None:
    wan_control.restore(reason)


def cut_site(lab: Laboratory, target: str, reason: str) -> None:
    """All that leaves the building: to the other sites, to citizens, to staff. Inside, hosts see each other."""
    wan_control.impair(reason, pairs(lab, target), blocked=True)
    for network, hosts in outside_of(lab, target).items():
        networks.silence(reason, network, hosts)


def restore_site(lab: Laboratory, target: str, reason: str, _memory: Memory) -> None:
    wan_control.restore(reason)
    networks.restore(reason, outside_of(lab, target))


def outside_of(lab: Laboratory, site: str) -> dict[str, list[str]]:
    """The site's hosts in each network that belongs to no site."""
    found: dict[str, list[str]] = {}
    for host in map(Host, lab.topology.at(site)):
        for network in host.network_names:
            if network != site:
                found.setdefault(network, []).append(host.name)
    return found


FAULTS = [
    Fault("host-cut", "ホストのすべての回線を断つ", primary_of, cut_host("from", "to"), restore_host, closes_entry=True, loses_host=True),
    Fault("host-deaf", "ホストへ届く方向だけを断つ", primary_of, cut_host("to"), restore_host, closes_entry=True, loses_host=True),
    Fault("host-mute", "ホストから出る方向だけを断つ", primary_of, cut_host("from"), restore_host, closes_entry=True, loses_host=True),
    Fault("host-isolated", "ホストをクラスターから断つ（市民・職員側は残す）", always("web1"), isolate_host, restore_host, loses_host=True),
    Fault("site-cut", "プライマリーのデータセンターの回線をすべて断つ（市民・職員側も）", primary_site_of, cut_site, restore_site, closes_entry=True),
    Fault("other-site-cut", "プライマリーのいないデータセンターの回線をすべて断つ（市民・職員側も）", other_site, cut_site, restore_site, closes_entry=True),
    Fault("site-isolated", "サイト間の回線だけを断つ（市民・職員側は残す）", always("dc1"), impairing(blocked=True), restore_line),
    Fault("link-cut", "二つのデータセンターの間を断つ（立会い側は残す）", always("dc1=dc2"), impairing(blocked=True), restore_line),
    Fault("link-one-way", "サイト間の片方向だけを断つ", always("dc1>dc2"), impairing(blocked=True), restore_line),
    Fault("link-slow", "サイト間の回線を遅くする", always("dc1=dc2"), impairing(**SLOW), restore_line),
    Fault("site-slow", "サイトの回線を遅くする", always("dc1"), impairing(**SLOW), restore_line),
    Fault("packet-loss", "サイト間のパケットを失わせる", always("dc1=dc2"), impairing(**LOSSY), restore_line),
]
