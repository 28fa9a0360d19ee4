"""Opening and closing a town with `ops/run`, in a directory whose name has a blank and letters beyond ASCII."""

import signal
import subprocess

import pytest

from town import REPOSITORY, Town, answers

# A town is opened up to three times in a test, beside tests that keep the machine busy.
pytestmark = pytest.mark.timeout(400)

REMOVAL = """
set -euo pipefail
for part in "$1"/ops/local/*.sh; do . "$part"; done
places_of_town "$2"
town_remove
"""


@pytest.fixture
def open_town(tmp_path):
    """Opens the test's own town, once or again; whatever is still open at the end is closed."""
    opened = []

    def open_town():
        opened.append(Town(tmp_path / "別の 町", reset=False))
        return opened[-1]

    yield open_town
    for town in opened:
        if town.process.poll() is None:
            town.close()
    subprocess.run(["bash", "-c", REMOVAL, "bash", REPOSITORY, tmp_path / "別の 町"], check=True)


def test_everything_stops_at_ctrl_c_and_the_next_start_keeps_the_officers(open_town):
    first = open_town()
    assert set(first.passwords) == {"clerk", "administrator"}
    assert all(answers(port) for port in first.ports)
    assert first.close() == 128 + signal.SIGINT
    assert not any(answers(port) for port in first.ports)

    second = open_town()
    assert second.passwords == {}
    assert second.close(by=signal.SIGTERM) == 128 + signal.SIGTERM
    assert not any(answers(port) for port in second.ports)


def test_a_town_cannot_be_opened_twice_at_once(open_town):
    town = open_town()
    with pytest.raises(RuntimeError, match="This town is already running"):
        open_town()
    assert all(answers(port) for port in town.ports)


def test_a_killed_command_leaves_nothing_that_hinders_the_next_start(open_town):
    killed = open_town()
    killed.close(by=signal.SIGKILL)
    town = open_town()
    assert town.close() == 128 + signal.SIGINT
    assert not any(answers(port) for port in [*killed.ports, *town.ports])
