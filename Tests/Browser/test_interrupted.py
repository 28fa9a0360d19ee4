"""播磨みどり sends her answers while the town has no database: they stay on the page, and go on from there."""

import pytest
from playwright.sync_api import expect

import juminhyo
from citizen import Citizen
from clerk import Clerk
from people import MIDORI
from visitor import DESKTOP, NARROW

ABOUT_ONESELF, CERTIFICATE, *_ = juminhyo.PAGES
PATIENCE = 30_000  # milliseconds: the page waits up to 15 seconds before it goes on by itself


@pytest.mark.parametrize("device", [NARROW, DESKTOP], ids=lambda device: device.name)
def test_answers_that_could_not_be_kept_are_sent_from_the_page_that_says_so(town, visitors, mailbox, device):
    midori = Citizen(MIDORI, visitors(device), town, mailbox)
    midori.start("juminhyo")
    with town.without_database():
        midori.answer(ABOUT_ONESELF)
        assert midori.heading == "ただいま、つながりにくくなっています"
        promise = midori.page.get_by_text("まもなく、自動でもう一度送ります。")
        assert promise.is_visible() == midori.visitor.javascript
    if midori.visitor.javascript:
        expect(midori.page.get_by_role("heading", level=1)).to_contain_text(CERTIFICATE.heading, timeout=PATIENCE)
        midori.visitor.inspect()
    else:
        midori.visitor.press("もう一度送る")
    assert midori.heading == CERTIFICATE.heading
    midori.answer(CERTIFICATE)


def test_a_staff_page_that_could_not_be_shown_can_be_opened_again(town, visitors, officers):
    clerk = Clerk(visitors(DESKTOP), town, officers)
    clerk.sign_in()
    with town.without_database():
        clerk.visitor.go("/cases")
        assert "つながりにくくなっています" in clerk.page.get_by_role("heading", level=1).inner_text()
        promise = clerk.page.get_by_text("まもなく、自動で開き直します。")
        assert promise.is_visible() == clerk.visitor.javascript
    clerk.visitor.press("もう一度開く")
    assert clerk.page.get_by_role("heading", level=1).inner_text() == "申請一覧"
