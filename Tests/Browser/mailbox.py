"""The mails of the town, as the mailbox page of the staff site shows them."""

import re
import time
from dataclasses import dataclass
from urllib.parse import urljoin

PATIENCE = 20  # seconds until a mail that a background job writes must be there


@dataclass(frozen=True)
class Mail:
    subject: str
    text: str

    @property
    def links(self):
        return re.findall(r"^https?://\S+$", self.text, re.MULTILINE)


class Mailbox:
    def __init__(self, town, page):
        self.town = town
        self.page = page

    def count(self, recipient, subject):
        return self._find(recipient, subject).count()

    def wait_for(self, recipient, subject):
        """The newest mail to `recipient` whose subject has these words, as soon as it was sent."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            found = self._find(recipient, subject).filter(has_text="送信済み")
            if found.count() > 0:
                return self._read(found.first)
            self.page.wait_for_timeout(100)
        raise AssertionError(f"no mail 「{subject}」 came to {recipient}; there are:\n{self.page.inner_text('main')}")

    def _find(self, recipient, subject):
        self.page.goto(f"{self.town.staff}/mailbox")
        of_recipient = self.page.get_by_role("cell", name=recipient, exact=True)
        return self.page.get_by_role("row").filter(has=of_recipient).filter(has_text=subject)

    def _read(self, row):
        link = row.get_by_role("link")
        subject = link.inner_text()
        self.page.goto(urljoin(self.town.staff, link.get_attribute("href")))
        return Mail(subject, self.page.locator("pre").inner_text())
