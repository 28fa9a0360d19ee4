"""Which alert silences which, by Alertmanager's own settings: nobody who is to be woken up sleeps on."""

import re

import pytest
import yaml
from metrics import MONITORING, alerts

RULES = yaml.safe_load(re.sub(r"@[^@\n]+@", "unfilled", (MONITORING / "alertmanager.yml").read_text()))["inhibit_rules"]
MATCHER = re.compile(r'^\s*(\w+)\s*(=~|!~|!=|=)\s*"?([^"]*)"?\s*$')
SEVERITIES = sorted({(rule["alert"], rule["labels"]["severity"]) for _, rule in alerts()})


def fits(matchers, labels):
    """As Alertmanager compares: all of them, a pattern on the whole value, a label that is missing as an empty one."""
    for matcher in matchers:
        name, operator, value = MATCHER.match(matcher).groups()
        said = labels.get(name, "")
        equal = bool(re.fullmatch(value, said)) if "~" in operator else said == value
        if equal == operator.startswith("!"):
            return False
    return True


def is_silenced(target, *firing):
    """Whether one of the alerts that fire keeps the target from being told."""
    return any(
        fits(rule["source_matchers"], source) and fits(rule["target_matchers"], target)
        # What fits both sides of a rule is not silenced by its own kind.
        and not (fits(rule["source_matchers"], target) and fits(rule["target_matchers"], source))
        and all(source.get(label, "") == target.get(label, "") for label in rule.get("equal", []))
        for rule in RULES
        for source in firing
        if source != target
    )  # fmt: skip


def one(name, severity, **labels):
    return {"alertname": name, "severity": severity, **labels}


PAGES = [name for name, severity in SEVERITIES if severity == "page"]
TICKETS = [name for name, severity in SEVERITIES if severity == "ticket"]


@pytest.mark.parametrize("name", PAGES)
def test_a_ticket_silences_no_page(name):
    """Wherever the two may be: with no label to tell them apart they are as near to each other as can be."""
    silencing = [ticket for ticket in TICKETS if is_silenced(one(name, "page"), one(ticket, "ticket"))]
    assert silencing == []


def test_every_alert_that_silences_or_is_silenced_exists():
    named = {
        name
        for rule in RULES
        for matcher in rule["source_matchers"] + rule["target_matchers"]
        if MATCHER.match(matcher)[1] == "alertname"
        for name in expanded(MATCHER.match(matcher)[3])
    }
    assert named - {name for name, _ in SEVERITIES} == set()


def expanded(pattern):
    """The names in `A|B` and `(A|B)C|D`."""
    found = re.match(r"^\(([^()]*)\)(\w*)(?:\|(.*))?$", pattern)
    if not found:
        return pattern.split("|")
    return [each + found[2] for each in found[1].split("|")] + (found[3].split("|") if found[3] else [])


def test_an_entry_is_told_though_its_host_is_gone():
    entry, host = one("EntryDown", "page", host="web1", site="dc1"), one("HostDown", "ticket", host="web1", site="dc1")
    assert not is_silenced(entry, host)
    for name in ("WebNodeDown", "UnitFailed", "MeasurementFailing"):
        assert is_silenced(one(name, "ticket", host="web1", site="dc1"), host), name
        assert not is_silenced(one(name, "ticket", host="web2", site="dc2"), host), name


def test_a_controller_that_is_down_is_told_by_itself_and_with_its_host():
    """That it does not look like a dead site is a test of SiteUnseen's rule."""
    controller = one("FailoverControllerDown", "ticket", host="etcd1", site="dc1")
    assert not is_silenced(controller, one("HostDown", "ticket", host="etcd1", site="dc1"))
    assert not is_silenced(controller, one("EtcdMemberDown", "page", host="etcd1", site="dc1"))
    assert not is_silenced(controller, one("SiteUnseen", "page", site="dc2"))
    assert is_silenced(controller, one("SiteUnseen", "page", site="dc1"))


@pytest.mark.parametrize("name", sorted(set(PAGES) & set(TICKETS) - {"FailoverControllerDown"}))
def test_what_has_grown_to_a_page_is_no_ticket_any_more(name):
    ticket, page = one(name, "ticket", host="web1", file="a.crt"), one(name, "page", host="web1", file="a.crt")
    assert is_silenced(ticket, page)
    assert not is_silenced(page, ticket)


def test_matchers_are_read_as_alertmanager_reads_them():
    assert fits(["alertname = A", 'host =~ "(web|pg)1|etcd1"'], {"alertname": "A", "host": "pg1"})
    assert not fits(['host =~ "web"'], {"host": "web1"})
    assert fits(['host != "web1"', "site !~ dc.*"], {})
    assert sorted(expanded("(A|B)Down|C")) == ["ADown", "BDown", "C"]
