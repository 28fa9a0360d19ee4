"""Web nodes of a host that read another time of day. Target: a web HOST.

All hosts share the clock of the kernel, so it is libfaketime that gives the nodes of one of them another one; they are
restarted for it. Not so with the databases: Patroni compares the postmaster's own start time with what the kernel says of
the process, which libfaketime cannot change, and would not know its PostgreSQL again. Nor with etcd, which asks the
kernel past the C library. Neither decides anything by the time of day.
"""

import time

from laboratory.faults.fault import Fault, Memory, always
from laboratory.hosts import Host
from laboratory.laboratory import Laboratory

SECONDS = 300
NODES = ("madoguchi-web@1.service", "madoguchi-web@2.service")
# Intervals stay true: a wrong clock still goes at the right speed. No shared memory, which the sandbox forbids.
SETTINGS = f"""\
[Service]
Environment=LD_PRELOAD=/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1
Environment=FAKETIME=+{SECONDS}s FAKETIME_DONT_FAKE_MONOTONIC=1 FAKETIME_DISABLE_SHM=1
"""
# As long as the entries need to see that a node is back.
NOTICE_SECONDS = 2


def drop_in(node: str) -> str:
    return f"/run/systemd/system/{node}.d/clock.conf"


def restart_nodes(host: Host) -> None:
    host.run("systemctl", "daemon-reload")
    for node in NODES:
        host.run("systemctl", "restart", node, timeout=120)
        time.sleep(NOTICE_SECONDS)


def skew(lab: Laboratory, target: str, _reason: str) -> None:
    host = lab.host(target)
    for node in NODES:
        host.run("install", "-D", "/dev/stdin", drop_in(node), input=SETTINGS)
    restart_nodes(host)


def set_right(lab: Laboratory, target: str, _reason: str, _memory: Memory) -> None:
    host = lab.host(target)
    host.run("rm", "--force", *map(drop_in, NODES))
    restart_nodes(host)


FAULTS = [Fault("clock-skew", f"ウェブノードの時計を {SECONDS // 60} 分進める", always("web1"), skew, set_right)]
