import os
import re

import pytest
from playwright.sync_api import sync_playwright

from clerk import Clerk
from controller import Controller
from inspection import Notebook
from mailbox import Mailbox
from officers import Officers
from town import REPOSITORY, Town
from visitor import DESKTOP, NARROW, PHONE, Visitors


def pytest_collection_modifyitems(config, items):
    """A story of several devices runs with scripts on one and without on the next; both ways on each would take twice the
    time, which MADOGUCHI_BROWSER=all asks for."""
    if os.environ.get("MADOGUCHI_BROWSER") == "all":
        return
    stories = {}
    for item in items:
        parameters = item.callspec.params if hasattr(item, "callspec") else {}
        if {"device", "javascript"} <= parameters.keys():
            ways = stories.setdefault(item.originalname, {})
            ways.setdefault(parameters["device"], {})[parameters["javascript"]] = item
    left_out = [item for ways in stories.values() for item in one_way_each(ways)]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


def one_way_each(ways_of_device):
    """What of a story need not be run. With one device, or one way, everything is needed."""
    if len(ways_of_device) == 1:
        return []
    pairs = [ways for ways in ways_of_device.values() if len(ways) == 2]
    return [ways[number % 2 == 1] for number, ways in enumerate(pairs)]


@pytest.fixture(scope="session")
def controller():
    with Controller() as controller:
        yield controller


@pytest.fixture(scope="session")
def towns():
    """Where the towns of this process lie; tests run in several processes side by side."""
    return REPOSITORY / ".local/browser" / os.environ.get("PYTEST_XDIST_WORKER", "alone")


@pytest.fixture(scope="session")
def town(towns, controller):
    """A town that takes no electronic signatures yet."""
    town = Town(towns / "town", controller=controller.url, MADOGUCHI_SIGNATURES="waived")
    yield town
    town.close()


@pytest.fixture(scope="session")
def signing_town(towns):
    """A town that asks for electronic signatures, with the phone's double beside it."""
    town = Town(towns / "signing-town")
    yield town
    town.close()


@pytest.fixture(scope="session")
def officers(town):
    return Officers(town)


@pytest.fixture(scope="session")
def signing_officers(signing_town):
    return Officers(signing_town)


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        # Debian's own Chromium, without a window's trimmings. Its sandbox cannot be had as root.
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium-headless-shell", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def notebook():
    return Notebook()


@pytest.fixture(params=[True, False], ids=["JavaScript on", "JavaScript off"])
def javascript(request):
    return request.param


@pytest.fixture
def screenshots(request):
    directory = REPOSITORY / ".local/screenshots" / re.sub(r"[^\w-]+", "-", request.node.name)
    directory.mkdir(parents=True, exist_ok=True)
    for old in directory.iterdir():
        old.unlink()
    return directory


@pytest.fixture
def visitors(browser, javascript, notebook, screenshots):
    visitors = Visitors(browser, javascript, notebook, screenshots)
    yield visitors
    visitors.leave()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item):
    """A test whose story went well fails all the same when pages that it saw did not pass their inspection."""
    result = yield
    problems = item.funcargs["visitors"].leave() if "visitors" in item.funcargs else []
    if problems:
        pytest.fail(f"{len(problems)} problems on the pages seen:\n" + "\n".join(problems), pytrace=False)
    return result


@pytest.fixture(scope="session")
def mailbox(town, browser):
    return Mailbox(town, browser.new_page())


@pytest.fixture
def phone(visitors):
    return visitors(PHONE)


@pytest.fixture
def narrow(visitors):
    return visitors(NARROW)


@pytest.fixture
def desktop(visitors):
    return visitors(DESKTOP)


@pytest.fixture
def clerk(town, visitors, officers):
    """The officer at the desk of a story."""
    return Clerk(visitors(DESKTOP), town, officers)
