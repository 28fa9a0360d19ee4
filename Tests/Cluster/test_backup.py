"""Backups are taken, outlive a change of data center, are proven, and bring back what was deleted."""

import json
import subprocess
import time
from contextlib import contextmanager
from datetime import datetime, timedelta

import pytest

from conftest import LAB

STORES = ("store1", "store2")
REPOSITORY = "/var/lib/pgbackrest"
ARRIVAL_SECONDS = 60


def primary(lab):
    members = json.loads(lab("status", "--json"))["databases"]
    return next(each["Member"] for each in members if each["Role"] == "Leader")


def sql(lab, statement):
    psql = ("runuser", "--user=postgres", "--", "psql", "--no-psqlrc", "--quiet", "--no-align", "--tuples-only")
    return lab("run", primary(lab), *psql, "--dbname=madoguchi", f"--command={statement}").strip()


def status(lab, store):
    return json.loads(lab("run", store, "madoguchi-backup", "status", "--json"))


def verified(store):
    """The exit status of a proof, and what it has found by name."""
    ended = subprocess.run([LAB, "run", store, "madoguchi-backup", "verify", "--json"], capture_output=True, text=True)
    proof = json.loads(ended.stdout)
    # A proof that was meant to fail leaves no failed unit on the host.
    subprocess.run([LAB, "run", store, "systemctl", "reset-failed", "madoguchi-backup-verify.service"], capture_output=True)
    return ended.returncode, {each["what"]: each for each in proof["findings"]}


def failed(findings):
    return {what for what, each in findings.items() if not each["holds"]}


def told(findings):
    return "\n".join(f"{what}　{each['words']}" for what, each in findings.items())


@contextmanager
def changed_file(lab, store, file):
    """A byte in the middle of it is another one meanwhile."""
    lab("run", store, "cp", "--preserve", file, "/var/tmp/kept")
    try:
        lab("run", store, "sh", "-euc", f"""
            middle=$(($(stat --format=%s {file}) / 2))
            byte=$(od --address-radix=n --format=u1 --skip-bytes=$middle --read-bytes=1 {file})
            printf "$(printf '\\\\%03o' $((255 - byte)))" | dd of={file} bs=1 seek=$middle conv=notrunc status=none
        """)
        yield
    finally:
        lab("run", store, "sh", "-c", f"cat /var/tmp/kept >{file} && rm /var/tmp/kept")


def segments(lab, store):
    """The files of WAL in a repository, oldest first; a segment of two timelines counts twice."""
    listed = lab("run", store, "sh", "-c", f"ls {REPOSITORY}/archive/madoguchi/15-1/*/*-* | grep -v partial")
    return sorted(listed.split(), key=lambda file: file.rsplit("/", 1)[1][8:24])


@pytest.fixture(scope="module", autouse=True)
def backups(lab):
    # To be sealed by the time the seals are looked at.
    sql(lab, "insert into audit_entries (actor_kind, act) values ('system', 'backup.test')")
    for store in STORES:
        assert "全体バックアップ" in lab("run", store, "madoguchi-backup", "now", "--type", "full")


def test_after_a_change_of_data_center_both_repositories_have_the_new_timeline_without_a_gap(lab):
    before = primary(lab)
    lab("fault", "switchover-site")
    lab("heal")
    assert primary(lab)[:3] != before[:3]
    timeline = int(sql(lab, "select timeline_id from pg_control_checkpoint()"))
    sql(lab, "create table backup_test as select 1 as number")
    newest = sql(lab, "select pg_walfile_name(pg_switch_wal())")
    deadline = time.monotonic() + ARRIVAL_SECONDS
    while True:
        archives = [status(lab, store)["archive"] for store in STORES]
        if all(archive["newest"] >= newest for archive in archives):
            break
        assert time.monotonic() < deadline, (newest, archives)
        time.sleep(0.5)
    assert all(int(archive["newest"][:8], 16) == timeline for archive in archives), (timeline, archives)
    assert [archive["missing"] for archive in archives] == [[], []]


def test_a_proof_restores_compares_everything_and_leaves_nothing_behind(lab):
    code, findings = verified("store1")
    assert (code, failed(findings)) == (0, set()), told(findings)
    assert set(findings) == {"復元", "件数の一致", "監査の封印", "表と索引の構造", "保管ファイル"}
    metrics = lab("run", "store1", "cat", "/var/lib/madoguchi/metrics/backup.prom")
    assert 'madoguchi_backup_verify_ok{repo="store1"} 1' in metrics
    assert 'madoguchi_backup_last_success_seconds{repo="store1",type="full"}' in metrics
    assert lab("run", "store1", "sh", "-c", "ls /var/lib/madoguchi-backup/scratch; pgrep --exact postgres || true") == ""


def test_rows_that_no_backup_has_are_missed(lab):
    sql(lab, "create unlogged table not_in_wal as select 1 as number")
    try:
        code, findings = verified("store1")
    finally:
        sql(lab, "drop table not_in_wal")
    assert (code, failed(findings)) == (1, {"件数の一致"}), told(findings)
    assert "public.not_in_wal" in findings["件数の一致"]["words"]
    assert 'verify_ok{repo="store1"} 0' in lab("run", "store1", "cat", "/var/lib/madoguchi/metrics/backup.prom")


def test_a_damaged_repository_is_no_backup(lab):
    with changed_file(lab, "store1", segments(lab, "store1")[-1]):
        code, findings = verified("store1")
    assert code == 1, told(findings)
    assert {"復元", "保管ファイル"} <= failed(findings), told(findings)


def test_what_was_deleted_is_there_a_second_before(lab):
    sql(lab, "create table deleted_by_mistake as select 'A' as text")
    time.sleep(1.1)
    moment = sql(lab, "select date_trunc('second', clock_timestamp())")
    time.sleep(1.1)
    sql(lab, "delete from deleted_by_mistake")
    arrived = sql(lab, "select pg_walfile_name(pg_switch_wal())")
    deadline = time.monotonic() + ARRIVAL_SECONDS
    while status(lab, "store2")["archive"]["newest"] < arrived:
        assert time.monotonic() < deadline
        time.sleep(0.5)

    restored = json.loads(lab("run", "store2", "madoguchi-backup", "restore", "--to", "/var/tmp/copy", "--at", moment, "--json"))
    assert restored["last_commit"][:19] <= moment[:19]
    seen = subprocess.run(
        [LAB, "run", "store2", "madoguchi-backup", "look", "/var/tmp/copy"],
        input="copy deleted_by_mistake to stdout", capture_output=True, text=True,
    )  # fmt: skip
    assert seen.stdout.strip() == "A", seen
    assert sql(lab, "select count(*) from deleted_by_mistake") == "0"

    again = subprocess.run(
        [LAB, "run", "store2", "madoguchi-backup", "restore", "--to", "/var/tmp/copy"], capture_output=True, text=True
    )
    assert again.returncode == 1 and "空のディレクトリーではありません" in again.stderr
    lab("run", "store2", "rm", "-r", "/var/tmp/copy")


def test_a_gap_in_the_archive_is_found_and_mended(lab):
    sql(lab, "create table after_backup as select 1 as number; select pg_switch_wal()")
    sql(lab, "drop table after_backup, backup_test, deleted_by_mistake")
    arrived = sql(lab, "select pg_walfile_name(pg_switch_wal())")
    deadline = time.monotonic() + ARRIVAL_SECONDS
    while status(lab, "store2")["archive"]["newest"] < arrived:
        assert time.monotonic() < deadline
        time.sleep(0.5)
    # It would be quicker than the test.
    lab("run", "store2", "systemctl", "stop", "madoguchi-backup-watch.timer")
    lab("run", "store2", "rm", segments(lab, "store2")[-2])
    assert len(status(lab, "store2")["archive"]["missing"]) == 1
    assert "失われました" in lab("run", "store2", "madoguchi-backup", "watch")
    mended = status(lab, "store2")
    assert mended["archive"]["missing"] == []
    [lost] = mended["unreachable"]
    assert lost["from"] < lost["until"]
    just_after = (datetime.fromisoformat(lost["from"]) + timedelta(milliseconds=1)).isoformat(sep=" ")
    refused = subprocess.run(
        [LAB, "run", "store2", "madoguchi-backup", "restore", "--to", "/var/tmp/copy", "--at", just_after],
        capture_output=True, text=True,
    )  # fmt: skip
    assert refused.returncode == 1 and "もう一方の保管先で試してください" in refused.stderr, refused
    lab("run", "store2", "systemctl", "start", "madoguchi-backup-watch.timer")


def test_an_audit_entry_that_was_changed_is_noticed(lab):
    entry = "select max(last_id) from audit_seals"
    deadline = time.monotonic() + 2 * ARRIVAL_SECONDS
    while not sql(lab, entry):
        assert time.monotonic() < deadline, "nothing was sealed"
        time.sleep(1)
    kept = sql(lab, f"select act from audit_entries where id = ({entry})")
    sql(lab, f"update audit_entries set act = 'forged' where id = ({entry})")
    try:
        code, findings = verified("store2")
    finally:
        sql(lab, f"update audit_entries set act = '{kept}' where act = 'forged'")
        # What the nodes themselves may have noticed meanwhile.
        sql(lab, "delete from audit_verifications where broken_from is not null")
    assert (code, failed(findings)) == (1, {"監査の封印"}), told(findings)
