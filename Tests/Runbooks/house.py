"""The laboratory in which the pages are tried, and the operator's desk before it."""

import os
import subprocess
import sys
from pathlib import Path

from pages import OPERATOR, REPOSITORY
from terminals import Terminal

LAB = REPOSITORY / "ops/lab"
sys.path.insert(0, str(REPOSITORY / "ops"))

from laboratory import faults, health, places, trial  # noqa: E402
from laboratory.laboratory import Laboratory  # noqa: E402

WHOLE_SECONDS = 240


def binaries() -> Path:
    return Path(os.environ.get("MADOGUCHI_BINARIES", REPOSITORY / ".build/debug"))


def environment() -> dict[str, str]:
    """What runbooks/README.md asks an operator to have."""
    return {
        "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
        "HOME": os.environ.get("HOME", "/root"),
        "LANG": "C.UTF-8",
        "TERM": "dumb",
        "MADOGUCHI_LAB_CGROUP": places.CGROUP,
        "MADOGUCHI_REACH": f"{LAB} run",
        "MADOGUCHI_SECRETS": str(places.SECRETS),
        "MADOGUCHI_CERTIFICATES": str(places.CERTIFICATES),
        "MADOGUCHI_RELEASE": str(places.RELEASE),
        "MADOGUCHI_OPERATOR": "試験の運用者",
    }


def terminal(host: str) -> Terminal:
    shell = ["bash", "--noprofile", "--norc"]
    if host != OPERATOR:
        shell = [str(LAB), "run", host, *shell]
    return Terminal(shell, environment(), str(REPOSITORY))


def command(*arguments: object, timeout: float = 400) -> str:
    words = [str(LAB), *map(str, arguments)]
    ended = subprocess.run(words, capture_output=True, text=True, timeout=timeout)
    assert ended.returncode == 0, f"{' '.join(words)}\n{ended.stdout[-4000:]}\n{ended.stderr[-4000:]}"
    return ended.stdout


def make_whole() -> None:
    """As after each fault: everything is healed, what was switched off is switched on, and all of it serves."""
    lab = Laboratory.opened()
    faults.heal(lab)
    trial.switch_on_what_was_fenced(lab)
    health.wait_until_whole(lab, WHOLE_SECONDS)
