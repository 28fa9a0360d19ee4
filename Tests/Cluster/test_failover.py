"""The short form of the laboratory: the faults that matter most, once each, while citizens apply."""

import json
import re
import time

import pytest

pytestmark = pytest.mark.usefixtures("whole")

CONTROLLERS = {"dc1": "etcd1", "dc2": "etcd2"}
SETTLED_SECONDS = 20


def asked(lab, site, path):
    host = CONTROLLERS[site]
    return lab("run", host, "curl", "--silent", "--insecure", "--max-time", "5", f"https://{host}:9200{path}")


def doors(lab):
    """Which data centers' doors are open, by what each controller tells a load balancer."""
    return [site for site in CONTROLLERS if asked(lab, site, "/entry").startswith("open")]


def site_of_primary(lab):
    status = json.loads(asked(lab, "dc1", "/status.json"))
    return next(each["site"] for each in status["databases"] if each["name"] == status["primary"])


def test_the_one_door_that_is_open_follows_the_primary(lab):
    for _ in range(2):
        before = site_of_primary(lab)
        lab("fault", "switchover-site")
        deadline = time.monotonic() + SETTLED_SECONDS
        while doors(lab) != [site_of_primary(lab)] or site_of_primary(lab) == before:
            assert time.monotonic() < deadline, (before, doors(lab), site_of_primary(lab))
            time.sleep(0.5)
        lab("heal")
        lab("wait")


def test_a_controller_tells_monitoring_what_it_sees(lab):
    told = asked(lab, "dc2", "/metrics")
    assert re.search(r'^madoguchi_failover_member_up\{member="pg1a",site="dc1"\} 1$', told, re.MULTILINE), told
    assert "madoguchi_failover_writable_primaries 1" in told


def test_an_operator_sees_primary_door_and_controllers_at_a_glance(lab):
    told = lab("run", "pg2a", "madoguchictl", "failover", "status")
    assert told.startswith("プライマリーは動いています。"), told
    assert re.search(r"^市民の入口　dc[12]$", told, re.MULTILINE), told
    assert len(re.findall(r"^　pg\d\w　dc\d　(プライマリー|スタンバイ)", told, re.MULTILINE)) == 4, told
    assert told.count("担当") == 1, told
    answers = json.loads(lab("run", "etcd3", "madoguchictl", "failover", "status", "--json"))
    assert [each["site"] for each in answers] == ["dc1", "dc2", "witness"], answers


@pytest.mark.timeout(600)
def test_neither_a_lost_primary_nor_a_lost_data_center_costs_a_citizen_anything(lab):
    report = lab.tried("primary-kill", "power-loss", "site-cut")
    assert report["*"]["acknowledged"] > 50, report
    assert report["*"]["reserved"] > 20, report
    assert report["*"]["lost"] == 0, report
    assert report["*"]["doubled"] == 0, report
    assert report["*"]["over_capacity"] == 0, report
    for fault in ("primary-kill", "power-loss", "site-cut"):
        assert report[fault]["failed"] == 0, report
        assert report[fault]["wrongly_fenced"] == 0, report
    assert report["power-loss"]["fenced"] == 1, report
