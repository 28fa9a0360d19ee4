"""What the owner of a new house answers for a 建築物の新築届, page by page."""

from questionnaire import Questions


def about_oneself(form, person):
    form.choose("申請者の区分", "個人")
    form.name("氏名", person.family, person.given)
    form.kana("フリガナ", person.family_kana, person.given_kana)
    form.text("郵便番号", person.postal_code)
    form.select_part("住所", "都道府県", "兵庫県")
    form.part("住所", "市区町村", "加古川市")
    form.part("住所", "町名・番地", person.street)
    form.text("日中の電話番号", person.telephone)


def birthday(form, person):
    form.date("生年月日", *person.birthday)


def relation(form, person):
    form.choose("申請者と建物の関係（届出人の区分）", "建物の所有者")


def place(form, person):
    form.select("建築場所の町名", "山手1丁目")
    form.text("地番", "123番4")
    form.choose("新築か建替か", "新築")


def building(form, person):
    form.choose("建物の種類", "一戸建")
    form.text("階数", "2")
    form.text("戸数", "1")
    form.select("主な出入口の方向", "南東")


def dates(form, person):
    form.text("建築確認番号", "第R08確認建築加古川00123号")
    form.date("建築確認の日付", "西暦", "2026", "5", "20")
    form.date("完成（予定）日", "西暦", "2026", "11", "30")
    form.date("入居予定日", "西暦", "2026", "12", "10")


def delivery(form, person):
    form.choose("通知書・番号板の受取方法", "窓口")


def consent(form, person):
    form.choose("注意事項への同意", "同意する")


ABOUT_ONESELF = Questions("申請者について", about_oneself, birthday)
PLACE = Questions("建築場所", place)
BUILDING = Questions("建物について", building)
DATES = Questions("建築確認と完成の日", dates)
PAPERS = "添付ファイル"
DELIVERY = Questions("受け取り方法", delivery)
CONSENT = Questions("注意事項の確認", consent)
