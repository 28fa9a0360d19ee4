"""加古川花子 applies in one sitting: her card fills the form in and signs it, and she pays. Once it is granted, once not."""

import json
import re
import urllib.request

import pytest

import juminhyo
from citizen import Citizen
from clerk import Clerk
from mailbox import Mailbox
from people import HANAKO
from phone import CardPhone
from visitor import DESKTOP, NARROW, PHONE

LATER_PAGES = juminhyo.PAGES[1:]
ACTS = ("authorised", "captured", "released", "refunded")


@pytest.fixture
def javascript():
    return False


@pytest.fixture
def hanako(signing_town, visitors, browser, device):
    mailbox = Mailbox(signing_town, browser.new_page())
    return Citizen(HANAKO, visitors(device), signing_town, mailbox)


@pytest.fixture
def clerk(signing_town, visitors, signing_officers):
    return Clerk(visitors(DESKTOP), signing_town, signing_officers)


@pytest.mark.parametrize("device", [NARROW, DESKTOP], ids=["narrow", "desktop"])
def test_what_is_signed_and_paid_in_one_sitting_is_granted_and_the_money_taken(hanako, clerk):
    fill_in_by_the_card(hanako)
    a_card_that_was_revoked(hanako)
    somebody_elses_card(hanako)
    what_is_cancelled_costs_nothing(hanako)
    a_file_that_is_no_signature(hanako)
    number, code = sign_and_pay(hanako)

    open_case(clerk, number)
    the_office_sees_whose_signature_it_is(clerk)
    assert held_and_taken(clerk) == (760, 0)
    clerk.visitor.press("自分が担当する")
    clerk.decide("承認する")
    hanako.mailbox.wait_for(hanako.email, "お支払いを確認しました")
    assert held_and_taken(clerk) == (0, 760)
    hanako.check_status(number, code)
    hanako.visitor.press("領収書を見る")
    assert hanako.answers()["領収金額"] == "760円"
    the_signature_is_proven_without_any_network(hanako, number)


@pytest.mark.parametrize("device", [PHONE], ids=["phone"])
def test_what_is_not_granted_costs_nothing(hanako, clerk):
    fill_in_by_the_card(hanako)
    number, code = sign_and_pay(hanako)
    open_case(clerk, number)
    clerk.visitor.press("自分が担当する")
    clerk.decide("却下する", lambda form: form.text("理由", "同じ証明書をすでにお出ししています。"))
    mail = hanako.mailbox.wait_for(hanako.email, "審査の結果について")
    assert "お預かりした手数料は、いただきません。" in mail.text
    clerk.visitor.reload_until(clerk.page.get_by_text("お預かりの取消し：済みました"))
    assert held_and_taken(clerk) == (0, 0)
    hanako.check_status(number, code)
    assert "手続は終わっています" in hanako.turn
    assert hanako.answers()["費用"] == "お支払いはありません"


def fill_in_by_the_card(hanako):
    hanako.visitor.go(f"{hanako.town.public}/procedures/juminhyo")
    hanako.visitor.press("マイナンバーカードで入力する")
    hanako.visitor.press("デジタル認証アプリへ進む")
    CardPhone(hanako.visitor).show()
    hanako.confirm_email()
    assert hanako.form.group("氏名").get_by_label("姓", exact=True).input_value() == HANAKO.family
    hanako.form.kana("フリガナ", HANAKO.family_kana, HANAKO.given_kana)
    hanako.form.text("郵便番号", HANAKO.postal_code)
    hanako.form.text("日中の電話番号", HANAKO.telephone)
    hanako.go_on()
    for questions in LATER_PAGES:
        hanako.answer(questions)
    hanako.visitor.press("署名に進む")
    assert hanako.heading == "電子署名"
    assert "■ 氏名" in hanako.page.get_by_role("region", name="署名する内容").inner_text()


def sign_and_pay(hanako):
    """Returns the number and the inquiry code of the receipt."""
    sign(hanako, "有効なカード")
    assert hanako.heading == "電子署名"
    assert hanako.page.get_by_text("署名を確かめました。").is_visible()
    hanako.send()
    number = hanako.receipt_number
    code = hanako.page.locator(".code").inner_text()
    hanako.mailbox.wait_for(hanako.email, number)
    return number, code


def sign(hanako, card, outcome="正しい暗証番号を入力する"):
    hanako.visitor.press("デジタル認証アプリで署名する")
    CardPhone(hanako.visitor).show(card, outcome)


def back_to_signing(hanako, heading):
    assert hanako.heading == heading
    assert hanako.page.get_by_text("入力した内容は保存されています。").is_visible()
    hanako.visitor.press(re.compile("署名"))
    assert hanako.heading == "電子署名"


def a_card_that_was_revoked(hanako):
    sign(hanako, "引っ越しで失効したカード")
    back_to_signing(hanako, "署名用電子証明書が失効しています")


def somebody_elses_card(hanako):
    sign(hanako, "別の人の有効なカード")
    back_to_signing(hanako, "申請者ご本人の電子証明書ではありません")


def what_is_cancelled_costs_nothing(hanako):
    sign(hanako, "有効なカード", "取り消す")
    back_to_signing(hanako, "署名が取り消されました")


def a_file_that_is_no_signature(hanako):
    hanako.page.get_by_label("署名したファイル").set_input_files(
        {"name": "shomei.p7s", "mimeType": "application/octet-stream", "buffer": b"no signature"}
    )
    hanako.visitor.press("署名したファイルを送信する")
    assert "読み取れませんでした" in hanako.form.error_summary()[0]


def open_case(clerk, number):
    clerk.sign_in()
    clerk.look_for(number)
    clerk.open(number)


def section(clerk, heading):
    return clerk.page.locator("section", has=clerk.page.get_by_role("heading", name=heading)).last.inner_text()


def the_office_sees_whose_signature_it_is(clerk):
    told = section(clerk, "電子署名")
    assert "電子署名は有効です" in told
    assert HANAKO.name in told
    assert HANAKO.family in clerk.file("署名された文書").decode()


def the_signature_is_proven_without_any_network(hanako, number):
    assert "申請の電子署名は有効です。" in hanako.town.control("signature", "verify", number)


def held_and_taken(clerk):
    """Yen, by the provider's own books."""
    order = re.search(r"注文番号\s+(\S+?)（", section(clerk, "オンラインの支払い"))[1]
    with urllib.request.urlopen(f"{clerk.town.payments}/control/ledger") as answer:
        # A provider is told the order with the number of the attempt.
        entries = [entry for entry in json.loads(answer.read()) if entry["order"].startswith(f"{order}-")]
    moved = {act: sum(entry["amount"] for entry in entries if entry["act"] == act) for act in ACTS}
    return moved["authorised"] - moved["captured"] - moved["released"], moved["captured"] - moved["refunded"]
