"""What can be said of the runbooks without a laboratory."""

import json
import re
import subprocess

import pytest

import house
import pages
from pages import OPERATOR, OPERATOR_NAME, REPOSITORY, RUNBOOKS

HEADINGS = ["意味", "影響", "確認", "対処", "復旧確認", "連絡"]
ALERTS = sorted(file.stem for file in (RUNBOOKS / "alerts").glob("*.md"))
TOPOLOGY = json.loads((REPOSITORY / "ops/topology.json").read_text())
HOSTS = {host for site in TOPOLOGY["sites"].values() for host in site["hosts"]}

# What stands for something that the reader would have to fill in.
BLANK = re.compile(r"<[^<>\n]*[^\x00-\x7f][^<>\n]*>|＜|XXX|○○|(?<![/\w])(HOST|NAME|NUMBER)\b")
PROGRAM = re.compile(r"(?<![\w/.-])(ops/[\w/-]+)")
CONTROL = re.compile(r"(?<![\w-])madoguchictl +((?:[a-z][a-z-]*)(?: +[a-z][a-z-]*)*)((?:[^\n|;&)\\]|\\\n)*)")

every_page = pytest.mark.parametrize("page", [pages.read(name) for name in pages.names()], ids=lambda page: page.name)


def test_every_alert_has_its_runbook_and_every_runbook_its_alert():
    rules = (REPOSITORY / "monitoring").rglob("*.yml")
    alerts = {name for file in rules for name in re.findall(r"^\s*- alert: *(\w+)", file.read_text(), re.MULTILINE)}
    assert sorted(alerts) == ALERTS


@pytest.mark.parametrize("alert", ALERTS)
def test_a_runbook_of_an_alert_answers_six_questions_in_order(alert):
    page = pages.read(f"alerts/{alert}.md")
    assert page.headings == HEADINGS
    assert page.text.startswith(f"# {alert}")
    for heading, section in zip(HEADINGS, re.split(r"^## .*$", page.text, flags=re.MULTILINE)[1:]):
        assert section.strip(), f"{heading} is empty"
    assert page.blocks, "nothing in it can be tried"


def test_the_index_lists_every_page():
    index = (RUNBOOKS / "README.md").read_text()
    linked = set(re.findall(r"\]\(([^)#]+\.md)", index))
    assert [name for name in pages.names() if name not in linked | {"README.md"}] == []


@every_page
def test_every_block_says_to_people_and_to_the_test_where_it_runs(page):
    for block in page.blocks:
        assert block.host in HOSTS | {OPERATOR}, f"line {block.line}: {block.host} is no host"
        name = OPERATOR_NAME if block.host == OPERATOR else block.host
        assert block.introduction.startswith(f"【{name}】"), f"line {block.line} is not introduced by 【{name}】"
        assert block.command.strip(), f"line {block.line} is empty"


@every_page
def test_a_block_that_is_not_tried_says_why(page):
    for block in page.blocks:
        assert block.manual is None or len(block.manual) >= 10, f"line {block.line}"


@every_page
def test_commands_can_be_copied_as_they_are(page):
    for block in page.blocks:
        assert not BLANK.search(block.command), f"line {block.line}: {BLANK.search(block.command)}"
        checked = subprocess.run(["bash", "-n"], input=block.command, text=True, capture_output=True)
        assert checked.returncode == 0, f"line {block.line}: {checked.stderr}"


@every_page
def test_variables_are_set_before_they_are_used(page):
    known = {host: set(house.environment()) | {"PWD", "OLDPWD"} for host in HOSTS | {OPERATOR}}
    for block in page.blocks:
        own = re.sub(r"'[^']*'", "", block.command)
        known[block.host] |= set(re.findall(r"(?:^|[\s;(])(\w+)=", own)) | set(re.findall(r"\bfor (\w+) in", own))
        known[block.host] |= {name for names in re.findall(r"\bread -r(?: +-p +)?((?: +\w+)+)", own) for name in names.split()}
        used = set(re.findall(r"\$\{?([A-Za-z_]\w*)", own))
        assert used <= known[block.host], f"line {block.line}: {used - known[block.host]}"


@every_page
def test_no_variable_is_one_of_the_terminal_that_types_the_commands(page):
    for block in page.blocks:
        named = set(re.findall(r"(?:^|[\s;(])(\w+)=", re.sub(r"'[^']*'", "", block.command)))
        assert not named & {"block", "answer", "failed"}, f"line {block.line}"


@every_page
def test_programs_exist(page):
    for step in page.steps:
        for program in PROGRAM.findall(step.command):
            assert (REPOSITORY / program).exists(), f"line {step.line}: {program}"


HELP: dict[tuple[str, ...], str] = {}


def help_of(*verbs: str) -> str:
    """What madoguchictl tells of a verb; an empty text when it does not know it."""
    if verbs not in HELP:
        told = subprocess.run(
            [house.binaries() / "madoguchictl", *verbs, "--help"], capture_output=True, text=True, timeout=20
        )
        HELP[verbs] = told.stdout if told.returncode == 0 else ""
    return HELP[verbs]


@every_page
def test_madoguchictl_knows_the_verbs_and_options(page):
    for block in page.blocks:
        for said, rest in CONTROL.findall(block.command):
            verbs = said.split()
            while verbs and not re.search(rf"^USAGE: madoguchictl {' '.join(verbs)}( |$)", help_of(*verbs), re.MULTILINE):
                verbs.pop()
            known = help_of(*verbs)
            assert verbs and "SUBCOMMANDS" not in known, f"line {block.line}: madoguchictl {said}"
            for option in re.findall(r"(?<!\S)(--[a-z-]+)", rest):
                assert option in known, f"line {block.line}: madoguchictl {' '.join(verbs)} {option}"


def test_the_test_reads_what_people_read():
    """The reader of pages itself, on a page of its own."""
    page = pages.read("README.md")
    assert page.blocks, "the examples of the grammar are read as blocks too"
    example = page.blocks[0]
    assert example.missing(0, "\n".join(example.output)) is None
    assert example.missing(1, "\n".join(example.output)) is not None
    assert example.missing(0, "something else") is not None
