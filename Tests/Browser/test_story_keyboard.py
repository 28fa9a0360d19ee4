"""播磨みどり has no pointer: a whole application with Tab, Space, Enter and the arrows."""

import pytest

import juminhyo
from citizen import Citizen
from hands import Keyboard
from people import MIDORI
from visitor import DESKTOP


@pytest.mark.parametrize("javascript", [True], indirect=True)
def test_midori_applies_with_the_keyboard_alone(town, visitors, mailbox):
    midori = Citizen(MIDORI, visitors(DESKTOP, hand=Keyboard), town, mailbox)
    midori.look_for("じゅうみんひょう", "住民票の写し")
    midori.visitor.press("申請を始める")
    midori.confirm_email()
    the_error_summary_leads_to_the_field(midori)
    for questions in juminhyo.PAGES:
        midori.answer(questions)
    midori.send()


def the_error_summary_leads_to_the_field(midori):
    midori.go_on()
    assert midori.focus.get_attribute("class") == "error-summary"
    midori.visitor.hand.press(midori.page.locator(".error-summary a").first)
    assert midori.focus.get_attribute("name") == "shimei.family"


@pytest.mark.parametrize("javascript", [True], indirect=True)
def test_the_first_tab_leads_past_the_header(town, visitors):
    visitor = visitors(DESKTOP)
    visitor.go(town.public)
    visitor.page.keyboard.press("Tab")
    visitor.page.keyboard.press("Enter")
    visitor.page.keyboard.press("Tab")
    assert visitor.focus.get_attribute("id") == "q"
