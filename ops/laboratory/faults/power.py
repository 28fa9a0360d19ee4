"""Loss of power: of a host, or of all hosts of a site at once. Target: HOST or SITE."""

from laboratory.faults.fault import Fault, Memory
from laboratory.faults.services import other_site, primary_of, primary_site_of
from laboratory.hosts import Host
from laboratory.laboratory import Laboratory


def hosts_at(lab: Laboratory, target: str) -> list[Host]:
    return [host for host in lab.hosts if target in (host.name, host.place.site)]


def lose_power(lab: Laboratory, target: str, _reason: str) -> None:
    hosts = hosts_at(lab, target)
    for host in hosts:
        host.fall_silent()
    for host in hosts:
        host.lose_power()


def switch_on(lab: Laboratory, target: str, _reason: str, _memory: Memory) -> None:
    hosts = [host for host in hosts_at(lab, target) if host.leader is None]
    for host in hosts:
        host.switch_on()
    for host in hosts:
        host.wait_until_up()


FAULTS = [
    Fault("power-loss", "ホスト（指定がなければプライマリー）の電源が落ちる", primary_of, lose_power, switch_on, closes_entry=True, loses_host=True),
    Fault("site-power-loss", "プライマリーのデータセンター全体の電源が落ちる", primary_site_of, lose_power, switch_on, closes_entry=True),
    Fault("other-site-power-loss", "プライマリーのいないデータセンター全体の電源が落ちる", other_site, lose_power, switch_on, closes_entry=True),
]
