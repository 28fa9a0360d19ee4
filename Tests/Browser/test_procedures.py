"""A citizen looks around: every public page that needs no application, at every width."""

import pytest

from visitor import DESKTOP, NARROW, PHONE

PAGES = {
    "/": "市役所の窓口を、あなたの手もとに。",
    "/procedures": "すべての手続",
    "/procedures?q=%E3%81%98%E3%82%85%E3%81%86%E3%81%BF%E3%82%93%E3%81%B2%E3%82%87%E3%81%86": "「じゅうみんひょう」の手続",
    "/procedures?q=zzzz": "「zzzz」の手続",
    "/procedures/juminhyo": "住民票の写し",
    "/procedures/shinchiku": "建築物の新築届",
    "/help": "使い方・お問い合わせ",
    "/accessibility": "ウェブアクセシビリティ方針",
    "/privacy": "個人情報の取扱い",
    "/open-data": "オープンデータ",
    "/embed": "市のホームページへの埋め込み",
    "/embed/search": "手続を探す",
}


@pytest.mark.parametrize("device", [PHONE, NARROW, DESKTOP], ids=["phone", "narrow", "desktop"])
def test_a_citizen_looks_around(town, visitors, device):
    visitor = visitors(device)
    for path, heading in PAGES.items():
        visitor.go(town.public + path)
        assert visitor.page.get_by_role("heading", level=1).inner_text() == heading
