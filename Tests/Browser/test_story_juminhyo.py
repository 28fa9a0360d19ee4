"""播磨みどり needs a 住民票の写し: she applies with her own device, the office asks for one answer again, and decides."""

import re

import pytest

import juminhyo
from citizen import Citizen
from people import MIDORI
from visitor import DESKTOP, PHONE

ABOUT_ONESELF, CERTIFICATE, *LATER_PAGES = juminhyo.PAGES


@pytest.fixture
def midori(town, visitors, mailbox, device):
    return Citizen(MIDORI, visitors(device), town, mailbox)


@pytest.mark.parametrize("device", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_midori_gets_her_juminhyo(midori, clerk):
    begin(midori)
    mistake_is_shown_at_its_field(midori)
    back_and_reload_lose_nothing(midori)
    for questions in LATER_PAGES:
        midori.answer(questions)
    one_answer_is_changed_from_the_check_page(midori)
    number, code = send(midori)
    exactly_one_confirmation_comes(midori, number, code)

    clerk.sign_in()
    find_by_number_and_by_kana(clerk, number)
    take_over(clerk)
    ask_for_another_telephone_number(clerk)

    correct_the_telephone_number(midori, number, code)
    see_the_difference(clerk, number)
    approve(clerk)

    the_held_money_is_taken(midori, clerk, number, code)
    issue_and_dispatch(clerk)
    the_way_is_at_its_end(midori, number, code)


def begin(midori):
    midori.look_for("じゅうみんひょう", "住民票の写し")
    midori.visitor.press("申請を始める")
    midori.confirm_email()


def mistake_is_shown_at_its_field(midori):
    ABOUT_ONESELF.answers(midori.form, MIDORI)
    midori.form.date("生年月日", "昭和", "60", "2", "30")
    midori.go_on()
    error = midori.form.errors("生年月日")
    assert error == midori.form.error_summary()
    assert "昭和60年2月は28日までです。" in error[0]
    assert midori.page.get_by_label("町名・番地").input_value() == MIDORI.street
    midori.form.part("生年月日", "月", "4")
    midori.form.part("生年月日", "日", "1")
    midori.go_on()


def back_and_reload_lose_nothing(midori):
    midori.answer(CERTIFICATE)
    midori.visitor.go_back()
    midori.visitor.reload()
    assert midori.heading == "必要な証明書"
    assert midori.page.get_by_label("世帯全員").is_checked()
    midori.go_on()


def one_answer_is_changed_from_the_check_page(midori):
    assert midori.heading == "申請する内容の確認"
    assert midori.answers()["送付方法"] == "簡易書留"
    assert "760円" in midori.page.get_by_role("row", name="合計").inner_text()
    midori.change("送付方法")
    midori.form.choose("送付方法", "普通郵便")
    midori.go_on()
    assert midori.heading == "申請する内容の確認"
    assert midori.answers()["送付方法"] == "普通郵便"
    assert "410円" in midori.page.get_by_role("row", name="合計").inner_text()


def send(midori):
    """Returns the number and the inquiry code of the receipt."""
    midori.visitor.press("支払いに進む")
    assert midori.heading == "手数料のお支払い"
    assert "410円" in midori.page.get_by_role("row", name="合計").inner_text()
    card_is_declined_and_another_is_taken(midori)
    assert midori.heading == "申請を受け付けました"
    number = midori.page.locator(".receipt__number [aria-hidden]").inner_text()
    assert re.fullmatch(r"\d{3}-\d{4}-\d{4}", number)
    assert midori.page.locator(".receipt__number .unseen").text_content() == spoken(number)
    assert midori.page.get_by_role("img", name="スマートフォンで読み取ると").is_visible()
    return number, midori.page.locator(".code").inner_text()


def card_is_declined_and_another_is_taken(midori):
    midori.visitor.press("支払いの画面へ進む")
    midori.page.get_by_label("残高不足のカード").check()
    midori.visitor.press("カードで支払う")
    assert "お支払いできませんでした" in midori.page.get_by_role("alert").inner_text()
    midori.visitor.press("支払わずに元のサイトに戻る")
    assert midori.heading == "お支払いの結果"
    assert "お支払いができませんでした" in midori.page.inner_text("main")
    midori.visitor.press("支払いの画面へ進む")
    midori.visitor.press("カードで支払う")


def exactly_one_confirmation_comes(midori, number, code):
    mail = midori.mailbox.wait_for(midori.email, number)
    assert f"お問い合わせ番号： {code}" in mail.text
    midori.visitor.reload()
    assert midori.mailbox.count(midori.email, "申請を受け付けました") == 1


def find_by_number_and_by_kana(clerk, number):
    clerk.look_for(number)
    assert clerk.numbers_found() == [number]
    clerk.look_for("ハリマ")
    assert number in clerk.numbers_found()
    clerk.open(number)


def take_over(clerk):
    assert "播磨　みどり" in clerk.page.get_by_role("heading", level=1).inner_text()
    clerk.visitor.press("自分が担当する")
    assert clerk.badge == "審査中"


def ask_for_another_telephone_number(clerk):
    clerk.decide("補正をお願いする", wrong_number)
    assert clerk.badge == "補正待ち"


def wrong_number(form):
    form.choose("直していただく項目", "日中の電話番号")
    form.text("日中の電話番号の理由", "この番号では電話がつながりませんでした。")


def correct_the_telephone_number(midori, number, code):
    midori.mailbox.wait_for(midori.email, "内容の補正をお願いします")
    midori.check_status(number, code)
    assert "いまは、あなたの番です" in midori.turn
    midori.visitor.press("内容を直す")
    assert midori.page.get_by_role("textbox").count() == 1
    assert "この番号では電話がつながりませんでした。" in midori.page.inner_text("main")
    midori.form.text("日中の電話番号", "090-0000-0009")
    midori.visitor.press("直した内容を確かめる")
    assert midori.heading == "直した内容の確認"
    assert difference(midori.page) == ("日中の電話番号", "090-0000-0001", "090-0000-0009")
    midori.visitor.press("直した内容を送信する")
    assert "いまは、市役所の番です" in midori.turn


def see_the_difference(clerk, number):
    clerk.look_for(number)
    clerk.open(number)
    assert clerk.badge == "審査中"
    assert difference(clerk.page) == ("日中の電話番号", "090-0000-0001", "090-0000-0009")


def difference(page):
    """The one answer that changed: its name, what it was, what it is."""
    row = page.locator(".diff__row")
    return tuple(row.locator(part).inner_text() for part in (".diff__name", "del", "ins"))


def approve(clerk):
    clerk.decide("承認する")
    assert clerk.badge in ("入金待ち", "入金済み・発行待ち")


def the_held_money_is_taken(midori, clerk, number, code):
    """Nobody has to do anything for it."""
    mail = midori.mailbox.wait_for(midori.email, "審査が終わりました")
    assert "あらためてお支払いいただく必要はありません" in mail.text
    midori.mailbox.wait_for(midori.email, "お支払いを確認しました")
    clerk.visitor.reload()
    assert clerk.badge == "入金済み・発行待ち"
    midori.check_status(number, code)
    midori.visitor.press("領収書を見る")
    assert midori.answers()["領収金額"] == "410円"


def issue_and_dispatch(clerk):
    clerk.decide("発行済みにする")
    clerk.decide("発送済みにする", lambda form: form.text("郵便の追跡番号", "1234-5678-9012"))
    assert clerk.badge == "発送済み・完了待ち"
    clerk.decide("完了にする")
    assert clerk.badge == "完了"


def the_way_is_at_its_end(midori, number, code):
    midori.mailbox.wait_for(midori.email, "発送しました")
    midori.check_status(number, code)
    assert "手続は終わっています" in midori.turn
    assert "1234-5678-9012" in midori.page.inner_text("main")


def spoken(number):
    words = ["ゼロ", "いち", "に", "さん", "よん", "ご", "ろく", "なな", "はち", "きゅう"]
    return "、の、".join("、".join(words[int(digit)] for digit in group) for group in number.split("-"))
