"""Officers at work: every page of theirs, at a desk and on a phone."""

import pytest

import juminhyo
from citizen import Citizen
from clerk import Clerk
from people import MIDORI
from visitor import DESKTOP, PHONE

# As the desks of the town hall are, and as far from them as a browser can be.
DEVICES = pytest.mark.parametrize(
    "device, javascript",
    [(DESKTOP, True), (PHONE, False)],
    ids=["desktop", "phone without JavaScript"],
    indirect=["javascript"],
)


@pytest.fixture
def number(town, visitors, mailbox):
    """受付番号 of an application that has just been received."""
    citizen = Citizen(MIDORI, visitors(DESKTOP), town, mailbox)
    citizen.start("juminhyo")
    for questions in juminhyo.PAGES:
        citizen.answer(questions)
    citizen.send()
    mailbox.wait_for(citizen.email, citizen.receipt_number)
    return citizen.receipt_number


@pytest.fixture
def office(town, visitors, officers):
    """Lets an officer come to a device and sign in."""

    def office(device, name="clerk"):
        officer = Clerk(visitors(device), town, officers)
        officer.sign_in(name)
        return officer

    return office


@DEVICES
def test_a_clerk_leads_a_case_from_the_queue_to_its_end(office, number, device):
    clerk = office(device)
    take_over(clerk, number)
    for act in ("補正をお願いする", "担当を決める", "取り消す"):
        clerk.visitor.press(act)
        assert act in clerk.page.get_by_role("heading", level=1).inner_text()
        clerk.visitor.press("やめて申請に戻る")

    clerk.visitor.press("メッセージを書く")
    clerk.visitor.press("送信する（メールを送る）")
    assert clerk.form.error_summary() == ["「本文」を入力してください。"]
    clerk.form.text("本文", "本籍を確かめています。\n少しお待ちください。")
    clerk.visitor.press("送信する（メールを送る）")
    assert "少しお待ちください。" in clerk.page.inner_text("main")

    clerk.decide("承認する")
    # The money that was held since the application was sent is taken by itself.
    clerk.visitor.reload_until(clerk.page.locator(".case__state").get_by_text("入金済み・発行待ち"))
    a_refund_needs_two(clerk, office, device)
    settled_days_are_listed(clerk)
    ways = [
        ("発行済みにする", "発送・交付待ち"), ("発送済みにする", "発送済み・完了待ち"), ("完了にする", "完了"),
    ]  # fmt: skip
    for act, state in ways:
        clerk.decide(act)
        assert clerk.badge == state
    clerk.visitor.press("印刷用の画面")
    clerk.visitor.press("申請に戻る")


def a_refund_needs_two(clerk, office, device):
    case = clerk.page.url
    clerk.visitor.press("返金の画面へ進む")
    clerk.visitor.press("返金を依頼する")
    assert clerk.form.error_summary() == ["「返金の理由」を入力してください。"]
    clerk.form.text("返金する金額", "150")
    clerk.form.text("返金の理由", "1通が重複していました。")
    clerk.visitor.press("返金を依頼する")
    assert "別の職員が承認すると" in clerk.page.inner_text("main")
    refunds = clerk.page.url
    second = office(device, "administrator")
    second.visitor.go(refunds)
    second.visitor.press("承認して返金する（メールを送る）")
    second.visitor.reload_until(second.page.locator("main").get_by_text("済みました"))
    clerk.visitor.go(case)
    assert "一部返金済み" in clerk.page.inner_text("main")


def settled_days_are_listed(clerk):
    case = clerk.page.url
    clerk.visitor.press("収納の照合")
    assert clerk.page.get_by_role("heading", level=1).inner_text() == "収納の照合"
    clerk.visitor.go(case)


@DEVICES
def test_a_clerk_asks_for_a_correction_or_says_no(office, number, device):
    clerk = office(device)
    take_over(clerk, number)
    clerk.visitor.press("却下する")
    clerk.visitor.press("却下する（メールを送る）")
    assert clerk.form.error_summary() == ["「理由」を入力してください。"]
    if clerk.visitor.javascript:
        assert "error-summary" in clerk.visitor.focus.get_attribute("class")
    clerk.visitor.press("やめて申請に戻る")

    clerk.visitor.press("補正をお願いする")
    clerk.visitor.press("補正をお願いする（メールを送る）")
    assert clerk.form.error_summary() == ["直していただく項目を、1つ以上選んでください。"]
    clerk.form.choose("直していただく項目", "住所")
    clerk.visitor.press("補正をお願いする（メールを送る）")
    assert clerk.form.error_summary() == ["「住所の理由」を入力してください。"]
    clerk.form.text("住所の理由", "番地を確かめてください。")
    clerk.visitor.press("補正をお願いする（メールを送る）")
    assert clerk.badge == "補正待ち"

    clerk.decide("取り消す", lambda form: form.text("理由", "同じ申請が2件ありました。"))
    assert clerk.badge == "取消し"


@DEVICES
def test_of_two_officers_at_once_the_second_keeps_the_own_text(office, number, device):
    clerk, administrator = office(device), office(DESKTOP, "administrator")
    take_over(clerk, number)
    clerk.visitor.press("却下する")
    administrator.look_for(number)
    administrator.open(number)
    administrator.decide("承認する")
    clerk.form.text("理由", "書類が足りません。")
    clerk.visitor.press("却下する（メールを送る）")
    assert "ほかの人がこの申請を更新したため" in clerk.page.inner_text("main")
    assert clerk.page.get_by_label("理由").input_value() == "書類が足りません。"
    clerk.visitor.press("最新の申請を開く")
    # The held money is taken by itself, sooner or later.
    assert clerk.badge in ("入金待ち", "入金済み・発行待ち")


@DEVICES
def test_a_clerk_looks_for_cases(town, office, number, device):
    clerk = office(device)
    for view in ("new", "review", "correction", "payment", "delivery", "closed"):
        clerk.visitor.go(f"{town.staff}/cases?view={view}")
    for words, is_found in (("はりま", True), ("みどり", True), ("みどる", False)):
        clerk.look_for(words)
        assert (number in clerk.numbers_found()) == is_found
    clerk.look_for("12345678901")
    assert "どこかが違うようです" in clerk.form.error_summary()[0]
    clerk.look_for(number)
    with clerk.page.expect_download() as download:
        clerk.page.get_by_role("link", name="CSVで保存").click()
    assert number in download.value.path().read_text(encoding="utf-8-sig")


@DEVICES
def test_an_administrator_looks_after_officers_and_the_record(town, office, number, device):
    administrator = office(device, "administrator")
    visitor = administrator.visitor
    visitor.press("職員")
    visitor.press("登録する")
    assert administrator.form.error_summary()
    visitor.press("clerk")
    visitor.press("操作の記録")
    visitor.go(f"{town.staff}/audit?from=2026-02-31")
    assert administrator.form.error_summary()
    visitor.press("パスワード")
    visitor.press("パスワードを変更する")
    assert administrator.form.error_summary()
    visitor.go(f"{town.staff}/mailbox")
    visitor.go(administrator.page.locator("main td a").first.get_attribute("href"))
    visitor.go(f"{town.staff}/cases")
    visitor.press("サインアウト")
    assert administrator.page.get_by_role("heading", level=1).inner_text() == "サインイン"


@pytest.mark.parametrize("javascript", [True], indirect=True)
def test_the_acts_of_a_case_are_near_for_the_keyboard(office, number):
    clerk = office(DESKTOP)
    clerk.look_for(number)
    clerk.open(number)
    way = clerk.page.get_by_role("link", name="次の操作へ進む")
    way.focus()
    assert way.bounding_box()["width"] > 50, "it is seen when the keyboard comes to it"
    clerk.page.keyboard.press("Enter")
    clerk.page.keyboard.press("Tab")
    assert clerk.visitor.focus.inner_text() == "自分が担当する"
    with clerk.page.expect_navigation():
        clerk.page.keyboard.press("Enter")
    clerk.visitor.inspect()
    assert clerk.badge == "審査中"


def take_over(clerk, number):
    clerk.look_for(number)
    clerk.open(number)
    clerk.visitor.press("自分が担当する")
    assert clerk.badge == "審査中"
