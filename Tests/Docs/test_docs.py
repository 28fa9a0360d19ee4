"""What the documents promise: links lead somewhere, named files and commands exist, every command explains itself."""

import re
import subprocess
from pathlib import Path
from urllib.parse import unquote

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]


def tracked(*patterns):
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns]
    listing = subprocess.run(command, cwd=REPOSITORY, check=True, capture_output=True, text=True).stdout
    return sorted(name for name in listing.splitlines() if (REPOSITORY / name).exists())


def commands():
    """Every program in ops/ that a person can start."""
    return [name for name in tracked("ops", ".ci") if (REPOSITORY / name).stat().st_mode & 0o100]


def prose(document):
    """The document without its blocks of code."""
    return re.sub(r"^```.*?^```", "", (REPOSITORY / document).read_text(), flags=re.MULTILINE | re.DOTALL)


def anchors(document):
    """As GitHub makes them of the headings."""
    headings = re.findall(r"^#+ +(.*?) *$", prose(document), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("document", tracked("*.md"))
def test_links_lead_somewhere(document):
    broken = []
    for link in re.findall(r"\]\(([^)\s]+)[^)]*\)|(?:src|href)=\"([^\"]+)\"", prose(document)):
        target = unquote(link[0] or link[1])
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        file = (REPOSITORY / document).parent / path if path else REPOSITORY / document
        if not file.exists():
            broken.append(target)
        elif anchor and file.suffix == ".md" and anchor not in anchors(file.resolve().relative_to(REPOSITORY)):
            broken.append(target)
    assert not broken


@pytest.mark.parametrize("document", tracked("*.md"))
def test_named_files_exist(document):
    folders = "|".join(re.escape(folder.name) for folder in REPOSITORY.iterdir() if folder.is_dir())
    named = set(re.findall(rf"(?<![\w/.…-])((?:{folders})/[\w./-]*\w)", (REPOSITORY / document).read_text()))
    made = {name for name in named if name.startswith((".local/", ".build/"))}
    assert [name for name in sorted(named - made) if not (REPOSITORY / name).exists()] == []


@pytest.mark.parametrize("command", commands())
def test_a_command_explains_itself(command):
    result = subprocess.run(
        [REPOSITORY / command, "--help"], capture_output=True, text=True, timeout=20, stdin=subprocess.DEVNULL
    )
    assert result.returncode == 0, result.stderr
    assert len(result.stdout.splitlines()) >= 2
