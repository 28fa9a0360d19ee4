"""髙﨑葵 has built a house and needs its number: a notification with papers, which are scanned before anybody opens them."""

import pytest

import shinchiku
from citizen import Citizen
from papers import Papers
from people import AOI
from visitor import PHONE


@pytest.fixture(scope="session")
def papers(browser):
    page = browser.new_page()
    yield Papers(page)
    page.close()


@pytest.fixture
def aoi(town, visitors, mailbox):
    return Citizen(AOI, visitors(PHONE), town, mailbox)


def test_aoi_notifies_her_new_house_with_papers(aoi, clerk, papers):
    aoi.start("shinchiku")
    aoi.answer(shinchiku.ABOUT_ONESELF)
    shinchiku.relation(aoi.form, AOI)
    aoi.attach("本人確認書類", papers.photograph)
    aoi.go_on()
    for questions in (shinchiku.PLACE, shinchiku.BUILDING, shinchiku.DATES):
        aoi.answer(questions)
    assert aoi.heading == shinchiku.PAPERS
    aoi.attach("確認済証または検査済証", papers.certificate)
    aoi.attach("建物平面図", papers.drawing)
    what_is_no_pdf_is_refused_at_its_field(aoi, papers.spoofed)
    virus_is_found_and_blocks(aoi, papers.infected)
    another_file_takes_its_place(aoi, papers)
    aoi.answer(shinchiku.DELIVERY)
    aoi.answer(shinchiku.CONSENT)
    aoi.visitor.press("申請する")
    assert aoi.heading == "申請を受け付けました"
    number = aoi.receipt_number

    clerk.sign_in()
    clerk.look_for(number)
    clerk.open(number)
    clerk_opens_the_clean_files(clerk, papers)
    clerk_decides_and_hands_over(clerk)
    aoi.mailbox.wait_for(aoi.email, "審査が終わりました")


def what_is_no_pdf_is_refused_at_its_field(aoi, spoofed):
    refusal = "「位置図.pdf」はPDF、JPEG、PNGのファイルではありません。"
    aoi.send_file("建物位置図", spoofed)
    aoi.form.group("建物位置図").get_by_text(refusal).wait_for()
    aoi.visitor.inspect()
    assert aoi.file("建物位置図").count() == 0
    assert aoi.file("確認済証または検査済証").count() == 1


def virus_is_found_and_blocks(aoi, infected):
    aoi.attach("建物位置図", infected, verdict="ウイルスを検出")
    aoi.go_on()
    assert aoi.heading == shinchiku.PAPERS
    assert aoi.form.error_summary() == aoi.form.errors("建物位置図")
    assert f"「{infected.name}」からウイルスが見つかりました" in aoi.form.errors("建物位置図")[0]
    aoi.mailbox.wait_for(aoi.email, "ウイルスが見つかりました")


def another_file_takes_its_place(aoi, papers):
    aoi.visitor.press(f"削除：{papers.infected.name}")
    aoi.attach("建物位置図", papers.drawing)
    aoi.go_on()


def clerk_opens_the_clean_files(clerk, papers):
    assert "髙﨑　葵" in clerk.page.get_by_role("heading", level=1).inner_text()
    assert clerk.file(papers.photograph.name) == papers.photograph.content
    assert clerk.file(papers.certificate.name) == papers.certificate.content
    plan_of_place = clerk.page.get_by_role("listitem").filter(has_text="建物位置図")
    assert papers.drawing.name in plan_of_place.inner_text()
    assert papers.infected.name not in clerk.page.inner_text("main")


def clerk_decides_and_hands_over(clerk):
    clerk.visitor.press("自分が担当する")
    clerk.decide("承認する")
    assert clerk.badge == "発行待ち"
    clerk.decide("発行済みにする")
    clerk.decide("完了にする")
    assert clerk.badge == "完了"
