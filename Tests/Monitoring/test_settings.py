"""Prometheus' and Alertmanager's settings, filled in from the topology."""

import json
import subprocess

import pytest
import yaml
from metrics import MONITORING, REPOSITORY, alerts

TOPOLOGY = json.loads((REPOSITORY / "ops/topology.json").read_text())
HOSTS = {name: (site, host) for site, each in TOPOLOGY["sites"].items() for name, host in each["hosts"].items()}


[DEAD_MANS_SWITCH] = [rule for _, rule in alerts() if rule["alert"] == "DeadMansSwitch"]


def run(*command, settings=None):
    ended = subprocess.run([*map(str, command)], input=settings, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


def hosts_asked(topology, job):
    return sorted({group["labels"]["host"] for group in json.loads(topology("targets", job))})


def with_role(role):
    return sorted(name for name, (_, host) in HOSTS.items() if role in host["roles"])


def test_prometheus_understands_its_settings(topology, tmp_path):
    file = tmp_path / "prometheus.yml"
    file.write_text(topology("fill", MONITORING / "prometheus.yml", "store2"))
    run("promtool", "check", "config", "--syntax-only", file)
    jobs = [job["job_name"] for job in yaml.safe_load(file.read_text())["scrape_configs"]]
    assert jobs == topology("jobs").split()


def test_every_host_is_asked_for_what_it_does(topology):
    assert hosts_asked(topology, "node") == sorted(HOSTS)
    for job, role in {"web": "web", "haproxy": "web", "patroni": "database", "postgres": "database", "etcd": "etcd",
                      "failover": "etcd", "prometheus": "monitoring", "alertmanager": "monitoring"}.items():  # fmt: skip
        assert hosts_asked(topology, job) == with_role(role), job


def test_a_target_says_where_it_stands(topology):
    for job in topology("jobs").split():
        for group in json.loads(topology("targets", job)):
            site, host = HOSTS[group["labels"]["host"]]
            assert group["labels"]["site"] == site and group["labels"]["role"], group
            assert [target.split(":")[0] for target in group["targets"]] == [host["address"]], group


def test_alertmanager_understands_its_settings(alertmanager):
    run("amtool", "check-config", alertmanager)


@pytest.mark.parametrize(
    "labels, receiver",
    [
        (["alertname=PrimaryMissing", "severity=page", "service=database"], "page"),
        (["alertname=HostDown", "severity=ticket", "site=dc1"], "ticket"),
        (["alertname=DeadMansSwitch", "severity=page", "prometheus=store1"], "sign-of-life"),
        (["alertname=Unheard"], "ticket"),
    ],
)
def test_an_alert_finds_its_receiver(alertmanager, labels, receiver):
    assert run("amtool", "config", "routes", "test", "--config.file", alertmanager, *labels).strip() == receiver


def test_a_sign_of_life_is_due_at_each_look():
    """What was sent at the last look must be older than `repeat_interval` by the next one, or every second is skipped."""
    routes = yaml.safe_load((MONITORING / "alertmanager.yml").read_text().replace("@", "_"))["route"]["routes"]
    [signs] = [route for route in routes if route["receiver"] == "sign-of-life"]
    assert (seconds(signs["repeat_interval"]), seconds(signs["group_interval"])) == (50, 60)
    assert DEAD_MANS_SWITCH["annotations"]["description"].startswith("1分ごとに")


def seconds(span):
    return int(span[:-1]) * {"s": 1, "m": 60, "h": 3600}[span[-1]]


def mail(template, status, *told):
    """As Alertmanager draws it."""
    common = {"severity": told[0]["labels"]["severity"]}
    data = {"status": status, "alerts": told, "commonLabels": common, "externalURL": "https://store1:9093/"}
    return run(
        "amtool", "template", "render", "--template.glob", MONITORING / "templates/*.tmpl",
        "--template.text", f'{{{{ template "{template}" . }}}}', "--template.data", "/dev/stdin",
        settings=json.dumps(data),
    )  # fmt: skip


def alert(name, severity, status="firing"):
    return {
        "status": status, "startsAt": "2026-11-26T01:00:00Z", "endsAt": "2026-11-26T01:05:00Z",
        "labels": {"alertname": name, "severity": severity, "site": "dc1", "host": "pg1a"},
        "annotations": {
            "summary": "書き込めるデータベースがありません", "description": "申請を預かっています。",
            "runbook": f"runbooks/alerts/{name}.md",
        },
    }  # fmt: skip


def test_a_mail_says_how_urgent_it_is_and_where_to_read_on():
    assert mail("madoguchi.subject", "firing", alert("A", "page")).strip() == "【緊急】書き込めるデータベースがありません"
    two = mail("madoguchi.subject", "firing", alert("A", "ticket"), alert("B", "ticket"))
    assert two.strip() == "【要対応】書き込めるデータベースがありません ほか1件"
    text = mail("madoguchi.text", "firing", alert("A", "page"), alert("B", "page", "resolved"))
    for part in ("すぐに対応が必要な", "申請を預かっています。", "runbooks/alerts/A.md", "pg1a", "元に戻りました", "B"):
        assert part in text, text


def test_a_mail_says_that_the_trouble_is_over():
    over = alert("A", "page", "resolved")
    assert mail("madoguchi.subject", "resolved", over).strip() == "【復旧】書き込めるデータベースがありません"
    text = mail("madoguchi.text", "resolved", over)
    assert "すぐに対応" not in text and "元に戻りました" in text and "復旧　　2026年11月26日" in text


SPEED = REPOSITORY / "ops/monitoring/speed.py"
SPEEDED = [*MONITORING.glob("rules/*.yml"), MONITORING / "prometheus.yml", MONITORING / "alertmanager.yml"]


@pytest.mark.parametrize("file", SPEEDED, ids=lambda file: file.stem)
def test_a_laboratory_changes_nothing_but_the_time_until_an_alert_comes(file, tmp_path):
    as_shipped = file.read_text()
    assert run("/usr/bin/python3", SPEED, 1, settings=as_shipped) == as_shipped
    sooner = run("/usr/bin/python3", SPEED, 10, settings=as_shipped).splitlines()
    for before, after in zip(as_shipped.splitlines(), sooner, strict=True):
        key = before.strip().removeprefix("- ").partition(":")[0]
        if key not in ("for", "group_wait", "group_interval", "repeat_interval", "evaluation_interval"):
            assert after == before
        elif "0s" not in before.split():
            assert after != before


def test_rules_are_as_sound_when_they_are_sooner(tmp_path):
    for file in MONITORING.glob("rules/*.yml"):
        (tmp_path / file.name).write_text(run("/usr/bin/python3", SPEED, 10, settings=file.read_text()))
    run("promtool", "check", "rules", *tmp_path.glob("*.yml"))
    assert "for: 3000ms" in (tmp_path / "database.yml").read_text()
