"""Filling in whatever form comes, as somebody would for whom the first answer that is offered is the right one."""

from datetime import date, timedelta

PARTS = {
    "family": "加古川",
    "given": "花子",
    "prefecture": "兵庫県",
    "city": "加古川市",
    "town": "加古川町北在家2000",
}
KANA = {"family": "カコガワ", "given": "ハナコ"}


class AnyForm:
    """Counts the questions that were put on the way.

    `wishes` are the options that somebody does not leave to chance, each by its first words.
    """

    def __init__(self, citizen, wishes=()):
        self.citizen = citizen
        self.wishes = wishes
        self.questions = []

    @property
    def page(self):
        return self.citizen.page

    def fill_in(self):
        """From the first page of the form to the one on which all answers are checked."""
        for _ in range(40):
            if self.citizen.heading == "申請する内容の確認":
                return self
            self._answer_page()
            self.citizen.go_on()
        raise AssertionError(f"no end after {self.questions}")

    def _answer_page(self):
        for field in self.page.locator("main form .field").all():
            # What hangs on another answer waits out of sight.
            if not field.is_visible():
                continue
            label = field.locator(".field__label").first
            name = label.inner_text().split("※")[0].strip()
            page = self.page.url.split("?")[0]
            if (page, name) not in self.questions:
                self.questions.append((page, name))
            if "※任意" not in label.inner_text():
                self._answer(field)

    def _answer(self, field):
        boxes = field.locator("input[type=radio], input[type=checkbox]")
        if boxes.count():
            if not field.locator("input:checked").count():
                self._choose(field, boxes)
            return
        # What is refused today may be right in ten days.
        is_wrong = "field--error" in field.get_attribute("class")
        for box in field.locator("input:not([type=hidden]), textarea, select").all():
            if box.is_visible():
                self._fill(box, date.today() + timedelta(days=10) if is_wrong else date.today(), is_wrong)

    def _choose(self, field, boxes):
        labels = field.locator("label").all()
        wished = [label for label in labels if label.inner_text().strip().startswith(tuple(self.wishes))]
        for label in wished:
            self.citizen.form.hand.tick(field.locator(f"[id='{label.get_attribute('for')}']"))
        if not wished:
            self.citizen.form.hand.tick(boxes.first)

    def _fill(self, box, day, anew):
        name, kind = box.get_attribute("name"), box.get_attribute("type")
        question, part = name.rsplit(".", 1) if "." in name else (name, "")
        if kind == "file":
            return
        if part in ("prefecture", "era") or box.evaluate("box => box.tagName") == "SELECT":
            if part == "prefecture":
                box.select_option(PARTS["prefecture"])
            elif part == "era":
                box.select_option("ad")
            elif not box.input_value():
                box.select_option(index=1)
            return
        if anew or not box.input_value():
            box.fill(self._text(question, part, box, day))

    def _text(self, question, part, box, day):
        day = date(1985, 6, 15) if "seinengappi" in question else day
        days = {"year": day.year, "month": day.month, "day": day.day}
        if part in days:
            return str(days[part])
        if part in KANA and ("furigana" in question or "kana" in question or "meigi" in question):
            return KANA[part]
        if part in PARTS:
            return PARTS[part]
        if "yubin" in question:
            return "675-8501"
        if "denwa" in question:
            return "090-0000-0003"
        return "1" if box.get_attribute("inputmode") == "numeric" else "加古川"
