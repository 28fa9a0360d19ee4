"""Which metrics there are, and which ones an expression asks for."""

import re
from pathlib import Path

import yaml

REPOSITORY = Path(__file__).resolve().parents[2]
MONITORING = REPOSITORY / "monitoring"
RULES = sorted(MONITORING.glob("rules/*.yml"))

# What Prometheus makes by itself.
OF_PROMETHEUS = {"up", "ALERTS"}
WORDS = {"and", "or", "unless", "by", "without", "on", "ignoring", "group_left", "group_right", "offset", "bool", "Inf"}


def rules():
    """Every rule, with the name of its file."""
    for file in RULES:
        for group in yaml.safe_load(file.read_text())["groups"]:
            yield from ((file.stem, rule) for rule in group["rules"])


def alerts():
    return [(group, rule) for group, rule in rules() if "alert" in rule]


def known():
    """Of Debian's exporters by the lists in monitoring/metrics, of our own programs by their sources."""
    lists = {name for file in MONITORING.glob("metrics/*.txt") for name in file.read_text().split()}
    ours = {name for file in (REPOSITORY / "Sources").rglob("*.swift") for name in named_in(file)}
    histograms = {name + ending for name in ours for ending in ("_bucket", "_count", "_sum")}
    programs = [file for file in (REPOSITORY / "ops").rglob("*") if file.is_file() and file.suffix in ("", ".py")]
    timers = {name for file in programs for name in re.findall(r"\bmadoguchi_\w+_(?:seconds|bytes|ok|gaps)\b", text(file))}
    recorded = {rule["record"] for _, rule in rules() if "record" in rule}
    return lists | ours | histograms | timers | recorded | OF_PROMETHEUS


def named_in(file):
    return re.findall(r'"((?:madoguchi|process)_\w+)"', file.read_text())


def text(file):
    return file.read_text(encoding="utf-8", errors="ignore")


def asked_for(expression):
    """Names of metrics: what is left without texts, label names, spans of time, words and functions."""
    bare = re.sub(r'"(?:[^"\\]|\\.)*"', '""', expression)
    bare = re.sub(r"\{[^}]*\}|\[[^\]]*\]", " ", bare)
    bare = re.sub(r"\b(?:by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)", " ", bare)
    bare = re.sub(r"\boffset\s+\w+", " ", bare)
    names = re.findall(r"(?<![\w.:])([a-zA-Z_:][\w:]*)\s*(\(?)", bare)
    return {name for name, opened in names if not opened and name not in WORDS}
