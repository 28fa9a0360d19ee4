"""PostgreSQL of the primary killed or paused, under its Patroni. Target: HOST."""

import signal

from laboratory.faults.fault import Fault, Memory
from laboratory.faults.services import primary_of, resume
from laboratory.laboratory import Laboratory

PATRONI = "patroni.service"
POSTGRES = "postgres"


def crash(lab: Laboratory, target: str, _reason: str) -> Memory:
    return {"killed": lab.host(target).signal(PATRONI, signal.SIGKILL, POSTGRES)}


def crash_with_patroni(lab: Laboratory, target: str, _reason: str) -> Memory:
    """Patroni first, so that it has no time to hand over; systemd starts it again."""
    return {"killed": lab.host(target).signal(PATRONI, signal.SIGKILL)}


def pause(lab: Laboratory, target: str, _reason: str) -> Memory:
    """Accepts connections, for the kernel does that, and answers none; resumed by `heal`, after the promotion."""
    return {"paused": lab.host(target).signal(PATRONI, signal.SIGSTOP, POSTGRES)}


def pause_with_patroni(lab: Laboratory, target: str, _reason: str) -> Memory:
    return {"paused": lab.host(target).signal(PATRONI, signal.SIGSTOP)}


FAULTS = [
    Fault("postgres-kill", "プライマリーの PostgreSQL を強制終了する", primary_of, crash),
    Fault("primary-kill", "プライマリーの PostgreSQL と Patroni を強制終了する", primary_of, crash_with_patroni),
    Fault("postgres-pause", "プライマリーの PostgreSQL を一時停止し、あとで再開する", primary_of, pause, resume),
    Fault("primary-pause", "プライマリーの PostgreSQL と Patroni を一時停止し、あとで再開する", primary_of, pause_with_patroni, resume),
]
