"""播磨みどり changes the device, opens a second window, clicks twice, comes back after a week: nothing is lost or doubled."""

import pytest

import juminhyo
from citizen import Citizen
from people import MIDORI
from visitor import DESKTOP, PHONE

ABOUT_ONESELF, CERTIFICATE, *LATER_PAGES = juminhyo.PAGES


@pytest.fixture
def midori(town, visitors, mailbox):
    midori = Citizen(MIDORI, visitors(DESKTOP), town, mailbox)
    midori.start("juminhyo")
    midori.answer(ABOUT_ONESELF)
    return midori


def test_another_device_goes_on_by_a_mailed_link(midori, town, visitors, mailbox):
    midori.visitor.press("保存して中断する")
    midori.visitor.press("ほかの端末で開く")
    midori.visitor.press("続きをメールで送る")
    at_the_phone = Citizen(MIDORI, visitors(PHONE), town, mailbox)
    at_the_phone.open_link(mailbox.wait_for(midori.email, "申請の続きを開くリンク"))
    at_the_phone.visitor.press("入力を続ける")
    at_the_phone.answer(CERTIFICATE)
    midori.visitor.press("申請の画面に戻る")
    midori.visitor.press("入力を続ける")
    assert midori.heading == LATER_PAGES[0].heading


def test_another_device_goes_on_by_the_code_on_the_screen(midori, town, visitors, mailbox):
    midori.visitor.press("保存して中断する")
    midori.visitor.press("ほかの端末で開く")
    midori.visitor.press("QRコードを表示する")
    assert midori.page.get_by_role("img", name="15分のあいだに1回だけ使えます").is_visible()
    link = midori.page.get_by_role("link", name="QRコードと同じ内容を開くリンク").get_attribute("href")
    at_the_phone = Citizen(MIDORI, visitors(PHONE), town, mailbox)
    at_the_phone.visitor.go(link)
    at_the_phone.visitor.press("この端末で開く")
    at_the_phone.visitor.press("入力を続ける")
    assert at_the_phone.heading == CERTIFICATE.heading


def test_two_windows_share_one_application(midori, town, visitors, mailbox):
    second = Citizen(MIDORI, visitors.beside(midori.visitor), town, mailbox)
    second.visitor.go(midori.page.url)
    midori.answer(CERTIFICATE)
    second.answer(CERTIFICATE)
    assert second.heading == LATER_PAGES[0].heading
    for questions in LATER_PAGES:
        second.answer(questions)
    midori.visitor.go(second.page.url)
    second.send()
    midori.visitor.press("支払いに進む")
    assert midori.heading == second.heading == "申請を受け付けました"
    assert midori.receipt_number == second.receipt_number


def test_a_double_click_sends_once(midori):
    for questions in (CERTIFICATE, *LATER_PAGES):
        midori.answer(questions)
    midori.visitor.press("支払いに進む")
    midori.visitor.press_twice("支払いの画面へ進む")
    midori.visitor.press("カードで支払う")
    assert midori.heading == "申請を受け付けました"
    midori.mailbox.wait_for(midori.email, midori.receipt_number)
    midori.visitor.reload()
    assert midori.mailbox.count(midori.email, "申請を受け付けました") == 1


def test_after_the_session_there_are_ways_back(midori, mailbox):
    midori.visitor.context.clear_cookies()
    CERTIFICATE.answers(midori.form, MIDORI)
    midori.go_on()
    assert midori.heading == "もう一度、申請を開いてください"
    midori.form.text("メールアドレス", midori.email)
    midori.visitor.press("リンクをメールで送る")
    midori.open_link(mailbox.wait_for(midori.email, "申請の続きを開くリンク"))
    midori.visitor.press("入力を続ける")
    midori.answer(CERTIFICATE)
    assert midori.heading == LATER_PAGES[0].heading
