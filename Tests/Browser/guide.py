"""Answering the questions of a guide, one a page, by the words that people see."""

from datetime import date

from form import called, starting_with


def era_free(day):
    return ("西暦", str(day.year), str(day.month), str(day.day))


class Guide:
    """Answers are words of options, several of them in a list, or a day; a question without an answer must not come."""

    def __init__(self, citizen, answers):
        self.citizen = citizen
        self.answers = answers
        self.asked = []

    @property
    def page(self):
        return self.citizen.page

    @property
    def question(self):
        return self.page.locator("main .field__label").first.inner_text().split("※")[0].strip()

    def begin(self, life_event, guide):
        self.citizen.visitor.go(self.citizen.town.public)
        self.citizen.visitor.press(life_event)
        self.citizen.visitor.press(f"質問に答えて調べる：{guide}")

    def answer_all(self):
        while self.page.locator("main .field__label").count() and self.citizen.heading == "あなたのことを教えてください":
            self.answer()

    def answer(self):
        question = self.question
        assert question in self.answers, f"nobody said what to answer to: {question}"
        assert question not in self.asked, f"asked again: {question}"
        self.asked.append(question)
        self._reply(question, self.answers[question])
        self.citizen.go_on()

    def _reply(self, question, answer):
        if isinstance(answer, date):
            self.citizen.form.date(question, *era_free(answer))
            return
        for words in [answer] if isinstance(answer, str) else answer:
            self.citizen.form.choose(question, words)

    def cards(self, heading):
        """The names of what has to be done, under a heading of the result."""
        section = self.page.locator("section", has=self.page.get_by_role("heading", level=2, name=starting_with(heading)))
        return section.locator(".todo__name").all_inner_texts()

    def card(self, name):
        return self.page.locator(".todo__card", has=self.page.get_by_role("heading", level=3, name=called(name)))
