"""加古川花子 moves house and applies for what follows from it in one sitting (まとめて申請)."""

from datetime import date

import pytest

from anyform import AnyForm
from citizen import Citizen
from clerk import Clerk
from guide import Guide
from mailbox import Mailbox
from people import HANAKO
from phone import CardPhone
from visitor import DESKTOP, PHONE

MOVING_HOUSE = {
    "新しい家に住み始めた日はいつですか": date.today(),
    "窓口で手続をするのはどなたですか": "引越しをする本人",
    "引っ越すのは、いままでの世帯の全員ですか": "全員で引っ越す",
    "引越しで世帯主が変わりますか、または引っ越した先の世帯に入りますか": "いいえ",
    "手続に関係する方は、マイナンバーカードを持っていますか": "全員が持っている",
    "手続に関係する方に、外国籍の方はいますか": "いいえ",
    "手続に関係する方のお住まいはどれですか": "借りている家",
    "手続に関係する方の健康保険はどれですか": ["会社の健康保険"],
    "手続に関係する方の年金はどれですか": ["厚生年金"],
    "手続に関係する方に、お子さんはいますか（妊娠中を含みます）": ["小学生"],
    "児童手当を受ける方は、公務員ですか": "いいえ",
    "お子さんの世帯は、ひとり親の世帯ですか": "いいえ",
    "公立の小学校や中学校に通うお子さんはいますか": "はい",
    "引越しで、お子さんの通う学校の校区が変わりますか": "いいえ",
    "小学生のお子さんの児童クラブ（学童保育）について教えてください": "利用しない",
    "手続に関係する方は、市の医療費受給者証を持っていますか": "はい",
    "手続に関係する方に、要介護・要支援の認定を受けている方や、65歳以上の方はいますか": "どれもいない",
    "手続に関係する方は、障がいに関する手帳や受給者証を持っていますか": ["どれも持っていない"],
    "手続に関係する方は、加古川市で印鑑登録をしていますか": "はい",
    "手続に関係する方は、125cc以下のバイクや小型特殊自動車（農耕用など）を持っていますか": "いいえ",
    "手続に関係する方は、自動車、軽自動車、または125ccを超えるバイクを持っていますか": "いいえ",
    "手続に関係する方は、犬を飼っていますか": "はい",
    "お住まいの水道の契約者はどなたですか": "自分や家族",
    "引っ越した方は、本人通知制度に登録していますか": "いいえ",
}

PROCEDURES = [
    "inkan-shomei",
    "tenkyo-yoyaku",
    "iryo-jukyusha-henko",
    "jido-teate-henko",
    "inu-toroku",
]

# What is so for somebody who moved within the city; the guide tells some of it.
WISHES = ["住所が変わった", "市内で登録の内容が変わった"]


@pytest.fixture
def javascript():
    return False


@pytest.fixture
def hanako(signing_town, visitors, browser):
    return Citizen(HANAKO, visitors(PHONE), signing_town, Mailbox(signing_town, browser.new_page()))


@pytest.fixture
def clerk(signing_town, visitors, signing_officers):
    return Clerk(visitors(DESKTOP), signing_town, signing_officers)


@pytest.mark.timeout(400)
def test_five_procedures_take_half_the_questions_one_signature_and_one_payment(hanako, clerk):
    apart = sum(questions_of(hanako, procedure) for procedure in PROCEDURES)

    guide = Guide(hanako, MOVING_HOUSE)
    guide.begin("転居（市内で引っ越した）", "加古川市内で引っ越したとき")
    guide.answer_all()
    assert hanako.heading == "あなたに必要な手続"
    for procedure in PROCEDURES:
        hanako.visitor.hand.tick(hanako.page.locator(f"#choose-{procedure}"))
    hanako.visitor.press("選んだ手続をまとめて申請する")
    hanako.confirm_email()
    together = len(AnyForm(hanako, WISHES).fill_in().questions)
    print(f"questions: {together} together, {apart} apart")
    assert 2 * together <= apart
    assert "案内のお答えからわかること" in hanako.page.inner_text("main")

    hanako.visitor.press("署名に進む")
    hanako.visitor.press("デジタル認証アプリで署名する")
    CardPhone(hanako.visitor).show()
    assert hanako.page.get_by_text("署名を確かめました。").is_visible()
    hanako.visitor.press("支払いに進む")
    hanako.pay_by_card()
    assert hanako.heading == f"{len(PROCEDURES)}件の申請を受け付けました"
    numbers = hanako.page.locator("td .number").all_inner_texts()
    assert len(set(numbers)) == len(PROCEDURES)
    certificate = hanako.page.locator("tr", has_text="印鑑登録証明書").locator("td .number").inner_text()
    hanako.mailbox.wait_for(hanako.email, f"{len(PROCEDURES)}件の申請を受け付けました")
    assert hanako.page.get_by_role("heading", name="市役所の窓口でする手続").is_visible()

    clerk.sign_in()
    clerk.look_for(certificate)
    clerk.open(certificate)
    assert "有効" in clerk.page.locator("section", has=clerk.page.get_by_role("heading", name="電子署名")).inner_text()
    clerk.visitor.press("自分が担当する")
    clerk.decide("承認する")
    hanako.mailbox.wait_for(hanako.email, "お支払いを確認しました")


def questions_of(hanako, procedure):
    # With an address of its own, so that no earlier mail is taken for this one's.
    citizen = Citizen(HANAKO, hanako.visitor, hanako.town, hanako.mailbox)
    hanako.visitor.is_hasty = True
    citizen.start(procedure)
    questions = AnyForm(citizen, WISHES).fill_in().questions
    hanako.visitor.is_hasty = False
    return len(questions)
