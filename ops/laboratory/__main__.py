"""The verbs of ops/lab."""

import argparse
import json
import os
import random
import signal
import time
from contextlib import contextmanager
from pathlib import Path

from laboratory import alarms, alerts, citizens, failover, faults, health, laboratory, parts, report, town, trial
from laboratory.database import NoPrimary
from laboratory.laboratory import Laboratory, NoLaboratory
from laboratory.shell import CommandFailed
from topology import UnknownName


FOR_EVER = 24 * 3600


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
    with stage("ホストに部品をインストール"):
        for host in lab.hosts:
            parts.install(host, release)
    with stage("ホストの電源を入れる"):
        citizens.open_mail_relay(lab)
        alerts.open_duty(lab)
        failover.open_power_switches(lab)
        lab.switch_on()
    with stage("データベースがそろうまで待つ"):
        health.wait_for_databases(lab)
    with stage("まちを開く"):
        town.open_town(lab)
    with stage("すべてがそろうまで待つ"):
        health.wait_until_whole(lab)
    print("実験環境ができました。")


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
    must_be_a_fault(arguments.name)
    injected = faults.inject(Laboratory.opened(), arguments.name, arguments.target)
    print(f"{injected['fault']} {injected['target']}")


def must_be_a_fault(name: str) -> None:
    if name not in faults.TABLE:
        raise SystemExit(f"{name} という故障はありません。ops/lab fault で一覧を見てください。")


def heal(_: argparse.Namespace) -> None:
    for healed in faults.heal(Laboratory.opened()):
        print(f"{healed['fault']} {healed['target']}")


def wait(_: argparse.Namespace) -> None:
    health.wait_until_whole(Laboratory.opened())


def load(arguments: argparse.Namespace) -> None:
    running = citizens.start_load(Laboratory.opened(), arguments.seed, arguments.seconds, arguments.citizens)
    try:
        running.wait()
    finally:
        citizens.finish_load(running)


def try_faults(arguments: argparse.Namespace) -> None:
    """Each fault so many times, in turn; beside it, if asked for, with Patroni alone."""
    lab = Laboratory.opened()
    for name in arguments.faults:
        must_be_a_fault(name.partition("@")[0])
    with load_at_work(lab, arguments):
        for number in range(arguments.runs):
            for each in arguments.faults:
                for alone in [False, True] if arguments.beside_alone else [arguments.alone]:
                    name, _, target = each.partition("@")
                    with stage(f"{each} {number + 1} 回目{trial.ALONE if alone else ''}"):
                        trial.try_fault(lab, name, target or None, arguments.seconds, alone)
    tell(lab, arguments)


def chaos(arguments: argparse.Namespace) -> None:
    """Faults by chance, one after the other; the same seed brings the same ones in the same order."""
    lab = Laboratory.opened()
    chance = random.Random(arguments.seed)
    end = time.monotonic() + arguments.minutes * 60
    with load_at_work(lab, arguments):
        while time.monotonic() < end:
            name, seconds = chance.choice(list(faults.TABLE)), chance.uniform(2, trial.BROKEN_SECONDS)
            with stage(f"{name} {seconds:.0f} 秒"):
                trial.try_fault(lab, name, None, seconds)
    tell(lab, arguments)


@contextmanager
def load_at_work(lab: Laboratory, arguments: argparse.Namespace):
    running = citizens.start_load(lab, arguments.seed, FOR_EVER, arguments.citizens)
    try:
        yield
    finally:
        citizens.finish_load(running)


def tell(lab: Laboratory, arguments: argparse.Namespace) -> None:
    """Says what was seen; ends with status 1 if anything was lost, doubled or over its capacity, or a fault did not take
    place."""
    rows = report.report(lab)
    for row in rows:
        print(json.dumps(row, ensure_ascii=False) if arguments.json else report.sentence(row))
    if any(rows[-1][wrong] for wrong in ("lost", "doubled", "over_capacity")) or any("error" in row for row in rows):
        raise SystemExit(1)


def alert(arguments: argparse.Namespace) -> None:
    """Alerts fired for real, each in turn or all at once; ends with status 1 if one was not told."""
    lab = Laboratory.opened()
    if not arguments.names and not arguments.all:
        for each in alarms.ALARMS:
            print(f"{each.what}: {' '.join(each.alerts)}")
        return
    chosen = alarms.ALARMS if arguments.all else alarms.of(arguments.names)
    for together in [chosen] if arguments.at_once else [[each] for each in chosen]:
        for row in alarms.sound(lab, together):
            print(json.dumps(row, ensure_ascii=False) if arguments.json else alarms.sentence(row), flush=True)


def show_report(arguments: argparse.Namespace) -> None:
    tell(Laboratory.opened(), arguments)


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
    verb(wait)
    loading = under_load(verb(load))
    loading.add_argument("--seconds", type=float, default=60)
    trying = under_load(verb(try_faults, name="try"))
    trying.add_argument("--runs", type=int, default=3)
    trying.add_argument("--seconds", type=float, default=trial.BROKEN_SECONDS)
    trying.add_argument("--alone", action="store_true")
    trying.add_argument("--beside-alone", action="store_true")
    trying.add_argument("faults", nargs="+")
    under_load(verb(chaos)).add_argument("--minutes", type=float, default=20)
    sounding = verb(alert)
    sounding.add_argument("--all", action="store_true")
    sounding.add_argument("--at-once", action="store_true")
    sounding.add_argument("--json", action="store_true")
    sounding.add_argument("names", nargs="*")
    verb(show_report, name="report").add_argument("--json", action="store_true")
    running = verb(run)
    running.add_argument("host")
    running.add_argument("command", nargs=argparse.REMAINDER)
    reading = verb(journal)
    reading.add_argument("host")
    reading.add_argument("options", nargs=argparse.REMAINDER)
    return top


def under_load(added: argparse.ArgumentParser) -> argparse.ArgumentParser:
    added.add_argument("--citizens", type=int, default=citizens.CITIZENS)
    added.add_argument("--seed", type=int, default=1)
    added.add_argument("--json", action="store_true")
    return added


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
