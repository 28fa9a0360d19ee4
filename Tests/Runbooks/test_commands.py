"""Every command of the runbooks, typed in the situation that its page is for.

MADOGUCHI_RUNBOOKS=all tries all pages; without it those of SHORT, which stand for the others in little time.
MADOGUCHI_RUNBOOKS=NAME,… tries these.
"""

import os
import subprocess
import time

import pytest

import house
import pages
from pages import Block, Page, Preparation

PATIENCE = float(os.environ.get("MADOGUCHI_PATIENCE", 1))
"""For machines that do much else: multiplies every time that a block may take."""

SHORT = [
    "alerts/EtcdMemberDown.md",
]


def chosen() -> list[Page]:
    wish = os.environ.get("MADOGUCHI_RUNBOOKS", "")
    found = pages.names() if wish == "all" else wish.split(",") if wish else SHORT
    read = [pages.read(name) for name in found]
    return sorted((page for page in read if page.blocks), key=lambda page: (page.place, page.name))


def aside(command: str) -> subprocess.CompletedProcess[str]:
    """What the test does at the operator's machine and the page does not tell."""
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", command], cwd=pages.REPOSITORY, env=house.environment(),
        capture_output=True, text=True, timeout=600, stdin=subprocess.DEVNULL,
    )  # fmt: skip


class Reading:
    """Somebody who follows a page from its top to its end."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.terminals = {}

    def follow(self) -> None:
        for step in self.page.steps:
            if isinstance(step, Preparation):
                self.prepare(step)
            elif step.manual is None:
                self.copy(step)

    def prepare(self, step: Preparation) -> None:
        ended = aside(step.command)
        assert ended.returncode == 0, self.told(step, ended.stdout + ended.stderr)

    def copy(self, step: Block) -> None:
        deadline = time.monotonic() + step.within * PATIENCE
        while True:
            answer = aside(step.answer).stdout if step.answer else ""
            status, said = self.terminal(step.host).run(step.command, step.timeout * PATIENCE, answer)
            wrong = step.missing(status, said)
            if wrong is None:
                return
            assert time.monotonic() < deadline, f"{wrong}\n{self.told(step, said)}"
            time.sleep(1)

    def terminal(self, host: str):
        if host not in self.terminals or not self.terminals[host].is_open:
            self.terminals[host] = house.terminal(host)
        return self.terminals[host]

    def told(self, step: Block | Preparation, said: str) -> str:
        return f"runbooks/{self.page.name}:{step.line}\n{step.command}\n---\n{said[-6000:]}"

    def end(self) -> None:
        for terminal in self.terminals.values():
            terminal.close()


# The longest page takes everything down, three times over, and brings it back.
@pytest.mark.timeout(3000)
@pytest.mark.parametrize("page", chosen(), ids=lambda page: page.name)
def test_a_page_can_be_followed_by_copying_its_commands(laboratory, page):
    reading = Reading(page)
    try:
        reading.follow()
    finally:
        reading.end()
        house.make_whole()
