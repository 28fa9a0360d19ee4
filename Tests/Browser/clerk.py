"""An officer at a desk, and what officers do on the staff site."""

from urllib.parse import urljoin

from form import Form, starting_with


class Clerk:
    def __init__(self, visitor, town, officers):
        self.visitor = visitor
        self.town = town
        self.officers = officers
        self.form = Form(visitor.page, visitor.hand)

    @property
    def page(self):
        return self.visitor.page

    def sign_in(self, name="clerk"):
        self.officers.sign_in(self.visitor, name)

    def look_for(self, words, pile="すべて"):
        self.visitor.go(f"{self.town.staff}/cases")
        self.visitor.press(starting_with(pile))
        self.form.text("受付番号・氏名・カナ", words)
        self.visitor.press("絞り込む")

    def numbers_found(self):
        return self.page.locator("tbody th").all_inner_texts()

    def open(self, number):
        self.visitor.press(number)

    @property
    def badge(self):
        """Where the case stands."""
        return self.page.locator("main .badge").first.inner_text()

    def file(self, name):
        """What is in the first attachment of that name."""
        address = self.page.get_by_role("link", name=name).first.get_attribute("href")
        return self.visitor.context.request.get(urljoin(self.page.url, address)).body()

    def decide(self, act, answers=lambda form: None):
        """Opens the page of an act, answers what it asks, and does it."""
        self.visitor.press(act)
        answers(self.form)
        self.visitor.press(starting_with(act))
