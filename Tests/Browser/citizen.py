"""A citizen at a device, and what citizens do on the public site."""

import re
import secrets

from form import Form


class Citizen:
    def __init__(self, person, visitor, town, mailbox):
        self.person = person
        self.visitor = visitor
        self.town = town
        self.mailbox = mailbox
        # Every story has mails of its own, however often it is told in one town.
        self.email = f"{person.mailbox}-{secrets.randbelow(10**8):08}@example.jp"
        self.form = Form(visitor.page, visitor.hand)

    @property
    def page(self):
        return self.visitor.page

    @property
    def heading(self):
        """The page's own words, without the procedure's name above them."""
        return self.page.get_by_role("heading", level=1).inner_text().split("\n")[-1]

    @property
    def receipt_number(self):
        return self.page.locator(".receipt__number [aria-hidden]").inner_text()

    @property
    def turn(self):
        """Whose turn it is, and what comes next."""
        return self.page.locator(".turn").inner_text()

    @property
    def focus(self):
        return self.visitor.focus

    def look_for(self, words, procedure):
        self.visitor.go(self.town.public)
        self.form.text("手続を探す", words)
        self.visitor.press("検索")
        self.visitor.press(procedure)

    def start(self, procedure):
        """Begins at the procedure's page and proves the e-mail address by the mailed code."""
        self.visitor.go(f"{self.town.public}/procedures/{procedure}")
        self.visitor.press("申請を始める")
        self.confirm_email()

    def confirm_email(self):
        self.form.text("メールアドレス", self.email)
        self.visitor.press("確認のメールを送る")
        mail = self.mailbox.wait_for(self.email, "メールアドレスの確認")
        self.form.text("確認番号", re.search(r"確認番号： (\d{6})", mail.text)[1])
        self.visitor.press("確認して入力を始める")

    def change(self, question):
        """From the page on which all answers are checked."""
        self.visitor.press(f"変更：{question}")

    def attach(self, question, paper, verdict="安全"):
        """Sends a file and waits until the scanner has seen it."""
        self.send_file(question, paper)
        seen = self.file(question, paper.name).get_by_text(verdict)
        if self.visitor.javascript:
            seen.wait_for()
        else:
            self.visitor.reload_until(seen)
        self.visitor.inspect()

    def send_file(self, question, paper):
        """A script sends what is chosen; without scripts there is a button."""
        self.form.group(question).locator("input[type=file]").set_input_files(paper.payload)
        if not self.visitor.javascript:
            self.visitor.press(f"選んだファイルを送信する：{question}")

    def file(self, question, name=""):
        """What stands in the list of files that were sent."""
        return self.form.group(question).get_by_role("listitem").filter(has_text=name)

    def answers(self):
        """What the page shows as question and answer."""
        rows = self.page.locator("dl > div").all()
        return {row.locator("dt").inner_text(): row.locator("dd").first.inner_text() for row in rows}

    def open_link(self, mail):
        """Opens the page that a mail links to, and the application from there."""
        self.visitor.go(mail.links[0])
        self.visitor.press("この端末で開く")

    def check_status(self, number, code):
        self.visitor.go(f"{self.town.public}/applications")
        self.form.text("受付番号", number)
        self.form.text("お問い合わせ番号", code)
        self.visitor.press("状況を見る")

    def go_on(self):
        self.visitor.press("次へ進む")

    def send(self):
        """From the page on which all answers are checked to the receipt; where something is to be paid, by way of that."""
        if self.visitor.control("支払いに進む").count():
            self.visitor.press("支払いに進む")
            self.pay_by_card()
        else:
            self.visitor.press("申請する")
        assert self.heading == "申請を受け付けました"

    def pay_by_card(self):
        """On the page of the provider, which is another site."""
        self.visitor.press("支払いの画面へ進む")
        assert "テスト用の決済ページです" in self.page.inner_text("header")
        self.visitor.press("カードで支払う")

    def answer(self, questions):
        """Answers a whole page and goes on to the next."""
        assert self.heading == questions.heading
        questions.answers(self.form, self.person)
        if questions.further:
            if not self.visitor.javascript:
                self.go_on()
            questions.further(self.form, self.person)
        self.go_on()
