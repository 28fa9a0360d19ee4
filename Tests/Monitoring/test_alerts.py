"""Every alert says what it means, has a runbook, and is known to fire and to stay silent."""

import re
from collections import defaultdict

import pytest
import yaml
from metrics import MONITORING, REPOSITORY, alerts, asked_for, known, rules

ALERTS = alerts()
NAMES = sorted({rule["alert"] for _, rule in ALERTS})
GROUPS = {"service", "database", "failover", "security", "jobs", "backup", "machine", "monitoring"}
JAPANESE = re.compile("[ぁ-んァ-ヶ一-龠]")


def test_there_is_a_file_of_rules_for_each_group():
    assert {group for group, _ in ALERTS} == GROUPS


@pytest.mark.parametrize("group, rule", ALERTS, ids=[rule["alert"] for _, rule in ALERTS])
def test_an_alert_tells_how_urgent_it_is_and_what_it_means_for_citizens(group, rule):
    assert rule["labels"]["severity"] in ("page", "ticket")
    assert rule["labels"]["service"] == ("web" if group == "service" else group)
    for each in ("summary", "description"):
        assert JAPANESE.search(rule["annotations"][each]), each
    assert rule["annotations"]["description"].strip().endswith("。")


@pytest.mark.parametrize("name", NAMES)
def test_an_alert_has_its_runbook(name):
    runbook = f"runbooks/alerts/{name}.md"
    assert {rule["annotations"]["runbook"] for _, rule in ALERTS if rule["alert"] == name} == {runbook}
    assert (REPOSITORY / runbook).exists()


@pytest.mark.parametrize("name", NAMES)
def test_an_alert_wakes_people_up_as_its_runbook_says(name):
    """A page is P1 or P2 and a ticket P3 (runbooks/incident.md); what the runbook names after that is a reason to rise."""
    called = (REPOSITORY / f"runbooks/alerts/{name}.md").read_text().partition("## 連絡\n")[2]
    levels = re.findall(r"P[123]", called)
    severities = {rule["labels"]["severity"] for _, rule in ALERTS if rule["alert"] == name}
    if severities == {"page"}:
        assert levels[0] in ("P1", "P2")
    else:
        assert levels[0] == "P3"
    if severities == {"page", "ticket"}:
        assert set(levels) & {"P1", "P2"}, "nothing says when it is a page"


@pytest.mark.parametrize("name", NAMES)
def test_an_alert_is_tested_on_its_fault_and_beside_it(name):
    [group] = {group for group, rule in ALERTS if rule["alert"] == name}
    tests = yaml.safe_load((MONITORING / "tests" / group / f"{name}.yml").read_text())["tests"]
    expected = [check["exp_alerts"] for test in tests for check in test["alert_rule_test"]]
    assert any(expected), "never fires"
    # The one that always fires has nothing to be silent about.
    assert name == "DeadMansSwitch" or not all(expected), "is never silent"


def test_every_test_of_a_rule_is_one_of_an_alert():
    tested = defaultdict(set)
    for file in MONITORING.glob("tests/*/*.yml"):
        tested[file.stem].add(file.parent.name)
    assert sorted(tested) == NAMES


def test_every_metric_of_the_rules_exists():
    there = known()
    missing = {(rule.get("alert") or rule["record"], name) for _, rule in rules() for name in asked_for(rule["expr"]) - there}
    assert sorted(missing) == []


def test_names_of_metrics_are_found_in_an_expression():
    expression = 'sum by (site, host) (rate(a_total{b="c"}[5m])) / on () group_left(x) max(d_e offset 1w) > 3 and up == 1 or g:h:i'
    assert asked_for(expression) == {"a_total", "d_e", "up", "g:h:i"}
