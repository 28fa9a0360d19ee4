"""The citizens' side of a laboratory: the mail relay of the Internet, and the load."""

import json
import subprocess
import sys
import time
from pathlib import Path

from laboratory import cgroups, networks, places
from laboratory.laboratory import Laboratory
from laboratory.shell import start

LOAD, MAIL = "load", "mail"
CITIZENS = 12
# Households: the service limits what may come from one address.
HOUSEHOLDS = range(101, 200)
# What was begun is finished, however long the last answers take.
FINISH_SECONDS = 150


def open_mail_relay(lab: Laboratory) -> None:
    places.MAILBOXES.mkdir(exist_ok=True)
    start_in(MAIL, "laboratory.mail_relay", lab.topology.outsider(MAIL).address, str(places.MAILBOXES))


def give_addresses(lab: Laboratory) -> list[str]:
    """An address for each household, at the citizens' end of the Internet."""
    own = lab.topology.outsider(LOAD).interfaces[0]
    prefix = own.address.rpartition(".")[0]
    addresses = [f"{prefix}.{number}" for number in HOUSEHOLDS]
    there = networks.ip(LOAD, "-oneline", "address")
    for address in addresses:
        if f" {address}/" not in there:
            networks.ip(LOAD, "address", "add", f"{address}/{own.prefix}", "dev", "eth0")
    return addresses


def entries(lab: Laboratory, of: str | None = None) -> list[str]:
    """Public addresses of the entries: all of them, or those of a host or a site."""
    return [
        interface.address
        for host in lab.with_role("web")
        for interface in host.place.interfaces
        if interface.network == "internet" and of in (None, host.name, host.place.site)
    ]


def start_load(lab: Laboratory, seed: int, seconds: float, citizens: int = CITIZENS) -> subprocess.Popen[bytes]:
    settings = {
        "name": lab.topology.names["public"],
        "entries": entries(lab),
        "authority": str(places.CERTIFICATES / "ca.crt"),
        "mailboxes": str(places.MAILBOXES),
        "ledger": str(places.LEDGER),
        "addresses": give_addresses(lab),
        "citizens": citizens,
        "seed": seed,
        "seconds": seconds,
    }
    return start_in(LOAD, "laboratory.load", json.dumps(settings))


def finish_load(load: subprocess.Popen[bytes]) -> None:
    load.terminate()
    load.wait(FINISH_SECONDS)
    if load.returncode != 0:
        raise RuntimeError(f"市民の負荷が異常終了しました。\n{log_of(LOAD).read_text()[-4000:]}")


def start_in(name: str, module: str, *arguments: str) -> subprocess.Popen[bytes]:
    """A program of the laboratory in the network of an outsider, ended with the laboratory."""
    cgroups.make(name)
    command = ["nsenter", f"--net={networks.namespace_path(name)}", sys.executable, "-m", module, *arguments]
    process = start(command, str(log_of(name)), lambda: cgroups.enter(name))
    time.sleep(0.5)
    if process.poll() is not None:
        raise RuntimeError(f"{module} が始まりません。\n{log_of(name).read_text()[-4000:]}")
    return process


def log_of(name: str) -> Path:
    return places.DIRECTORY / f"{name}.log"
