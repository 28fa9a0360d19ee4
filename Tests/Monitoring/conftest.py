import os
import subprocess
import sys

import pytest
from metrics import MONITORING, REPOSITORY

sys.dont_write_bytecode = True


@pytest.fixture
def topology():
    """ops/topology, by the verbs that the scripts use."""

    def ask(*words, settings=""):
        command = ["/usr/bin/python3", "-m", "topology", *map(str, words)]
        environment = {**os.environ, "PYTHONPATH": str(REPOSITORY / "ops"), "PYTHONDONTWRITEBYTECODE": "1"}
        return subprocess.run(command, env=environment, input=settings, check=True, capture_output=True, text=True).stdout

    return ask


@pytest.fixture
def alertmanager(topology, tmp_path):
    """Alertmanager's settings on store1, as install writes them, but with the templates where they lie here."""
    filled = topology("alertmanager", "store1", settings=(MONITORING / "alertmanager.yml").read_text())
    file = tmp_path / "alertmanager.yml"
    file.write_text(filled.replace("/etc/prometheus/templates", str(MONITORING / "templates")))
    return file
