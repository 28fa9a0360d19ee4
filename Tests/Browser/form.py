"""Filling in a page of questions, by the words that people see."""

import re


class Form:
    def __init__(self, page, hand):
        self.page = page
        self.hand = hand

    def text(self, question, text):
        self.hand.write(self.page.get_by_label(called(question)), text)

    def name(self, question, family, given):
        self.part(question, "姓", family)
        self.part(question, "名", given)

    def kana(self, question, family, given):
        self.part(question, "セイ", family)
        self.part(question, "メイ", given)

    def date(self, question, era, year, month, day):
        self.hand.select(self.group(question).get_by_label("西暦・元号"), era)
        for name, number in (("年", year), ("月", month), ("日", day)):
            self.part(question, name, number)

    def part(self, question, name, text):
        self.hand.write(self.group(question).get_by_label(name, exact=True), text)

    def select_part(self, question, name, option):
        self.hand.select(self.group(question).get_by_label(name, exact=True), option)

    def choose(self, question, *options):
        for option in options:
            name = starting_with(option)
            box = self.group(question).get_by_role("checkbox", name=name)
            self.hand.tick(box.or_(self.group(question).get_by_role("radio", name=name)))

    def select(self, question, option):
        self.hand.select(self.page.get_by_label(called(question)), option)

    def group(self, question):
        return self.page.get_by_role("group", name=called(question))

    def errors(self, question):
        """What stands in red at a question."""
        label = self.page.locator(".field__label").filter(has_text=called(question))
        return self.page.locator(".field--error").filter(has=label).locator(".field__error").all_inner_texts()

    def error_summary(self):
        return self.page.locator(".error-summary li").all_inner_texts()


def called(question):
    """A question by its own words; ※必須 or ※任意 may stand behind them."""
    return re.compile(rf"^\s*{re.escape(question)}\s*(※(必須|任意))?\s*$")


def starting_with(words):
    """An option whose explanation belongs to its label."""
    return re.compile(rf"^\s*{re.escape(words)}")
