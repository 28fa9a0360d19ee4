"""The verbs of madoguchi-backup."""

import argparse
import json
import os
import pwd
import re
import subprocess
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from backup import metrics, proof, restore, status, work
from backup.catalogue import KINDS, ZONE
from backup.store import ACCOUNT, BackupFailed, Store


def show_status(store: Store, arguments: argparse.Namespace) -> None:
    if arguments.json:
        print(json.dumps(status.status(store), ensure_ascii=False))
    else:
        print("\n".join(status.sentences(store)))


def now(store: Store, arguments: argparse.Namespace) -> None:
    work.take(store, arguments.type)


def watch(store: Store, _: argparse.Namespace) -> None:
    work.watch(store)


def verify(store: Store, arguments: argparse.Namespace) -> None:
    proven = proof.prove(store)
    proof.write_down(proven)
    metrics.write(store)
    tell_proof(arguments)


def tell_proof(arguments: argparse.Namespace) -> None:
    told = proof.last()
    print(json.dumps(told, ensure_ascii=False) if arguments.json else "\n".join(proof.sentences(told)))
    if not told["holds"]:
        raise SystemExit(1)


def restore_copy(store: Store, arguments: argparse.Namespace) -> None:
    backup = restore.choose(store, arguments.at)
    if not arguments.json:
        print(restore.plan(backup, arguments.at, arguments.to), flush=True)
    restored = restore.restore(store, backup, arguments.at, arguments.to)
    print(json.dumps(asdict(restored), ensure_ascii=False) if arguments.json else restore.sentence(restored))


def look(_: Store, arguments: argparse.Namespace) -> None:
    raise SystemExit(restore.look(arguments.directory))


# As root


def by_unit(unit: Callable[[argparse.Namespace], str], afterwards: Callable[[argparse.Namespace], None] | None = None):
    """The unit does the work in its sandbox, whoever asks for it, and its journal has what was said."""

    def start(arguments: argparse.Namespace) -> None:
        name = unit(arguments)
        begun = datetime.now(ZONE)
        ended = subprocess.run(["systemctl", "start", "--wait", name], capture_output=True, text=True)
        if afterwards and (told := proof.last()) and datetime.fromisoformat(told["begun"]) >= begun.replace(microsecond=0):
            afterwards(arguments)
            return
        print(said(name, begun) or ended.stderr, end="")
        raise SystemExit(1 if ended.returncode else 0)

    return start


def said(unit: str, since: datetime) -> str:
    identifier = re.split("[@.]", unit)[0]
    command = ["journalctl", "--no-pager", "--output=cat", f"--identifier={identifier}", f"--since=@{since.timestamp():.3f}"]
    return subprocess.run(command, capture_output=True, text=True).stdout


def step_down() -> None:
    account = pwd.getpwnam(ACCOUNT)
    os.initgroups(ACCOUNT, account.pw_gid)
    os.setgid(account.pw_gid)
    os.setuid(account.pw_uid)
    os.environ["HOME"] = account.pw_dir
    os.chdir("/")


def make_empty(arguments: argparse.Namespace) -> None:
    directory: Path = arguments.to
    if directory.exists() and (not directory.is_dir() or any(directory.iterdir())):
        raise BackupFailed(f"{directory} は空のディレクトリーではありません。何も変えていません。")
    directory.mkdir(parents=True, exist_ok=True)
    account = pwd.getpwnam(ACCOUNT)
    os.chown(directory, account.pw_uid, account.pw_gid)
    directory.chmod(0o700)


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="madoguchi-backup", add_help=False)
    verbs = top.add_subparsers(required=True, metavar="VERB")

    def verb(name: str, work, as_root=None, json: bool = False) -> argparse.ArgumentParser:
        added = verbs.add_parser(name)
        added.set_defaults(work=work, as_root=as_root)
        if json:
            added.add_argument("--json", action="store_true")
        return added

    verb("status", show_status, json=True)
    verb("now", now, by_unit(lambda arguments: f"madoguchi-backup@{arguments.type}.service")).add_argument(
        "--type", choices=KINDS, default="incr"
    )
    verb("verify", verify, by_unit(lambda _: "madoguchi-backup-verify.service", tell_proof), json=True)
    restoring = verb("restore", restore_copy, json=True)
    restoring.set_defaults(prepare=make_empty)
    restoring.add_argument("--to", type=lambda path: Path(path).absolute(), required=True)
    restoring.add_argument("--at", type=moment)
    verb("look", look).add_argument("directory", type=lambda path: Path(path).absolute())
    verb("watch", watch, by_unit(lambda _: "madoguchi-backup-watch.service"))
    return top


def moment(words: str) -> datetime:
    """Without a zone it is Japan's time."""
    try:
        told = datetime.fromisoformat(words)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{words} は時刻ではありません。例: 2026-11-26 12:00:00+09") from None
    return told if told.tzinfo else told.replace(tzinfo=ZONE)


def main() -> None:
    arguments = parser().parse_args()
    try:
        store = Store.here()
        if os.geteuid() == 0:
            if arguments.as_root:
                arguments.as_root(arguments)
                return
            if prepare := getattr(arguments, "prepare", None):
                prepare(arguments)
            step_down()
        arguments.work(store, arguments)
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    except BackupFailed as error:
        raise SystemExit(str(error)) from None


if __name__ == "__main__":
    main()
