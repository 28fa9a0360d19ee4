"""What monitoring sees of the laboratory, and that it tells the service on duty."""

import json
import sys
import time

import pytest

from conftest import REPOSITORY

sys.path.insert(0, str(REPOSITORY / "Tests/Monitoring"))
from metrics import MONITORING, alerts, asked_for, rules

SCRAPED_SECONDS = 45


def prometheus(lab, host, path):
    """Asked as an operator would on that host; the password stays out of the arguments."""
    script = f"""
        printf 'user = "monitoring:%s"\\n' "$(cat /etc/madoguchi/credentials/monitoring.password)" |
            curl --silent --fail --config - --cacert /etc/madoguchi/tls/ca.crt '{path}'
    """
    return json.loads(lab("run", host, "sh", "-euc", script))["data"]


def test_everything_that_is_asked_answers(lab):
    deadline = time.monotonic() + SCRAPED_SECONDS
    while True:
        targets = prometheus(lab, "store1", "https://store1:9090/api/v1/targets?state=active")["activeTargets"]
        silent = [(each["scrapePool"], each["labels"]["host"], each["lastError"]) for each in targets if each["health"] != "up"]
        if not silent:
            break
        assert time.monotonic() < deadline, silent
        time.sleep(2)
    jobs = {each["scrapePool"] for each in targets}
    assert jobs == {"node", "web", "haproxy", "patroni", "postgres", "etcd", "failover", "prometheus", "alertmanager"}


def test_the_metrics_that_rules_ask_for_are_there(lab):
    """Those of Debian's exporters; what our own programs count appears when there is something to count."""
    seen = set(prometheus(lab, "store1", "https://store1:9090/api/v1/label/__name__/values"))
    listed = {name for file in MONITORING.glob("metrics/*.txt") for name in file.read_text().split()}
    asked = {name for _, rule in rules() for name in asked_for(rule["expr"])}
    # Only where the kernel lets a container read the clock's discipline.
    assert sorted(name for name in asked & listed - seen if not name.startswith("node_timex")) == []


def test_figures_are_for_monitoring_only(lab):
    """A web node that is broken into learns nothing of others, and cannot silence an alert."""
    asked = "curl --silent --max-time 5 --cacert /etc/madoguchi/tls/ca.crt --output /dev/null --write-out '%{http_code}' "
    certificate = "--cert /etc/madoguchi/tls/web1.crt --key /etc/madoguchi/credentials/host.key "
    for url, own, status in [
        ("https://store1:9093/api/v2/status", certificate, "401"),
        ("https://store1:9090/api/v1/targets", certificate, "401"),
        ("https://web2:8443/metrics/node1", "", "000"),
        ("https://etcd1:9101/metrics", "", "000"),
    ]:
        assert lab("run", "web1", "sh", "-c", f"{asked}{own}{url} || true") == status, url


@pytest.mark.timeout(300)
def test_the_service_on_duty_is_told_when_something_breaks_and_when_it_is_over(lab):
    told = lab("alert", "--at-once", "--json", "WebNodeDown", "UnitFailed", "CertificateExpiring", "EtcdMemberDown")
    rows = [json.loads(line) for line in told.splitlines()]
    assert [row["alert"] for row in rows] == ["WebNodeDown", "UnitFailed", "CertificateExpiring", "EtcdMemberDown"]
    assert all(0 < row["told_s"] < 120 and 0 < row["over_s"] < 120 for row in rows), rows


def test_every_alarm_that_can_be_fired_is_one_of_the_rules(lab):
    names = {rule["alert"] for _, rule in alerts()}
    listed = {name for line in lab("alert").splitlines() for name in line.partition(": ")[2].split()}
    assert listed and listed <= names, listed - names
