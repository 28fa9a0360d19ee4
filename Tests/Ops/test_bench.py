"""How ops/bench shows its figures, and when it doubts them."""

import json
import subprocess
import sys

import pytest

from conftest import REPOSITORY

FIGURE = {"name": "postgres.select-only", "ours": 30123.4, "limit": 44600.0, "ratio": 0.6754, "unit": "tx/s", "goal": ">= 0.6"}


def figures(form, lines):
    program = [sys.executable, REPOSITORY / "ops/local/figures.py", form]
    return subprocess.run(program, input=lines, capture_output=True, text=True)


def test_a_figure_is_a_line():
    printed = figures("lines", json.dumps(FIGURE) + "\n").stdout
    assert printed.split() == ["postgres.select-only", "30123", "44600", "0.675", "tx/s", ">=", "0.6"]


def test_json_has_the_promised_keys_and_no_others():
    printed = figures("json", json.dumps({**FIGURE, "samples": [1, 2]}) + "\n").stdout
    assert json.loads(printed) == FIGURE


def test_a_figure_without_a_goal_is_an_error():
    assert figures("lines", '{"name": "x", "ours": 1}\n').returncode != 0


@pytest.mark.parametrize(
    ("load", "times", "doubted"),
    [(0, "100 101 102", False), (15, "100 120", False), (16, "100 101", True), (0, "130 101 100", True)],
)
def test_figures_of_a_busy_machine_are_doubted(shell, load, times, doubted):
    lines = f"noise_time_work() {{ :; }}; noise_load={load}; noise_times=({times}); noise_end html"
    assert ("too noisy" in shell(lines).stdout) == doubted
