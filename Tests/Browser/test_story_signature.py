"""加古川花子 signs her answers with the card before she sends them, and the office sees whose signature it is."""

import pytest

import juminhyo
from citizen import Citizen
from clerk import Clerk
from mailbox import Mailbox
from people import HANAKO
from visitor import DESKTOP, NARROW, PHONE


@pytest.fixture
def javascript():
    return False


@pytest.fixture
def hanako(signing_town, visitors, browser, device):
    mailbox = Mailbox(signing_town, browser.new_page())
    return Citizen(HANAKO, visitors(device), signing_town, mailbox)


@pytest.mark.parametrize("device", [PHONE, NARROW, DESKTOP], ids=["phone", "narrow", "desktop"])
def test_hanako_signs_and_sends(hanako, signing_town, signing_officers, visitors):
    hanako.start("juminhyo")
    for questions in juminhyo.PAGES:
        hanako.answer(questions)
    assert hanako.heading == "申請する内容の確認"
    hanako.visitor.press("署名に進む")
    assert hanako.heading == "電子署名"
    assert "■ 氏名" in hanako.page.get_by_role("region", name="署名する内容").inner_text()

    a_card_that_was_revoked(hanako)
    somebody_elses_card(hanako)
    what_is_cancelled_costs_nothing(hanako)
    a_document_for_other_programs(hanako)

    play_phone(hanako, "有効なカード")
    assert hanako.heading == "電子署名"
    assert hanako.page.get_by_text("署名を確かめました。").is_visible()
    hanako.send()
    number = hanako.receipt_number

    clerk = Clerk(visitors(DESKTOP), signing_town, signing_officers)
    clerk.sign_in()
    clerk.look_for(number)
    clerk.open(number)
    section = clerk.page.locator("section", has=clerk.page.get_by_role("heading", name="電子署名"))
    assert "電子署名は有効です" in section.inner_text()
    assert "加古川　花子" in section.inner_text()


def play_phone(hanako, card, outcome="正しい暗証番号を入力する"):
    hanako.visitor.press("デジタル認証アプリで署名する")
    hanako.page.get_by_label(card).first.check()
    hanako.page.get_by_label(outcome).check()
    hanako.visitor.press("進む")


def back_to_signing(hanako, heading):
    assert hanako.heading == heading
    assert hanako.page.get_by_text("入力した内容は保存されています。").is_visible()
    hanako.page.get_by_role("link", name="署名").first.click()
    hanako.visitor.inspect()
    assert hanako.heading == "電子署名"


def a_card_that_was_revoked(hanako):
    play_phone(hanako, "引っ越しで失効したカード")
    back_to_signing(hanako, "署名用電子証明書が失効しています")


def somebody_elses_card(hanako):
    play_phone(hanako, "別の人の有効なカード")
    back_to_signing(hanako, "申請者ご本人の電子証明書ではありません")


def what_is_cancelled_costs_nothing(hanako):
    play_phone(hanako, "有効なカード", "取り消す")
    back_to_signing(hanako, "署名が取り消されました")


def a_document_for_other_programs(hanako):
    hanako.page.get_by_label("署名したファイル").set_input_files(
        {"name": "shomei.p7s", "mimeType": "application/octet-stream", "buffer": b"no signature"}
    )
    hanako.visitor.press("署名したファイルを送信する")
    assert "読み取れませんでした" in hanako.form.error_summary()[0]
