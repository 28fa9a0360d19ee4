"""Pages of runbooks/ as the tests read them. The grammar is told to people in runbooks/README.md."""

import re
import shlex
from dataclasses import dataclass, field
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
RUNBOOKS = REPOSITORY / "runbooks"

OPERATOR = "operator"
"""The operator's own machine, which has the checkout."""
OPERATOR_NAME = "運用端末"

LAST = 50
"""The place of a page that names none: what breaks more comes later."""

FENCE = re.compile(r"^(`{3,})([^`]*)$")
PREPARATION = re.compile(r"^<!-- 試験: *(.*)$")
PLACE = re.compile(r"^<!-- 試験の順: *(\d+) -->$")


class BadPage(Exception):
    def __init__(self, page: str, line: int, reason: str) -> None:
        super().__init__(f"runbooks/{page}:{line}: {reason}")


@dataclass(frozen=True)
class Preparation:
    """What brings about the situation of the page; hidden from its readers."""

    line: int
    command: str


@dataclass(frozen=True)
class Block:
    """Commands to be copied, and what the test expects of them."""

    line: int
    host: str
    command: str
    introduction: str
    expect: str | None = None
    output: tuple[str, ...] = ()
    status: int | None = 0
    """None: any."""
    within: float = 0
    """Repeated for so many seconds until all that is expected holds."""
    timeout: float = 60
    answer: str | None = None
    """A command of the operator's machine, whose output is typed where the block asks."""
    manual: str | None = None

    def missing(self, status: int, said: str) -> str | None:
        """What is wrong with an answer, or None."""
        if self.status is not None and status != self.status:
            return f"status {status} instead of {self.status}"
        if self.expect and not re.search(self.expect, said, re.MULTILINE | re.DOTALL):
            return f"nothing matches {self.expect}"
        rest = iter(said.splitlines())
        for line in self.output:
            if not any(looks_like(line, each) for each in rest):
                return f"no line, or none after the one before, like: {line}"
        return None


@dataclass
class Page:
    name: str
    text: str
    place: int = LAST
    steps: list[Preparation | Block] = field(default_factory=list)

    @property
    def headings(self) -> list[str]:
        return re.findall(r"^## +(.*?) *$", self.text, re.MULTILINE)

    @property
    def blocks(self) -> list[Block]:
        return [step for step in self.steps if isinstance(step, Block)]


def looks_like(example: str, line: str) -> bool:
    """`…` in an example stands for anything, spaces for any number of them."""
    words = [re.escape(part) for part in " ".join(example.split()).split("…")]
    return re.fullmatch(".*".join(words), " ".join(line.split())) is not None


def names() -> list[str]:
    return sorted(str(file.relative_to(RUNBOOKS)) for file in RUNBOOKS.rglob("*.md"))


def read(name: str) -> Page:
    text = (RUNBOOKS / name).read_text(encoding="utf-8")
    page = Page(name, text)
    lines = text.splitlines()
    number = 0
    spoken = ""
    while number < len(lines):
        line, begun = lines[number], number + 1
        number += 1
        if found := PLACE.match(line):
            page.place = int(found[1])
        elif found := PREPARATION.match(line):
            command = [found[1]]
            while not command[-1].endswith("-->"):
                if number == len(lines):
                    raise BadPage(name, begun, "the comment does not end")
                command.append(lines[number])
                number += 1
            page.steps.append(Preparation(begun, "\n".join(command).removesuffix("-->").strip()))
        elif fence := FENCE.match(line):
            end = next((n for n in range(number, len(lines)) if lines[n] == fence[1]), None)
            if end is None:
                raise BadPage(name, begun, "the block does not end")
            body = lines[number:end]
            number = end + 1
            add(page, begun, fence[2], body, spoken)
        elif line.strip() and not line.startswith("<!--"):
            # A paragraph is what its lines say together.
            spoken = f"{spoken}\n{line}" if number > 1 and lines[number - 2].strip() else line
    return page


def add(page: Page, line: int, info: str, body: list[str], spoken: str) -> None:
    try:
        language, *words = shlex.split(info) or [""]
    except ValueError as error:
        raise BadPage(page.name, line, str(error)) from None
    if language == "sh":
        page.steps.append(block(page.name, line, words, body, spoken))
    elif language == "text" and page.steps and isinstance(page.steps[-1], Block) and follows(page, line):
        last = page.steps.pop()
        page.steps.append(Block(**{**vars(last), "output": tuple(each for each in body if each.strip())}))


def follows(page: Page, line: int) -> bool:
    """Whether there is nothing but empty lines between the last block of commands and this one."""
    before = page.text.splitlines()[: line - 1]
    while before and not before[-1].strip():
        before.pop()
    last = page.steps[-1]
    return bool(before) and before[-1].startswith("```") and len(before) == last.line + 1 + len(last.command.splitlines())


def block(page: str, line: int, words: list[str], body: list[str], spoken: str) -> Block:
    found: dict[str, str] = {}
    for word in words:
        key, equals, value = word.partition("=")
        if not equals or not value or key in found:
            raise BadPage(page, line, f"{word} is not understood")
        found[key] = value
    unknown = set(found) - {"host", "expect", "status", "within", "timeout", "answer", "manual"}
    if unknown or "host" not in found:
        raise BadPage(page, line, f"unknown: {', '.join(sorted(unknown)) or 'host'}")
    status = found.get("status", "0")
    return Block(
        line=line,
        host=found["host"],
        command="\n".join(body),
        introduction=spoken,
        expect=found.get("expect"),
        status=None if status == "any" else int(status),
        within=float(found.get("within", 0)),
        timeout=float(found.get("timeout", 60)),
        answer=found.get("answer"),
        manual=found.get("manual"),
    )
