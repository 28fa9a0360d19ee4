"""Who is told of alerts in a laboratory, and what they were told."""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from laboratory import citizens, places
from laboratory.duty import ALERTS
from laboratory.hosts import Host
from laboratory.laboratory import Laboratory
from laboratory.shell import run

Found = TypeVar("Found")

DUTY = "duty"
BOOK = places.DUTY / ALERTS

# How many times sooner alerts come than in a city (ops/monitoring/speed.py).
SPEED = 10


def open_duty(lab: Laboratory) -> None:
    """The service on duty, with a certificate of the installation's authority, for want of another."""
    places.DUTY.mkdir(mode=0o700)
    place = lab.topology.outsider(DUTY)
    authority = places.CERTIFICATES / "ca"
    run(
        "sh", "-euc", MAKE_CERTIFICATE, "certificate", places.DUTY / "duty", authority,
        f"subjectAltName=DNS:{lab.topology.full_name(place)}",
    )  # fmt: skip
    (places.DUTY / "token").write_text((places.SECRETS / "alert-webhook.token").read_text())
    citizens.start_in(DUTY, "laboratory.duty", place.address, str(places.DUTY))


MAKE_CERTIFICATE = """
openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1.key"
echo "$3" >"$1.ext"
openssl req -new -key "$1.key" -subj /CN=duty |
    openssl x509 -req -CA "$2.crt" -CAkey "$2.key" -days 397 -extfile "$1.ext" -out "$1.crt"
"""


def trust_duty(host: Host) -> None:
    """What an authority of the Internet is to a real machine."""
    (host.root / "etc/ssl/certs/madoguchi-laboratory.pem").write_text((places.CERTIFICATES / "ca.crt").read_text())


def deliveries(since: float = 0) -> list[dict]:
    """What the service on duty was told, the oldest first."""
    lines = BOOK.read_text().splitlines() if BOOK.exists() else []
    return [told for told in map(json.loads, lines) if told["at"] >= since]


@dataclass(frozen=True)
class Sought:
    """An alert, of one host or of any."""

    name: str
    host: str | None = None

    def is_named_by(self, labels: dict) -> bool:
        return labels["alertname"] == self.name and self.host in (None, labels.get("host"))


def told(sought: Sought, status: str, begun: float, since: float) -> dict | None:
    """The first word since a moment of an alert that has fired after another moment; one from before is none of it."""
    for each in deliveries(since):
        if sought.is_named_by(each["labels"]) and each["status"] == status and fired_at(each) >= begun:
            return each
    return None


def fired_at(delivery: dict) -> float:
    return datetime.fromisoformat(delivery["since"]).timestamp()


def wait_until_told(sought: Sought, status: str, begun: float, since: float, seconds: float) -> dict:
    return wait_for(lambda: told(sought, status, begun, since), f"{sought.name} の知らせ（{status}）", seconds)


def last_sign_of_life(monitor: str) -> float:
    """When a Prometheus was last heard of; 0 if never."""
    return max((each["at"] for each in deliveries() if each["labels"].get("prometheus") == monitor), default=0)


def wait_until_none_fires(lab: Laboratory, names: set[str], seconds: float) -> None:
    """None of these, for any host, at any Prometheus."""

    def none_fires() -> bool:
        firing = [each for monitor in lab.with_role("monitoring") for each in firing_at(lab, monitor.name)]
        return not names.intersection(firing)

    wait_for(none_fires, f"{' '.join(sorted(names))} が鳴りやんだという知らせ", seconds)


def firing_at(lab: Laboratory, monitor: str) -> list[str]:
    firing = ask(lab, "/api/v1/query?query=ALERTS%7Balertstate%3D%22firing%22%7D", monitor)["data"]["result"]
    return [each["metric"]["alertname"] for each in firing]


def wait_for(condition: Callable[[], Found], what: str, seconds: float) -> Found:
    deadline = time.monotonic() + seconds
    while not (found := condition()):
        if time.monotonic() > deadline:
            raise TimeoutError(f"{what}が {seconds:.0f} 秒以内に届きません。")
        time.sleep(0.5)
    return found


def ask(lab: Laboratory, path: str, monitor: str) -> dict:
    """What Prometheus of a host of monitoring answers, asked there with the operators' password."""
    host = lab.host(monitor)
    password = (places.SECRETS / "monitoring.password").read_text().strip()
    url = f"https://{host.name}.{lab.topology.domain}:9090{path}"
    settings = f'user = "monitoring:{password}"\nurl = "{url}"\ncacert = "/etc/madoguchi/tls/ca.crt"\n'
    return json.loads(host.run("curl", "--silent", "--fail", "--max-time", "10", "--config", "-", input=settings))
