"""What an operator does on purpose: planned change of data center, drills, and the evidence that is kept of them."""

import json
import subprocess
import time

import pytest
from conftest import LAB

pytestmark = pytest.mark.usefixtures("whole")

# The witness is lost with neither data center.
HOST = "etcd3"


def refused(*words):
    ended = subprocess.run([LAB, "run", HOST, "madoguchictl", "failover", *words], capture_output=True, text=True)
    assert ended.returncode == 1, ended.stdout
    return ended.stdout + ended.stderr


def told(lab, *words):
    return json.loads(lab("run", HOST, "madoguchictl", "failover", *words, "--json"))


def site_of_primary(lab):
    seen = next(each["report"] for each in told(lab, "status") if each["report"])
    return next(each["site"] for each in seen["databases"] if each["name"] == seen["primary"]), seen["openDoor"]


@pytest.fixture(scope="module", autouse=True)
def backed_up(lab):
    """No planned change without a fresh backup; a store that is just looking after its archive lets others wait."""
    deadline = time.monotonic() + 90
    while subprocess.run([LAB, "run", "store1", "madoguchi-backup", "now"], capture_output=True).returncode != 0:
        assert time.monotonic() < deadline, lab("run", "store1", "madoguchi-backup", "now")
        time.sleep(3)


def test_nothing_is_changed_to_where_the_primary_is_nor_without_confirmation(lab):
    here, _ = site_of_primary(lab)
    there = "dc2" if here == "dc1" else "dc1"
    assert f"はもう {here} にいます" in refused("switch", here, "--confirm")
    assert "切り替えられます" in lab("run", HOST, "madoguchictl", "failover", "switch", there)
    assert "まだ" not in lab("run", HOST, "madoguchictl", "failover", "drill", "power")
    assert site_of_primary(lab)[0] == here


@pytest.mark.timeout(300)
def test_a_data_center_is_changed_there_and_back_with_its_door_and_leaves_signed_evidence(lab):
    here, _ = site_of_primary(lab)
    there = "dc2" if here == "dc1" else "dc1"
    kept = told(lab, "drill", "switch", "--confirm", "--operator", "山田", "--reason", "毎月の訓練")
    assert [each["title"] for each in kept] == [
        f"データセンターの計画切替（{here} から {there} へ）", f"データセンターの計画切替（{there} から {here} へ）",
    ]  # fmt: skip
    for evidence in kept:
        assert evidence["hasSucceeded"], evidence
        assert evidence["lost"] == 0 and evidence["checked"] > 0, evidence
        assert 0 < evidence["rtoSeconds"] < 30, evidence
    assert site_of_primary(lab) == (here, here)
    listed = {each["id"]: each for each in told(lab, "evidence", "list")}
    assert listed[kept[0]["id"]]["asker"] == {"name": "山田", "reason": "毎月の訓練"}
    assert told(lab, "evidence", "verify") == {"checked": len(listed), "faults": 0}
    # And the report of the month has them.
    month = told(lab, "report")
    assert {each["id"] for each in kept} <= {each["id"] for each in month["evidence"]}
    assert [each["title"] for each in month["services"]] == ["オンライン申請", "手続の案内"]


@pytest.mark.timeout(300)
def test_a_crash_on_purpose_is_a_drill_and_no_incident(lab):
    before = {each["id"] for each in told(lab, "evidence", "list")}
    [evidence] = told(lab, "drill", "crash", "--confirm", "--reason", "訓練")
    assert evidence["kind"] == "drill" and evidence["hasSucceeded"] and evidence["lost"] == 0, evidence
    after = told(lab, "evidence", "list")
    assert [each["kind"] for each in after if each["id"] not in before] == ["drill"], after
