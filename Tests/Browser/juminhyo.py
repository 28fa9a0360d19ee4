"""What somebody who needs a 住民票の写し answers, page by page."""

from questionnaire import Questions


def about_oneself(form, person):
    form.name("氏名", person.family, person.given)
    form.kana("フリガナ", person.family_kana, person.given_kana)
    form.date("生年月日", *person.birthday)
    form.text("郵便番号", person.postal_code)
    form.part("住所", "町名・番地", person.street)
    form.part("住所", "建物名・部屋番号（あれば）", person.building)
    form.text("日中の電話番号", person.telephone)


def certificate(form, person):
    form.choose("証明書の種類", "住民票の写し")
    form.choose("必要な範囲", "世帯全員")


def layout(form, person):
    form.choose("様式", "世帯連記式")


def contents(form, person):
    form.choose("世帯主名・続柄の記載", "記載する")
    form.choose("証明が必要な方の国籍", "日本国籍の方だけ")


def origin(form, person):
    form.choose("本籍・筆頭者の記載", "記載しない")


def numbers(form, person):
    form.choose("マイナンバーの記載", "記載しない")
    form.choose("住民票コードの記載", "記載しない")


def purpose(form, person):
    form.choose("使用目的", "就職")
    form.text("通数", "2")


def place_of_use(form, person):
    form.text("提出先", "新在家運輸株式会社")


def delivery(form, person):
    form.choose("送付方法", "簡易書留")


def consent(form, person):
    form.choose("注意事項への同意", "同意する")


PAGES = [
    Questions("申請者について", about_oneself),
    Questions("必要な証明書", certificate, layout),
    Questions("記載する内容", contents, origin),
    Questions("マイナンバーなどの記載", numbers),
    Questions("使いみちと通数", purpose, place_of_use),
    Questions("受け取り方法", delivery),
    Questions("注意事項の確認", consent),
]
