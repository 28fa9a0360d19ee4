"""Processes of a service killed, stopped for good, or paused. Target: HOST, or HOST:UNIT where a host has several."""

import signal

from laboratory.database import etcd_leader, primary
from laboratory.faults.fault import Fault, Memory, always
from laboratory.hosts import Host, signal_all
from laboratory.laboratory import Laboratory

WEB_NODE = "madoguchi-web@1.service"
# What Patroni's own processes are called: a program of Python; the rest of its unit is PostgreSQL.
PATRONI = "python"


def host_and_unit(lab: Laboratory, target: str, unit: str) -> tuple[Host, str]:
    name, _, named_unit = target.partition(":")
    return lab.host(name), named_unit or unit


def killing(unit: str, command: str | None = None):
    def inject(lab: Laboratory, target: str, _reason: str) -> Memory:
        host, name = host_and_unit(lab, target, unit)
        return {"killed": host.signal(name, signal.SIGKILL, command)}

    return inject


def pausing(unit: str, command: str | None = None):
    def inject(lab: Laboratory, target: str, _reason: str) -> Memory:
        host, name = host_and_unit(lab, target, unit)
        return {"paused": host.signal(name, signal.SIGSTOP, command)}

    return inject


def resume(lab: Laboratory, target: str, _reason: str, memory: Memory) -> None:
    """Only those that are still the host's own: a number may have gone to somebody else meanwhile."""
    still_there = lab.host(target.partition(":")[0]).all_processes()
    signal_all([each for each in memory.get("paused", []) if each in still_there], signal.SIGCONT)


def stopping(unit: str):
    def inject(lab: Laboratory, target: str, _reason: str) -> None:
        host, name = host_and_unit(lab, target, unit)
        host.run("systemctl", "stop", name, timeout=120)

    return inject


def starting(unit: str):
    def heal(lab: Laboratory, target: str, _reason: str, _memory: Memory) -> None:
        host, name = host_and_unit(lab, target, unit)
        host.run("systemctl", "reset-failed", name)
        host.run("systemctl", "start", name, timeout=120)

    return heal


def etcd_leader_of(lab: Laboratory) -> str:
    return etcd_leader(lab).name


def primary_of(lab: Laboratory) -> str:
    return primary(lab).name


def primary_site_of(lab: Laboratory) -> str:
    return primary(lab).place.site


def other_site(lab: Laboratory) -> str:
    """The data center without the primary."""
    here = primary_site_of(lab)
    return next(host.place.site for host in lab.with_role("database") if host.place.site != here)


FAULTS = [
    Fault("web-kill", "ウェブノードを強制終了する", always("web1"), killing(WEB_NODE)),
    Fault("web-stop", "ウェブノードを停止する", always("web1"), stopping(WEB_NODE), starting(WEB_NODE)),
    Fault("web-pause", "ウェブノードを一時停止する（SIGSTOP）", always("web1"), pausing(WEB_NODE), resume),
    Fault("haproxy-kill", "HAProxy を強制終了する", always("web1"), killing("haproxy.service"), closes_entry=True),
    Fault("haproxy-stop", "HAProxy を停止する", always("web1"), stopping("haproxy.service"), starting("haproxy.service"), closes_entry=True),
    Fault("etcd-kill", "etcd の1台（指定がなければリーダー）を強制終了する", etcd_leader_of, killing("etcd.service")),
    Fault(
        "etcd-stop", "etcd の1台（指定がなければリーダー）を停止する",
        etcd_leader_of, stopping("etcd.service"), starting("etcd.service"),
    ),
    Fault("patroni-kill", "プライマリーの Patroni だけを強制終了する", primary_of, killing("patroni.service", PATRONI)),
    Fault("patroni-pause", "プライマリーの Patroni だけを一時停止する", primary_of, pausing("patroni.service", PATRONI), resume),
]  # fmt: skip
