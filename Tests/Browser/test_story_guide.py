"""A family that moves in learns what it has to do."""

import io
import re
from datetime import date, timedelta

import pytest
import zxingcpp
from PIL import Image

from citizen import Citizen
from guide import Guide
from mailbox import Mailbox
from people import MIDORI
from visitor import PHONE

TODAY = date.today()


def weekday(day):
    return f"{day.year}年{day.month}月{day.day}日（{'月火水木金土日'[day.weekday()]}）"


# Two parents, a child in kindergarten age and one at school, a car and a dog.
MOVING_IN = {
    "加古川市に住み始めた日はいつですか": TODAY,
    "どこから引っ越してきましたか": "兵庫県以外の市区町村",
    "転出届は、マイナンバーカードを使って出しましたか": "いいえ",
    "窓口で手続をするのはどなたですか": "世帯主、または同じ世帯の方",
    "手続に関係する方は、マイナンバーカードを持っていますか": "一部の方が持っている",
    "手続に関係する方に、外国籍の方はいますか": "いいえ",
    "手続に関係する方のお住まいはどれですか": "借りている家",
    "手続に関係する方の健康保険はどれですか": ["国民健康保険"],
    "手続に関係する方の年金はどれですか": ["国民年金の第1号"],
    "手続に関係する方に、お子さんはいますか（妊娠中を含みます）": ["3歳から小学校に入る前まで", "小学生"],
    "児童手当を受ける方は、公務員ですか": "いいえ",
    "前の市区町村に届け出た転出予定日はいつですか": TODAY,
    "お子さんの世帯は、ひとり親の世帯ですか": "いいえ",
    "お子さんの保育所、認定こども園、幼稚園について教えてください": "申し込みたい",
    "公立の小学校や中学校に通うお子さんはいますか": "はい",
    "小学生のお子さんの児童クラブ（学童保育）について教えてください": "利用しない",
    "お子さんの世帯の収入が大きく減りましたか、または家計が苦しいですか": "いいえ",
    "手続に関係する方に、要介護・要支援の認定を受けている方や、65歳以上の方はいますか": "どれもいない",
    "手続に関係する方は、障がいに関する手帳や受給者証を持っていますか": ["どれも持っていない"],
    "引っ越してきた方は、加古川市で印鑑登録をしますか": "はい",
    "手続に関係する方は、125cc以下のバイクや小型特殊自動車（農耕用など）を持っていますか": "いいえ",
    "手続に関係する方は、自動車、軽自動車、または125ccを超えるバイクを持っていますか": "はい",
    "手続に関係する方は、犬を飼っていますか": "はい",
    "お住まいの水道の契約者はどなたですか": "自分や家族",
}


@pytest.fixture
def javascript():
    return False


@pytest.fixture
def midori(town, visitors, browser, device):
    return Citizen(MIDORI, visitors(device), town, Mailbox(town, browser.new_page()))


@pytest.mark.parametrize("device", [PHONE], ids=["phone"])
def test_a_family_that_moves_in_is_told_everything_with_its_days_and_changes_an_answer(midori):
    guide = Guide(midori, MOVING_IN)
    guide.begin("転入（加古川市に引っ越してきた）", "加古川市に引っ越してきたとき")
    guide.answer_all()
    assert midori.heading == "あなたに必要な手続"
    dated = guide.cards("期限のある手続")
    assert "転入届" in dated
    assert f"{weekday(TODAY + timedelta(days=14))}まで" in guide.card("転入届").inner_text()
    everything = " ".join(dated + guide.cards("そのほかの市役所の手続") + guide.cards("市役所以外の手続"))
    for matter in ("国民健康保険", "児童手当", "犬", "自動車", "水道", "転入学"):
        assert matter in everything, f"{matter} is missing in {everything}"
    papers = midori.page.locator(".papers label").all_inner_texts()
    assert len(papers) == len(set(papers))
    assert any("転出証明書" in paper for paper in papers)
    assert pages_on_paper(midori.page) <= 2
    assert resumed_by_the_code(midori.page) == midori.page.get_by_role("link", name="この案内を開くリンク").get_attribute("href")

    midori.visitor.press("変更する：手続に関係する方は、犬を飼っていますか")
    midori.form.choose("手続に関係する方は、犬を飼っていますか", "いいえ")
    midori.go_on()
    assert midori.heading == "あなたに必要な手続"
    assert "犬" not in " ".join(midori.page.locator(".todo__name").all_inner_texts())


def pages_on_paper(page):
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


def resumed_by_the_code(page):
    picture = page.locator(".resume .qr__image").screenshot()
    [code] = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)))
    return code.text
