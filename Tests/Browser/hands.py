"""How a person works the controls of a page: with a pointer or finger, or with the keyboard alone."""

LONGEST_WAY = 150  # presses of Tab until a control counts as out of reach


class Pointer:
    def __init__(self, page):
        self.page = page

    def press(self, control):
        control.click()

    def write(self, control, text):
        control.fill(text)

    def tick(self, control):
        control.check()

    def select(self, control, option):
        control.select_option(label=option)


class Keyboard:
    def __init__(self, page):
        self.page = page

    def press(self, control):
        self.reach(control)
        self.page.keyboard.press("Enter")

    def write(self, control, text):
        self.reach(control)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(text)

    def tick(self, control):
        """Of radio buttons Tab finds only one; the arrows lead to the others and tick them."""
        if control.is_checked():
            return
        if control.get_attribute("type") == "checkbox":
            self.reach(control)
            self.page.keyboard.press("Space")
        else:
            self._reach_any_radio_of(control)
            if self._is_focused(control):
                self.page.keyboard.press("Space")
            self._repeat("ArrowDown", until=control.is_checked)
        assert control.is_checked()

    def select(self, control, option):
        self.reach(control)
        chosen = "e => e.selectedOptions[0].label"
        if control.evaluate(chosen) != option:
            self.page.keyboard.press("Home")
        self._repeat("ArrowDown", until=lambda: control.evaluate(chosen) == option)

    def reach(self, control):
        self._repeat("Tab", until=lambda: self._is_focused(control))

    def _reach_any_radio_of(self, control):
        name = control.get_attribute("name")
        self._repeat("Tab", until=lambda: self.page.evaluate("document.activeElement.name ?? ''") == name)

    def _repeat(self, key, until):
        for _ in range(LONGEST_WAY):
            if until():
                return
            self.page.keyboard.press(key)
        raise AssertionError(f"{key} did not get there; the focus is on {self._focus()}")

    def _is_focused(self, control):
        return control.evaluate("e => e === document.activeElement")

    def _focus(self):
        return self.page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
