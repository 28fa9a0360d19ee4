"""The proof that a backup is worth something: restored, replayed to a moment, compared with what the primary was then."""

import json
import subprocess
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from datetime import datetime

import psycopg2

from backup import pgbackrest, seal
from backup.catalogue import ZONE, catalogue
from backup.room import must_have_room
from backup.scratch import Scratch
from backup.store import DATABASE, POSTGRES, STATE, BackupFailed, Store
from backup.testimony import Testimony, counts, testify
from backup.wal import has_segment

RESULT = STATE / "verify.json"
# The time of the last proof that held, also when one after it did not.
SUCCESS = STATE / "verified"
SCRATCH = STATE / "scratch"
ARCHIVE_SECONDS = 180

# Not written to WAL, and meant so: counters that may begin anew. Any other table that no backup has is a finding.
FLEETING = {"public.rate_counts"}


@dataclass
class Finding:
    what: str
    holds: bool
    words: str


@dataclass
class Proof:
    store: str
    begun: datetime
    backup: str | None = None
    moment: datetime | None = None
    """What was compared is the state of this moment."""
    seconds: float = 0
    findings: list[Finding] = field(default_factory=list)

    @property
    def holds(self) -> bool:
        return all(each.holds for each in self.findings)

    def found(self, what: str, work: Callable[[], str]) -> None:
        """The work says what it has found, or fails. What it finds beside comes after it."""
        place = len(self.findings)
        try:
            finding = Finding(what, True, work())
        except (BackupFailed, psycopg2.Error) as error:
            finding = Finding(what, False, str(error))
        self.findings.insert(place, finding)

    def json(self) -> str:
        told = {**asdict(self), "holds": self.holds}
        return json.dumps(told, ensure_ascii=False, indent=2, default=lambda at: at.isoformat(timespec="seconds"))


def last() -> dict | None:
    return json.loads(RESULT.read_text(encoding="utf-8")) if RESULT.exists() else None


def last_success() -> datetime | None:
    return datetime.fromtimestamp(SUCCESS.stat().st_mtime, ZONE) if SUCCESS.exists() else None


def write_down(proof: Proof) -> None:
    RESULT.write_text(proof.json(), encoding="utf-8")
    if proof.holds:
        SUCCESS.touch()


def sentences(told: dict) -> list[str]:
    findings = [f"{'○' if each['holds'] else '×'} {each['what']}　{each['words']}" for each in told["findings"]]
    result = "バックアップから確かに復元できます。" if told["holds"] else "復元検証に失敗しました。バックアップに頼れません。"
    return [*findings, f"{result}（{told['seconds']:.0f} 秒）"]


def prove(store: Store) -> Proof:
    proof = Proof(store.host, datetime.now(ZONE))
    started = time.monotonic()
    scratch = Scratch(SCRATCH / "data", SCRATCH / "run")
    scratch.remove()
    try:
        proof.found("復元", lambda: restored_and_examined(store, scratch, proof))
        proof.found("保管ファイル", lambda: files_are_whole(store))
    finally:
        scratch.remove()
        proof.seconds = round(time.monotonic() - started, 1)
    return proof


def restored_and_examined(store: Store, scratch: Scratch, proof: Proof) -> str:
    """Fails unless the restored server has reached the moment; what it is then found to be are findings of their own."""
    backup = catalogue(store).newest
    if backup is None:
        raise BackupFailed("バックアップがまだありません。")
    proof.backup = backup.label
    SCRATCH.mkdir(exist_ok=True)
    must_have_room(SCRATCH, backup)
    testimony = testify(store)
    proof.moment = testimony.at.astimezone(ZONE)
    wait_for_segment(testimony.segment)
    pgbackrest.restore(
        store, backup.label, scratch.data,
        "--type=name", f"--target={testimony.point}", "--target-action=pause",
    )  # fmt: skip
    with scratch.started():
        scratch.wait_for("select pg_get_wal_replay_pause_state() = 'paused'")
        proof.found("件数の一致", lambda: compare(testimony, scratch))
        scratch.ask("select pg_promote()")
        proof.found("監査の封印", lambda: seal.check(scratch))
        proof.found("表と索引の構造", lambda: structure_is_sound(scratch))
    return f"バックアップ {backup.label} から {proof.moment:%Y-%m-%d %H:%M:%S} の状態まで再現できました。"


def wait_for_segment(segment: str) -> None:
    deadline = time.monotonic() + ARCHIVE_SECONDS
    while not has_segment(segment):
        if time.monotonic() > deadline:
            raise BackupFailed(f"WAL {segment} が {ARCHIVE_SECONDS} 秒たっても届きません。")
        time.sleep(0.2)


def compare(testimony: Testimony, scratch: Scratch) -> str:
    committed = scratch.ask(
        "select x::text from unnest(%s::xid8[]) x where x < pg_snapshot_xmax(pg_current_snapshot())"
        " and pg_xact_status(x) = 'committed'",
        [str(each) for each in testimony.under_way],
    )
    if committed:
        raise BackupFailed("数えた時点で確定の途中だった処理があり、比べられませんでした。実行し直してください。")
    connection = scratch.connection()
    try:
        restored = counts(connection)
    finally:
        connection.close()
    told = {table: count for table, count in testimony.counts.items() if table not in FLEETING}
    differing = [table for table in sorted(told.keys() | restored.keys()) if told.get(table) != restored.get(table)]
    if differing:
        raise BackupFailed(
            "プライマリーと違う表があります。\n"
            + "\n".join(f"{table}　プライマリー {rows(told.get(table))}　復元 {rows(restored.get(table))}" for table in differing)
        )
    return f"{len(told)} 個の表、{sum(each.rows for each in told.values()):,} 行がプライマリーと一致しました。"


def rows(count) -> str:
    return "なし" if count is None else f"{count.rows:,} 行"


def structure_is_sound(scratch: Scratch) -> str:
    """Every table, and every index against its table."""
    scratch.ask("create extension if not exists amcheck")
    ended = subprocess.run(
        [POSTGRES / "pg_amcheck", f"--host={scratch.run}", "--username=postgres", "--no-password", "--heapallindexed",
         "--jobs=2", DATABASE],
        stdin=subprocess.DEVNULL, capture_output=True, text=True,
    )  # fmt: skip
    if ended.returncode != 0:
        raise BackupFailed(f"壊れた表か索引があります。\n{(ended.stdout + ended.stderr).strip()[-2000:]}")
    return "すべての表と索引に壊れはありません。"


def files_are_whole(store: Store) -> str:
    said = pgbackrest.check_files(store)
    if "status: error" in said:
        raise BackupFailed(f"壊れたファイルか、足りないファイルがあります。\n{said.strip()}")
    return "保管しているすべてのファイルが、書いたときのままです。"
