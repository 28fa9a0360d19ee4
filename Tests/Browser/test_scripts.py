"""What scripts add to the pages of the form: nothing typed is lost, and nobody types what can be looked up."""

import pytest

import juminhyo
from citizen import Citizen
from form import called
from people import MIDORI
from visitor import PHONE

SAVED = "入力内容を保存しました。"
ABOUT_ONESELF, *_ = juminhyo.PAGES


@pytest.fixture
def javascript():
    return True


@pytest.fixture
def midori(town, visitors, mailbox):
    midori = Citizen(MIDORI, visitors(PHONE), town, mailbox)
    midori.start("juminhyo")
    return midori


def question(midori, name):
    return midori.page.get_by_label(called(name))


def saved(midori):
    return midori.page.locator(".autosave").get_by_text(SAVED)


def place_on_page(element):
    """However far the page is scrolled: the next field may lie below the window's edge."""
    return element.evaluate("e => { const box = e.getBoundingClientRect(); return [box.x + scrollX, box.y + scrollY] }")


def focus(midori):
    return midori.page.evaluate("document.activeElement.name")


def test_an_answer_is_saved_as_its_field_is_left_and_no_button_moves(midori):
    button = midori.page.get_by_role("button", name="保存して中断する")
    place = place_on_page(button)
    midori.form.part("氏名", "姓", "播磨")
    midori.page.keyboard.press("Tab")
    saved(midori).wait_for()
    assert midori.page.locator(".autosave").get_attribute("role") == "status"
    assert place_on_page(button) == place
    assert focus(midori) == "shimei.given"
    midori.visitor.inspect()
    midori.visitor.reload()
    assert midori.form.group("氏名").get_by_label("姓").input_value() == "播磨"


def test_what_is_being_typed_is_saved_when_the_typing_pauses(midori):
    question(midori, "日中の電話番号").press_sequentially("090-0000")
    saved(midori).wait_for()
    assert focus(midori) == "denwa"
    midori.visitor.reload()
    assert question(midori, "日中の電話番号").input_value() == "090-0000"


def test_without_a_connection_answers_wait_and_are_saved_as_soon_as_it_is_back(midori):
    midori.page.context.set_offline(True)
    question(midori, "日中の電話番号").fill("090-0000-0009")
    midori.page.keyboard.press("Tab")
    midori.page.get_by_text("入力内容をまだ保存できていません。").wait_for()
    midori.visitor.inspect()
    midori.page.context.set_offline(False)
    saved(midori).wait_for()
    midori.visitor.reload()
    assert question(midori, "日中の電話番号").input_value() == "090-0000-0009"
    forgive(midori, "ERR_INTERNET_DISCONNECTED")


def test_a_question_comes_and_goes_with_the_answer_that_it_hangs_on(midori):
    midori.answer(ABOUT_ONESELF)
    layout = midori.form.group("様式")
    assert layout.is_hidden()
    midori.form.choose("証明書の種類", "住民票の写し")
    assert layout.is_visible()
    midori.form.choose("様式", "個人票")
    midori.form.choose("証明書の種類", "住民票記載事項証明書")
    assert layout.is_hidden()
    midori.form.choose("必要な範囲", "世帯全員")
    midori.go_on()
    assert midori.heading == "記載する内容"


def test_seven_digits_bring_the_first_half_of_the_address_and_the_focus_stays(midori):
    question(midori, "郵便番号").press_sequentially("675-0101")
    street = midori.form.group("住所").get_by_label("町名・番地")
    midori.page.get_by_role("status").get_by_text("兵庫県加古川市平岡町新在家").wait_for()
    assert street.input_value() == "平岡町新在家"
    assert focus(midori) == "yubin-bango"
    street.fill("平岡町新在家1224")
    midori.page.get_by_role("button", name="住所を入力").click()
    midori.page.get_by_role("status").get_by_text("兵庫県加古川市平岡町新在家").wait_for()
    assert street.input_value() == "平岡町新在家1224", "what was typed stays"
    midori.visitor.inspect()


def test_what_was_typed_is_not_overwritten_by_another_place(midori):
    street = midori.form.group("住所").get_by_label("町名・番地")
    street.fill("加古川町北在家2000")
    question(midori, "郵便番号").press_sequentially("6750101")
    midori.visitor.press("住所を入力")
    assert street.input_value() == "加古川町北在家2000"
    midori.visitor.press("兵庫県加古川市平岡町新在家")
    assert street.input_value() == "平岡町新在家加古川町北在家2000"


def test_a_code_that_nobody_has_is_said_to_be_none(midori):
    question(midori, "郵便番号").press_sequentially("9999999")
    midori.page.get_by_role("status").get_by_text("見つかりませんでした").wait_for()
    assert focus(midori) == "yubin-bango"
    forgive(midori, "status of 404")


def forgive(midori, words):
    """The browser's console says of every failed request that it failed."""
    problems = midori.visitor.problems
    problems[:] = [problem for problem in problems if words not in problem]
