"""A visit to a counter: reserved on a phone, received at the kiosk, called on the hall's display."""

import re

import pytest

from mailbox import Mailbox
from visitor import DESKTOP, NARROW, PHONE, spoken

CONTACT = {
    "shimei.family": "加古川",
    "shimei.given": "花子",
    "furigana.family": "カコガワ",
    "furigana.given": "ハナコ",
    "denwa": "090-2345-6789",
}


class Reserver:
    """Somebody who reserves, page by page."""

    def __init__(self, visitor, town, email):
        self.visitor = visitor
        self.town = town
        self.contact = CONTACT | {"mail": email, "denwa": f"090-{abs(hash(email)) % 9000 + 1000}-6789"}

    @property
    def page(self):
        return self.visitor.page

    def choose(self, *purposes, people=1):
        self.visitor.go(f"{self.town.public}/reservations")
        for purpose in purposes:
            self.visitor.hand.tick(self.page.get_by_role("checkbox", name=re.compile(f"^{re.escape(purpose)}")))
        self.page.get_by_label("人数").select_option(str(people))
        self.visitor.press("場所を選ぶ")

    def follow(self, locator):
        """The first of several controls of a kind, which leads to another page."""
        with self.page.expect_navigation():
            self.visitor.hand.press(locator)
        self.visitor.inspect()

    def to_earliest_times(self):
        self.follow(self.page.get_by_role("link", name=re.compile("^この日の時間を見る")).first)

    def take_first(self):
        self.follow(self.page.locator(".times__time").first)

    def fill_in(self):
        for name, text in self.contact.items():
            self.page.locator(f"[name='{name}']").fill(text)
        self.visitor.press("確認に進む")

    def number(self):
        return self.page.locator(".receipt__number").inner_text().strip()


@pytest.mark.parametrize("device", [PHONE, NARROW, DESKTOP], ids=["phone", "narrow", "desktop"])
@pytest.mark.parametrize("javascript", [False], ids=["JavaScript off"])
def test_two_matters_of_a_family_are_reserved_in_one_visit_changed_and_cancelled(town, visitors, browser, device):
    email = f"reservation-{device.name}@example.jp"
    hanako = Reserver(visitors(device), town, email)
    hanako.choose("引っ越しの届出（転入・転居）", "国民健康保険の届出", people=3)
    hanako.follow(hanako.page.get_by_role("link", name=re.compile("^ほかの日を見る")).first)
    hanako.visitor.press("一覧で見る")
    hanako.visitor.press("カレンダーで見る")
    hanako.follow(hanako.page.locator(".month__link").first)
    hanako.take_first()
    hanako.visitor.press("確認に進む")
    assert hanako.page.locator(".field--error").count() >= 3
    hanako.fill_in()
    hanako.visitor.press("予約する")
    number = hanako.number()
    stops = hanako.page.locator(".summary").inner_text()
    assert "市民課" in stops and "国民健康保険課" in stops
    mail = Mailbox(town, browser.new_page()).wait_for(email, "窓口の予約を受け付けました")
    assert number in mail.text

    hanako.visitor.press("日時を変更する")
    hanako.to_earliest_times()
    hanako.follow(hanako.page.locator(".times__time").last)
    hanako.visitor.press("変更する")
    assert "予約の日時を変更しました" in hanako.page.locator("h1").inner_text()
    hanako.visitor.press("予約を取り消す")
    hanako.follow(hanako.page.get_by_role("button", name="予約を取り消す"))
    assert "予約を取り消しました" in hanako.page.locator("h1").inner_text()


@pytest.mark.parametrize("device", [NARROW], ids=["narrow"])
@pytest.mark.parametrize("javascript", [False], ids=["JavaScript off"])
def test_who_waits_for_a_time_is_offered_one_lets_it_pass_and_takes_the_next(town, visitors, browser, device):
    email = "waiting@example.jp"
    taro = Reserver(visitors(device), town, email)
    taro.choose("マイナンバーカードの受取")
    taro.follow(taro.page.get_by_role("link", name=re.compile("^ほかの日を見る")).first)
    taro.visitor.press("空き待ちを申し込む")
    taro.visitor.press("空き待ちを申し込む")
    assert taro.page.locator(".field--error").count() == 1
    taro.page.get_by_label("メールアドレス").fill(email)
    taro.visitor.press("空き待ちを申し込む")
    accept = taro.page.get_by_role("button", name="この日時で予約する")
    taro.visitor.reload_until(accept)
    first = taro.page.locator("main strong").inner_text()
    mail = Mailbox(town, browser.new_page()).wait_for(email, "窓口の予約に空きが出ました")
    assert first in mail.text
    taro.visitor.press("今回は見送って、空きを待つ")
    taro.visitor.reload_until(accept)
    second = taro.page.locator("main strong").inner_text()
    assert second != first
    taro.visitor.press("この日時で予約する")
    taro.fill_in()
    taro.visitor.press("予約する")
    assert second in taro.page.locator(".receipt").inner_text()


@pytest.fixture
def hall(town, officers, visitors):
    """An officer at the card center, with the links of its display and kiosk."""
    return Hall(town, officers, visitors)


class Hall:
    DAY = "/counters/card-center"

    def __init__(self, town, officers, visitors):
        self.town = town
        self.visitors = visitors
        self.clerk = visitors(DESKTOP)
        officers.sign_in(self.clerk, "clerk")

    def device(self, kind):
        """Registers a display or a kiosk, and tells its link."""
        self.clerk.go(f"{self.town.staff}{self.DAY}/devices")
        self.clerk.page.get_by_label("種類").select_option(label=kind)
        self.clerk.page.get_by_label("名前").fill("1階ロビー")
        self.clerk.press("登録する")
        return self.clerk.page.locator(".banner .code").inner_text().strip()

    def take_in(self):
        """Somebody comes without a reservation."""
        self.clerk.go(f"{self.town.staff}{self.DAY}/visits/new?purpose=card-uketori&people=1")
        self.clerk.press("予約なしで受け付ける（呼出番号を出す）")

    def call_next(self):
        """Calls whoever is next, and tells the number."""
        self.clerk.go(f"{self.town.staff}{self.DAY}?desk=3")
        button = self.clerk.page.get_by_role("button", name=re.compile("^次の方"))
        number = re.search(r"[A-Z]\d{3}", button.inner_text()).group()
        with self.clerk.page.expect_navigation():
            self.clerk.hand.press(button)
        self.clerk.inspect()
        return number


SPOKEN = "window.spoken = []; document.querySelector('[data-display]').addEventListener('spoken', e => spoken.push(e.detail.number))"


@pytest.mark.parametrize("javascript", [True], ids=["JavaScript on"])
def test_two_displays_speak_each_call_once_also_after_half_a_minute_without_a_connection(hall):
    link = hall.device("呼出番号の表示")
    displays = [hall.visitors(DESKTOP), hall.visitors(PHONE)]
    for display in displays:
        display.go(link)
        display.page.evaluate(SPOKEN)
    hall.take_in()
    hall.take_in()
    hall.take_in()
    first = hall.call_next()
    for display in displays:
        display.page.wait_for_function("spoken.length === 1")
        display.page.get_by_text(first).first.wait_for()

    displays[1].context.set_offline(True)
    second = hall.call_next()
    displays[0].page.wait_for_function("spoken.length === 2")
    displays[1].page.wait_for_timeout(30_000)
    third = hall.call_next()
    assert displays[1].page.evaluate("spoken") == [first]
    displays[1].context.set_offline(False)
    for display in displays:
        display.page.wait_for_function("spoken.length === 3")
        assert display.page.evaluate("spoken") == [first, second, third]
        display.inspect()
    # The browser tells of the connection that it was without.
    displays[1].problems[:] = [problem for problem in displays[1].problems if "ERR_INTERNET_DISCONNECTED" not in problem]
    # A display that is opened anew speaks only what comes after.
    displays[0].go(link)
    displays[0].page.evaluate(SPOKEN)
    displays[0].page.wait_for_timeout(1_000)
    assert displays[0].page.evaluate("spoken") == []


@pytest.mark.parametrize("javascript", [True, False], ids=["JavaScript on", "JavaScript off"])
def test_the_counters_day_shows_what_happens_and_the_kiosk_refuses_a_wrong_number(hall, javascript):
    kiosk = hall.visitors(PHONE)
    kiosk.go(hall.device("受付機"))
    kiosk.page.get_by_label("予約番号").fill("ABCD-2222")
    kiosk.press("受付する")
    assert "予約番号を確かめてください" in kiosk.page.locator(".field--error").inner_text()
    kiosk.press("マイナンバーカードの受取")
    own_number = kiosk.page.locator(".receipt__number").inner_text()
    assert re.fullmatch(r"[A-Z]\d{3}", own_number)

    day = hall.visitors(DESKTOP)
    day.context.add_cookies(hall.clerk.context.cookies())
    day.go(f"{hall.town.staff}{hall.DAY}?desk=5")
    day.page.get_by_role("row", name=re.compile(own_number)).get_by_role("cell", name="予約なし", exact=True).wait_for()
    before = day.page.locator("#day tbody tr").count()
    hall.take_in()
    if javascript:
        day.page.wait_for_function(f"document.querySelectorAll('#day tbody tr').length === {before + 1}")
    else:
        day.reload()
        assert day.page.locator("#day tbody tr").count() == before + 1
    number = hall.call_next()
    hall.clerk.page.get_by_role("row", name=re.compile(number)).get_by_text("呼出し中").wait_for()


@pytest.mark.parametrize("javascript", [False], ids=["JavaScript off"])
def test_a_stretch_of_a_day_is_closed_and_opened_again(hall):
    hall.clerk.go(f"{hall.town.staff}{hall.DAY}/changes")
    hall.clerk.press("変更する")
    assert hall.clerk.page.locator(".field--error").count() == 4
    for label, text in {"日": "2030-01-07", "何時から": "13:00", "何時まで": "14:00", "同時に受け付ける数": "0", "理由": "研修"}.items():
        hall.clerk.page.get_by_label(label, exact=True).fill(text)
    hall.clerk.press("変更する")
    row = hall.clerk.page.get_by_role("row", name=re.compile("研修"))
    assert "閉める" in row.inner_text()
    with hall.clerk.page.expect_navigation():
        hall.clerk.hand.press(row.get_by_role("button", name="元に戻す"))
    hall.clerk.inspect()
    assert hall.clerk.page.get_by_role("row", name=re.compile("研修")).count() == 0


@pytest.mark.parametrize("javascript", [False], ids=["JavaScript off"])
def test_the_office_gives_a_visit_of_somebody_who_calls_another_time_and_gives_it_up(hall, town, visitors):
    jiro = Reserver(visitors(PHONE), town, "jiro@example.jp")
    jiro.choose("マイナンバーカードの受取")
    jiro.to_earliest_times()
    jiro.take_first()
    jiro.fill_in()
    jiro.visitor.press("予約する")
    link = f"{hall.DAY}/reservations/{re.search('[0-9a-f-]{36}', jiro.page.url).group()}"
    hall.clerk.go(f"{town.staff}{link}")
    when = hall.clerk.page.get_by_role("definition").nth(1)
    before = when.inner_text()
    hall.clerk.page.get_by_role("combobox", name=re.compile("^時間")).select_option(index=1)
    hall.clerk.press("この時間に変更する")
    assert when.inner_text() != before
    hall.clerk.press("この予約を取り消す")
    assert hall.clerk.page.locator(".field--error").count() == 1
    hall.clerk.page.get_by_label("取り消す理由").fill("電話での申し出")
    hall.clerk.press("この予約を取り消す")
    hall.clerk.page.get_by_text("変更も取消しもできません").wait_for()
    jiro.visitor.reload()
    jiro.page.get_by_text("取り消しました").first.wait_for()


@pytest.mark.parametrize("javascript", [False], ids=["JavaScript off"])
def test_before_what_many_want_one_waits_in_line_and_goes_on_when_let_in(hall, visitors):
    page = f"{hall.town.staff}{hall.DAY}/waiting-rooms"
    purpose = "マイナンバーカードの申請"
    hall.clerk.go(page)
    hall.clerk.page.get_by_label("用件").select_option(label=purpose)
    hall.clerk.press("順番待ちを始める")
    try:
        taro = Reserver(visitors(NARROW), hall.town, "line@example.jp")
        # Nodes look for new rooms once a second.
        taro.page.wait_for_timeout(2_000)
        taro.choose(purpose)
        taro.visitor.press("順番待ちに入る")
        taro.visitor.reload_until(taro.page.get_by_role("link", name="場所と日時を選ぶ"))
        taro.visitor.press("場所と日時を選ぶ")
        taro.to_earliest_times()
        taro.take_first()
        taro.fill_in()
        taro.visitor.press("予約する")
        assert taro.number()
    finally:
        hall.clerk.go(page)
        hall.clerk.press(re.compile("^順番待ちをやめる"))


@pytest.mark.parametrize("device", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("javascript", [False], ids=["JavaScript off"])
def test_the_counters_statistics_are_read_on_every_device(town, officers, visitors, device):
    clerk = visitors(device)
    officers.sign_in(clerk, "clerk")
    clerk.go(f"{town.staff}/counters/card-center/statistics")
    for label, day in {"始まりの日": "2026-01-02", "終わりの日": "2026-01-01"}.items():
        clerk.page.get_by_label(label).fill(day)
    clerk.press("表示する")
    assert clerk.page.locator(".field--error").count() == 1
    clerk.go(f"{town.staff}/counters/statistics")
