import shutil
import subprocess
from pathlib import Path

import pytest
from desk import Desk, HostBeside

REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture
def run():
    """Runs ops/run with these arguments and this environment besides the usual one."""

    def run(*arguments, **environment):
        return subprocess.run(
            [REPOSITORY / "ops/run", *arguments],
            env={"PATH": "/usr/bin:/bin", "HOME": "/tmp", **environment},
            capture_output=True,
            text=True,
            timeout=60,
        )

    return run


def command(lines):
    parts = "\n".join(f'. "{part}"' for part in sorted((REPOSITORY / "ops/local").glob("*.sh")))
    return ["bash", "-c", f"set -euo pipefail\n{parts}\n{lines}"]


@pytest.fixture
def shell():
    """Runs lines of bash among the functions of ops/local."""

    def shell(lines):
        return subprocess.run(command(lines), capture_output=True, text=True, timeout=120)

    return shell


@pytest.fixture
def start_shell():
    """Starts lines of bash that wait for their input to end, which it does with the test."""
    started = []

    def start(lines):
        started.append(subprocess.Popen(command(lines), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True))
        return started[-1]

    yield start
    for process in started:
        process.communicate(timeout=30)


@pytest.fixture
def directory(tmp_path, shell):
    """For a town of the test's own."""
    yield tmp_path
    removed = shell(f'places_of_town "{tmp_path}"; town_remove')
    assert removed.returncode == 0, removed.stderr


@pytest.fixture(scope="session")
def authorities(tmp_path_factory):
    directory = tmp_path_factory.mktemp("authorities") / "certificates"
    subprocess.run([REPOSITORY / "ops/certificates", directory], check=True, capture_output=True)
    return directory


@pytest.fixture
def certificates(authorities, tmp_path):
    """All that ops/certificates makes, for the test to change."""
    return shutil.copytree(authorities, tmp_path / "certificates")


@pytest.fixture
def desk(tmp_path, certificates):
    return Desk(tmp_path, certificates)


@pytest.fixture
def host_beside(tmp_path):
    host = HostBeside(tmp_path / "beside")
    try:
        host.open()
        yield host
    finally:
        host.close()
