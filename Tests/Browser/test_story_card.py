"""加古川花子 holds her My Number Card to the phone: the form is filled in, and she has a page of her own."""

import re

import pytest
from playwright.sync_api import expect

import juminhyo
from citizen import Citizen
from people import MIDORI
from phone import CardPhone
from visitor import DESKTOP, NARROW, PHONE

LATER_PAGES = juminhyo.PAGES[1:]


@pytest.fixture
def hanako(town, visitors, mailbox, device):
    return Citizen(MIDORI, visitors(device), town, mailbox)


@pytest.mark.parametrize("device", [PHONE, NARROW, DESKTOP], ids=["phone", "narrow", "desktop"])
def test_the_card_fills_the_form_in(hanako, clerk):
    begin_with_the_card(hanako)
    hanako.confirm_email()
    the_form_is_filled_in(hanako)
    what_differs_has_to_be_meant(hanako)
    for questions in LATER_PAGES:
        hanako.answer(questions)
    hanako.send()
    number = hanako.receipt_number
    it_stands_on_her_page(hanako, number)
    the_office_sees_what_differs(clerk, number)


@pytest.mark.parametrize("device", [NARROW], ids=["narrow"])
def test_a_reading_that_fails_loses_nothing(hanako):
    hanako.start("juminhyo")
    hanako.form.name("氏名", "東", "華子")
    hanako.visitor.press("マイナンバーカードで入力する")
    hanako.visitor.press("デジタル認証アプリへ進む")
    CardPhone(hanako.visitor).show(outcome="取り消す")
    assert hanako.heading == "マイナンバーカードを確認できませんでした"
    hanako.visitor.press("カードを使わずに続ける")
    hanako.visitor.press("入力を続ける")
    assert value(hanako, "氏名", "名") == "華子"


@pytest.mark.parametrize("device", [PHONE], ids=["phone"])
def test_a_guest_takes_an_application_onto_the_page_and_signs_out(hanako):
    hanako.start("juminhyo")
    hanako.visitor.press("保存して中断する")
    hanako.visitor.press("マイページに加える")
    assert hanako.heading == "マイナンバーカードでサインイン"
    hanako.visitor.press("デジタル認証アプリへ進む")
    CardPhone(hanako.visitor).show("別の人の有効なカード")
    assert hanako.heading == "マイページに加える"
    hanako.visitor.press("マイページに加える")
    assert hanako.heading == "マイページ"
    hanako.visitor.go("/account/notices")
    hanako.visitor.go("/account")
    hanako.visitor.press("サインアウト")
    hanako.visitor.go("/account")
    assert hanako.heading == "マイナンバーカードでサインイン"


def begin_with_the_card(hanako):
    hanako.visitor.go(f"{hanako.town.public}/procedures/juminhyo")
    hanako.visitor.press("マイナンバーカードで入力する")
    assert hanako.heading == "マイナンバーカードで入力する"
    hanako.visitor.press("デジタル認証アプリへ進む")
    CardPhone(hanako.visitor).show()


def the_form_is_filled_in(hanako):
    assert hanako.heading == "申請者について"
    assert value(hanako, "氏名", "姓") == "加古川"
    assert value(hanako, "住所", "町名・番地") == "加古川町北在家９００１番地の４"
    expect(hanako.form.group("生年月日").get_by_text("カードから読み取りました")).to_be_visible()
    hanako.form.kana("フリガナ", "カコガワ", "ハナコ")
    hanako.form.text("郵便番号", "675-8501")
    hanako.form.text("日中の電話番号", "090-0000-0001")


def what_differs_has_to_be_meant(hanako):
    hanako.form.part("氏名", "名", "華子")
    hanako.go_on()
    assert len(hanako.form.error_summary()) == 1
    assert hanako.form.errors("氏名") == hanako.form.error_summary()
    meant = hanako.page.get_by_role("checkbox", name="カードの内容と違う内容を申請する")
    hanako.visitor.hand.tick(meant)
    hanako.visitor.hand.write(hanako.page.get_by_label(re.compile("^違う理由")), "先月、改名しました")
    hanako.go_on()


def it_stands_on_her_page(hanako, number):
    hanako.visitor.press("マイページ")
    assert hanako.heading == "マイページ"
    expect(hanako.page.locator(".card__foot").get_by_text(number)).to_be_visible()


def the_office_sees_what_differs(clerk, number):
    clerk.sign_in()
    clerk.look_for(number)
    clerk.open(number)
    expect(clerk.page.get_by_text("先月、改名しました").first).to_be_visible()


def value(citizen, question, part):
    return citizen.form.group(question).get_by_label(part, exact=True).input_value()
