"""The phone with a My Number Card held to it, as the double of デジタル認証アプリ plays it."""

import re


class CardPhone:
    def __init__(self, visitor):
        self.visitor = visitor

    @property
    def page(self):
        return self.visitor.page

    def show(self, card="有効なカード", outcome="正しい暗証番号を入力する"):
        """Chooses a card and what happens, and goes back to the town."""
        self.visitor.hand.tick(self.page.get_by_role("radio", name=re.compile(rf"^{re.escape(card)}")))
        self.visitor.hand.tick(self.page.get_by_role("radio", name=outcome))
        self.visitor.press("進む")
