"""The dashboards as Grafana reads them."""

import json
import re

import pytest
from metrics import MONITORING, asked_for, known

DASHBOARDS = sorted(MONITORING.glob("dashboards/*.json"))
JAPANESE = re.compile("[ぁ-んァ-ヶ一-龠]")
TYPES = {"row", "stat", "gauge", "bargauge", "timeseries", "state-timeline", "table"}


def read(file):
    return json.loads(file.read_text())


def panels(dashboard):
    return [panel for panel in dashboard["panels"] if panel["type"] != "row"]


def test_there_is_one_for_service_database_failover_and_business():
    assert [file.stem for file in DASHBOARDS] == ["business", "database", "failover", "service"]
    assert len({read(file)["uid"] for file in DASHBOARDS}) == len(DASHBOARDS)


@pytest.mark.parametrize("file", DASHBOARDS, ids=lambda file: file.stem)
def test_a_dashboard_can_be_imported(file):
    dashboard = read(file)
    assert dashboard["uid"] == f"madoguchi-{file.stem}" and JAPANESE.search(dashboard["title"])
    assert dashboard["schemaVersion"] >= 36
    [source] = dashboard["templating"]["list"]
    assert (source["name"], source["type"], source["query"]) == ("datasource", "datasource", "prometheus")
    identifiers = [panel["id"] for panel in dashboard["panels"]]
    assert len(set(identifiers)) == len(identifiers)


@pytest.mark.parametrize("file", DASHBOARDS, ids=lambda file: file.stem)
def test_a_panel_explains_itself(file):
    for panel in panels(read(file)):
        assert panel["type"] in TYPES, panel["title"]
        assert JAPANESE.search(panel["title"]) and JAPANESE.search(panel["description"]), panel["title"]
        assert panel["datasource"] == {"type": "prometheus", "uid": "${datasource}"}
        defaults = panel["fieldConfig"]["defaults"]
        assert defaults["unit"] and defaults["thresholds"]["steps"][0]["value"] is None, panel["title"]
        references = [target["refId"] for target in panel["targets"]]
        assert references and len(set(references)) == len(references), panel["title"]


@pytest.mark.parametrize("file", DASHBOARDS, ids=lambda file: file.stem)
def test_panels_do_not_lie_on_each_other(file):
    taken = set()
    for panel in read(file)["panels"]:
        place = panel["gridPos"]
        assert place["x"] + place["w"] <= 24
        cells = {
            (x, y)
            for x in range(place["x"], place["x"] + place["w"])
            for y in range(place["y"], place["y"] + place["h"])
        }
        assert not cells & taken, panel["title"]
        taken |= cells


@pytest.mark.parametrize("file", DASHBOARDS, ids=lambda file: file.stem)
def test_every_metric_of_a_dashboard_exists(file):
    dashboard, there = read(file), known()
    asked = [(panel["title"], target["expr"]) for panel in panels(dashboard) for target in panel["targets"]]
    asked += [(each["name"], each["expr"]) for each in dashboard["annotations"]["list"]]
    assert sorted((title, name) for title, expression in asked for name in asked_for(expression) - there) == []
