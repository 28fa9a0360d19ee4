"""The short form of the laboratory: the faults that matter most, once each, while citizens apply."""

import pytest


@pytest.mark.timeout(600)
def test_neither_a_killed_primary_nor_a_lost_data_center_costs_a_citizen_anything(lab):
    report = lab.tried("primary-kill", "site-cut")
    assert report["*"]["acknowledged"] > 50, report
    assert report["*"]["lost"] == 0, report
    assert report["*"]["doubled"] == 0, report
    assert report["primary-kill"]["failed"] == 0, report
    assert report["site-cut"]["failed"] == 0, report
