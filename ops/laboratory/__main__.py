"""The verbs of ops/lab."""

import argparse
import json
import os
import signal
import time
from contextlib import contextmanager
from pathlib import Path

from laboratory import faults, health, laboratory, parts
from laboratory.database import NoPrimary
from laboratory.laboratory import Laboratory, NoLaboratory
from laboratory.shell import CommandFailed
from laboratory.topology import UnknownName


@contextmanager
def stage(name: str):
    started = time.monotonic()
    print(f"・{name} … ", end="", flush=True)
    yield
    print(f"{time.monotonic() - started:.0f} s", flush=True)


def up(arguments: argparse.Namespace) -> None:
    with stage("以前の実験環境を片付け"):
        laboratory.remove()
    try:
        build(Laboratory(), arguments)
    except BaseException:
        if arguments.keep:
            raise
        # A second Ctrl-C must not leave half of it behind.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        print("\n片付けています。", flush=True)
        laboratory.remove()
        raise


def build(lab: Laboratory, arguments: argparse.Namespace) -> None:
    with stage("ネットワークとホストを用意"):
        lab.make_ground(arguments.seed)
    with stage("プログラム、証明書、秘密を用意"):
        release = parts.pack_release(arguments.binaries)
        parts.make_certificates_and_secrets(release)
    installed: set[str] = set()
    with stage("ホストに部品をインストール"):
        for host in lab.hosts:
            installed.update(parts.install(host, release))
    with stage("ホストの電源を入れる"):
        lab.switch_on()
    with stage("すべてがそろうまで待つ"):
        health.wait_until_whole(lab, installed)
    print(f"実験環境ができました（部品: {' '.join(sorted(installed)) or 'なし'}）。")


def down(_: argparse.Namespace) -> None:
    laboratory.remove()
    print("実験環境を片付けました。")


def status(arguments: argparse.Namespace) -> None:
    seen = health.status(Laboratory.opened())
    if arguments.json:
        print(json.dumps(seen, ensure_ascii=False))
        return
    for name, host in seen["hosts"].items():
        print(f"{host['site']:8} {name:6} {host['state']} {' '.join(host['failed'])}".rstrip())
    for member in seen["databases"] or []:
        print(f"データベース {member['Member']:6} {member['Role']} {member['State']} TL {member.get('TL', '-')}")
    for name, link in seen["links"].items():
        blocked = " 遮断" if link["blocked"] else ""
        print(f"回線 {name:16} {link['delay_ms']} ms 損失 {link['loss']:.0%}{blocked}")
    for fault in seen["faults"]:
        print(f"故障 {fault['fault']} {fault['target']}")


def fault(arguments: argparse.Namespace) -> None:
    if arguments.name is None:
        for each in faults.TABLE.values():
            print(f"{each.name:16} {each.what}")
        return
    if arguments.name not in faults.TABLE:
        raise SystemExit(f"{arguments.name} という故障はありません。ops/lab fault で一覧を見てください。")
    injected = faults.inject(Laboratory.opened(), arguments.name, arguments.target)
    print(f"{injected['fault']} {injected['target']}")


def heal(_: argparse.Namespace) -> None:
    for healed in faults.heal(Laboratory.opened()):
        print(f"{healed['fault']} {healed['target']}")


def run(arguments: argparse.Namespace) -> None:
    Laboratory.opened().host(arguments.host).execute(arguments.command or ["bash"])


def journal(arguments: argparse.Namespace) -> None:
    command = Laboratory.opened().host(arguments.host).journal(arguments.options)
    os.execvp(command[0], command)


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="ops/lab", add_help=False)
    verbs = top.add_subparsers(required=True, metavar="VERB")

    def verb(work, *, name: str | None = None) -> argparse.ArgumentParser:
        added = verbs.add_parser(name or work.__name__)
        added.set_defaults(work=work)
        return added

    making = verb(up)
    making.add_argument("--binaries", type=Path)
    making.add_argument("--seed", type=int, default=1)
    making.add_argument("--keep", action="store_true")
    verb(down)
    verb(status).add_argument("--json", action="store_true")
    breaking = verb(fault)
    breaking.add_argument("name", nargs="?")
    breaking.add_argument("target", nargs="?")
    verb(heal)
    running = verb(run)
    running.add_argument("host")
    running.add_argument("command", nargs=argparse.REMAINDER)
    reading = verb(journal)
    reading.add_argument("host")
    reading.add_argument("options", nargs=argparse.REMAINDER)
    return top


def interrupted(number: int, _frame: object) -> None:
    raise SystemExit(128 + number)


def main() -> None:
    signal.signal(signal.SIGTERM, interrupted)
    signal.signal(signal.SIGHUP, interrupted)
    arguments = parser().parse_args()
    try:
        arguments.work(arguments)
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    except (CommandFailed, NoLaboratory, NoPrimary, UnknownName, OSError, RuntimeError) as error:
        raise SystemExit(f"\n{error}") from None


if __name__ == "__main__":
    main()
