"""One person at one device: a browser of their own, in which every page that appears is inspected."""

import os
import re
import time
from dataclasses import dataclass
from urllib.parse import urljoin

from hands import Pointer
from inspection import OF_ONE_VISIT, inspect
from playwright.sync_api import expect

PATIENCE = 30_000  # milliseconds until a control or page must be there
# A picture takes a third as long as everything else about a page; without this, only what is wrong gets one.
ALL_PAGES_ARE_PICTURED = "MADOGUCHI_SCREENSHOTS" in os.environ


def spoken(name):
    """A control of exactly this name. What only screen readers read in it is set off by a blank."""
    return re.compile("^" + re.escape(name).replace("：", r"\s*：") + "$")


@dataclass(frozen=True)
class Device:
    name: str
    width: int
    height: int
    touch: bool


PHONE = Device("phone", 360, 800, touch=True)
NARROW = Device("narrow", 320, 640, touch=True)
DESKTOP = Device("desktop", 1280, 900, touch=False)


class Visitor:
    """Use `go` and `press` to get to another page; `page` is Playwright's own, for everything that stays on one.

    What the pages break is collected in `problems` and reported at the end of the test, all of it at once.
    """

    def __init__(self, browser, device, javascript, notebook, screenshots, hand=Pointer, beside=None):
        self.device = device
        self.javascript = javascript
        self.notebook = notebook
        self.screenshots = screenshots
        self.problems = []
        # What others inspect need not be inspected again.
        self.is_hasty = False
        self.pages_seen = []
        self.pages_inspected = 0
        self.beside = beside
        self.context = beside.context if beside else self._context(browser, javascript)
        self.page = self.context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.hand = hand(self.page)
        self.page.on("response", self._note_page)
        self.page.on("console", self._note_console)
        self.page.on("pageerror", lambda error: self._add("script error", error.message))
        self._mirror = None if javascript else self._context(browser, True).new_page()

    def _context(self, browser, javascript):
        return browser.new_context(
            viewport={"width": self.device.width, "height": self.device.height},
            has_touch=self.device.touch,
            is_mobile=self.device.touch,
            java_script_enabled=javascript,
            locale="ja-JP",
            timezone_id="Asia/Tokyo",
        )

    # Getting about

    def go(self, url):
        """Opens `url`, absolute or relative to the page shown."""
        self.page.goto(urljoin(self.page.url, url))
        self.inspect()

    def press(self, name):
        """Presses the one button or link called `name`, words or a pattern, which leads to another page."""
        with self.page.expect_navigation():
            self.hand.press(self.control(name))
        self.inspect()

    def press_twice(self, name):
        """A double click where one was enough."""
        address = self.page.url
        self.control(name).dblclick(no_wait_after=True)
        # Asked again and again: the second click aborts the navigation that the first one began.
        expect(self.page).not_to_have_url(address, timeout=PATIENCE)
        self.page.wait_for_load_state()
        self.inspect()

    def control(self, name):
        name = name if isinstance(name, re.Pattern) else spoken(name)
        return self.page.get_by_role("button", name=name).or_(self.page.get_by_role("link", name=name))

    @property
    def focus(self):
        return self.page.locator(":focus")

    def go_back(self):
        """The browser's own button."""
        self.page.go_back()
        self.inspect()

    def reload(self):
        self.page.reload()
        self.inspect()

    def reload_until(self, shown):
        """For what the server does a little later and no script brings to the page."""
        deadline = time.monotonic() + PATIENCE / 1000
        while not shown.is_visible():
            assert time.monotonic() < deadline, f"{shown} does not appear"
            self.page.wait_for_timeout(100)
            self.reload()

    def inspect(self):
        """Called by all of these; call it yourself after a script has changed what the page shows."""
        self.page.wait_for_load_state("load")
        self.pages_inspected = len(self.pages_seen)
        if self.is_hasty:
            return
        if not self.notebook.is_new(self.page.content(), self.page.url, self.device, self.javascript):
            return
        shown = self.page if self.javascript else self._page_without_scripts()
        problems = inspect(shown, self.page.url, self.notebook)
        for problem in problems:
            self._add(self.page.url, problem)
        if problems or ALL_PAGES_ARE_PICTURED:
            self._take_screenshot()

    def close(self):
        if self.pages_inspected < len(self.pages_seen):
            self._add("not inspected", ", ".join(self.pages_seen[self.pages_inspected :]))
        if not self.beside:
            self.context.close()
        if self._mirror:
            self._mirror.context.close()

    # axe is itself a script and cannot run where scripts are off. So the page as it came is shown again in a browser
    # that could run scripts but is given none.
    def _page_without_scripts(self):
        text = re.sub(r"</?noscript[^>]*>", "", self.page.content())
        headers = {"content-type": "text/html; charset=utf-8"}
        self._mirror.unroute_all()
        self._mirror.route("**/*", lambda route: self._answer_mirror(route, text, headers))
        self._mirror.goto(self.page.url)
        return self._mirror

    def _answer_mirror(self, route, text, headers):
        kind = route.request.resource_type
        if kind == "document":
            route.fulfill(body=text, headers=headers)
        elif kind == "script":
            route.abort()
        else:
            route.continue_()

    def _note_page(self, response):
        request = response.request
        if request.is_navigation_request() and request.frame == self.page.main_frame and not 300 <= response.status < 400:
            self.pages_seen.append(response.url)

    # The browser reports a page that answers 4xx as a failed resource; whether that is right is the test's own matter.
    def _note_console(self, message):
        place = message.location.get("url")
        about_page_itself = place == self.page.url and "Failed to load" in message.text
        # What a script sent was refused, or asked for could not be found out: it tells the person by itself.
        is_refusal = re.search(r"status of (401|422) ", message.text)
        is_refusal = is_refusal or "status of 503 " in message.text and "/postal-codes/" in place
        if message.type == "error" and not about_page_itself and not is_refusal:
            self._add("console", f"{message.text} {place}")

    def _add(self, where, what):
        problem = f"[{self.device.name}] {where}\n    {what}"
        if problem not in self.problems:
            self.problems.append(problem)

    def _take_screenshot(self):
        path = OF_ONE_VISIT.sub("", self.page.url.split("/", 3)[-1])
        name = re.sub(r"[^A-Za-z]+", "-", path).strip("-")[:60] or "home"
        number = len(list(self.screenshots.iterdir())) + 1
        self.page.screenshot(path=self.screenshots / f"{number:02}-{self.device.name}-{name}.png", full_page=True)


class Visitors:
    """Everybody who takes part in a test."""

    def __init__(self, browser, javascript, notebook, screenshots):
        self.tools = (notebook, screenshots)
        self.browser = browser
        self.javascript = javascript
        self.all = []

    def __call__(self, device, javascript=None, hand=Pointer):
        """A further visitor; scripts run as the test's parameter says, unless told otherwise."""
        javascript = self.javascript if javascript is None else javascript
        self.all.append(Visitor(self.browser, device, javascript, *self.tools, hand))
        return self.all[-1]

    def beside(self, visitor):
        """The same person at the same device in a second window."""
        self.all.append(
            Visitor(self.browser, visitor.device, visitor.javascript, *self.tools, beside=visitor)
        )
        return self.all[-1]

    def leave(self):
        """Everybody closes their browser. Returns all that was wrong with the pages they saw."""
        leaving, self.all = self.all, []
        for visitor in leaving:
            visitor.close()
        return [problem for visitor in leaving for problem in visitor.problems]
