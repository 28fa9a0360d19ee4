"""A citizen wonders whether the service works, at every width: while all is well, while it is not, without a database."""

import json
import re
import time
from urllib.request import urlopen

import pytest

from visitor import DESKTOP, NARROW, PHONE

STATES = {
    "down": "一部のサービスが止まっています",
    "slow": "一部のサービスが遅れています",
    "unknown": "サービスの状況を確認できません",
    "up": "すべてのサービスが動いています",
}


def wait_until(town, is_so):
    """Until the service says so of itself; looking at the page again and again would take much longer."""
    deadline = time.monotonic() + 30
    while True:
        report = json.load(urlopen(f"{town.public}/status.json"))
        if is_so({"measuredAt": None, **report}):
            return
        assert time.monotonic() < deadline, report
        time.sleep(0.1)


@pytest.mark.parametrize("device", [PHONE, NARROW, DESKTOP], ids=["phone", "narrow", "desktop"])
def test_the_state_of_the_service_is_told(town, controller, visitors, device):
    visitor = visitors(device)
    visitor.go(town.public)
    visitor.press("サービスの稼働状況")
    for state, words in STATES.items():
        controller.state = state
        wait_until(town, lambda report, state=state: report["measuredAt"] and report["state"] == state)
        visitor.reload()
        assert visitor.page.get_by_text(words, exact=True).is_visible()
    assert visitor.page.get_by_text("あわせて1分21秒").is_visible()
    visitor.page.get_by_text("日ごとの数字を見る").click()
    assert visitor.page.get_by_role("row").filter(has_text="99.913%（1分15秒）").is_visible()
    visitor.inspect()
    visitor.press("次のページ")
    assert visitor.page.get_by_text("3ページ中 2ページ目").is_visible()
    visitor.go(f"{town.public}/status")
    visitor.page.get_by_role("main").get_by_role("link", name="申請の状況").click()
    visitor.page.wait_for_url(re.compile("/applications$"))
    visitor.inspect()


def test_without_a_database_the_page_says_that_what_is_sent_is_kept(town, visitors):
    visitor = visitors(NARROW)
    visitor.go(f"{town.public}/status")
    with town.without_database():
        wait_until(town, lambda report: report["node"]["database"] == "awaited")
        visitor.reload()
        assert visitor.page.get_by_text("つながりしだい受け付けます").is_visible()
        visitor.go(f"{town.public}/applications")
        visitor.go(f"{town.public}/access-links/{'x' * 43}")
        visitor.press("サービスの稼働状況を見る")
        assert visitor.page.get_by_role("heading", level=1).inner_text() == "サービスの稼働状況"
