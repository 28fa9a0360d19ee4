"""What must hold on every page that anybody sees: the rules, and what a page breaks of them in plain words."""

import json
import re
from urllib.parse import urlsplit

from axe_playwright_python.base import AXE_SCRIPT

NARROWEST = 320  # CSS pixels, WCAG 2.2 success criterion 1.4.10

AXE_OPTIONS = json.dumps({"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}})

MEASURES = """() => ({
    language: document.documentElement.lang,
    title: document.title.trim(),
    headings: document.querySelectorAll('h1').length,
})"""

OVERFLOW = """() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return null;
    const wide = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > width + 1);
    return wide.slice(0, 3).map(e => e.outerHTML.slice(0, 120));
}"""


# What every page says that cannot be shown for now.
OF_ANY_PAGE = "ただいま、つながりにくくなっています"

# What differs between two visits to the same page: identifiers, numbers, times and tokens of forms.
OF_ONE_VISIT = re.compile(r'[0-9a-f]{8}-[0-9a-f-]{27}|value="[\w-]{40,}"|\d')


class Notebook:
    """What all inspections together have seen."""

    def __init__(self):
        self.page_of_title = {}
        self.pages = set()

    def title_problems(self, title, url):
        if title.startswith(OF_ANY_PAGE):
            return []
        page = page_of(url)
        # Two towns have the same pages.
        first = self.page_of_title.setdefault((urlsplit(url).netloc, title), page)
        return [] if first == page else [f"title 「{title}」 is also the title of {first}"]

    def is_new(self, html, url, device, javascript):
        """Whether nobody has seen a page like this there on such a device; inspecting it once is enough."""
        page = (hash(OF_ONE_VISIT.sub("", html)), OF_ONE_VISIT.sub("", url), device, javascript)
        if page in self.pages:
            return False
        self.pages.add(page)
        return True


def page_of(url):
    """The page that a URL shows, whichever application or case it shows there."""
    parts = urlsplit(url)
    segments = ["…" if re.search(r"\d", segment) else segment for segment in parts.path.split("/")]
    return f"{parts.netloc}{'/'.join(segments)}"


def inspect(page, url, notebook):
    """Everything that `page`, which may run scripts, breaks."""
    measures = page.evaluate(MEASURES)
    problems = []
    if not measures["language"]:
        problems.append("the html element has no lang")
    if not measures["title"]:
        problems.append("there is no title")
    if measures["headings"] != 1:
        problems.append(f"there are {measures['headings']} h1 elements instead of one")
    problems += notebook.title_problems(measures["title"], url)
    problems += overflow(page)
    problems += axe_violations(page)
    return problems


def overflow(page):
    size = page.viewport_size
    page.set_viewport_size({"width": NARROWEST, "height": size["height"]})
    wide = page.evaluate(OVERFLOW)
    page.set_viewport_size(size)
    return [] if wide is None else [f"at {NARROWEST} px the page scrolls sideways because of {wide}"]


def axe_violations(page):
    page.evaluate(AXE_SCRIPT)
    results = page.evaluate(f"axe.run({AXE_OPTIONS})")
    return [
        f"axe {violation['id']} ({violation['impact']}): {violation['help']}\n"
        f"      {' '.join(map(str, node['target']))}: {node['html'][:160]}\n"
        f"      {node['failureSummary']}"
        for violation in results["violations"]
        for node in violation["nodes"]
    ]
