import json
import os
import subprocess
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
LAB = REPOSITORY / "ops/lab"
BROKEN_SECONDS = 25  # a few times as long as a failover takes

# What stands for the rest in little time; MADOGUCHI_CLUSTER=all tries everything, some twenty minutes.
SHORT = ["test_failover.py", "test_units.py"]


def pytest_collection_modifyitems(config, items):
    if os.environ.get("MADOGUCHI_CLUSTER") == "all":
        return
    left_out = [item for item in items if item.path.parent == Path(__file__).parent and item.path.name not in SHORT]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


class Laboratory:
    """ops/lab, by its own commands."""

    def __call__(self, *arguments, timeout=300):
        ended = subprocess.run([LAB, *map(str, arguments)], capture_output=True, text=True, timeout=timeout)
        assert ended.returncode == 0, f"ops/lab {' '.join(map(str, arguments))}\n{ended.stdout[-4000:]}\n{ended.stderr[-4000:]}"
        return ended.stdout

    def tried(self, *faults):
        """The report after each of the faults was tried once under load, by fault."""
        told = self("try", *faults, "--runs", "1", "--seconds", BROKEN_SECONDS, "--json", timeout=570)
        rows = [json.loads(line) for line in told.splitlines() if line[:1] == "{"]
        return {row["fault"]: row for row in rows}


@pytest.fixture(scope="session")
def lab():
    laboratory = Laboratory()
    laboratory("up", "--binaries", REPOSITORY / ".build/debug", timeout=400)
    yield laboratory
    laboratory("down")


@pytest.fixture
def whole(lab):
    """What a test before this one did has its after-effects: databases that follow again, nodes that come back."""
    lab("wait")
