"""Somebody who reserves a visit to a counter on the earliest day, as many others do, and never tries anything twice."""

import html
import re
import time
import uuid
from dataclasses import dataclass
from urllib.parse import urlencode

from laboratory.citizen import Citizen, Disappointed

PURPOSE = "card-uketori"
PLACES = f"/reservations/places?purpose={PURPOSE}"
TRIES = 20  # of times that others have taken meanwhile
TAKEN = 409


@dataclass
class Reserver(Citizen):
    reservation: str | None = None

    def walk(self) -> None:
        self.show(PLACES)
        self.follow(r'href="(/reservations/times\?[^"]*)"')
        path = self.take_a_time()
        self.reservation = path.split("/")[2]
        self.show(path)
        path = self.post("visitor", path, self.contact())
        self.show(path)
        path = self.post("reservation", path.replace("/answers", "/confirmation"), {})
        self.show(path)
        if "予約番号" not in self.page:
            raise Disappointed(f"no number at {path}")
        self.record({"act": "number", "at": time.time(), **self.subject()})

    def take_a_time(self) -> str:
        for _ in range(TRIES):
            times = re.findall(r'name="minute" value="(\d+)"', self.page)
            if not times:
                self.show(PLACES)
                self.follow(r'href="(/reservations/times\?[^"]*)"')
                continue
            hidden = {name: html.unescape(value) for name, value in re.findall(r'name="(\w+)" value="([^"]*)"', self.page)}
            fields = {**hidden, "minute": self.chance.choice(times)}
            status, location, self.page = self.ask("hold", "POST", "/reservations", urlencode(fields))
            if status == 303:
                return location
            if status != TAKEN:
                raise Disappointed(f"{status} at /reservations: {self.page[:2000]}")
        raise Disappointed("no time was left")

    def follow(self, link: str) -> None:
        found = re.search(link, self.page)
        if found is None:
            raise Disappointed("no day with room is offered")
        self.show(html.unescape(found[1]))

    def contact(self) -> dict[str, str]:
        digits = f"{uuid.uuid4().int % 10**8:08}"
        return {
            "shimei.family": "加古川", "shimei.given": "花子", "furigana.family": "カコガワ", "furigana.given": "ハナコ",
            "denwa": f"090-{digits[:4]}-{digits[4:]}", "mail": self.recipient,
        }  # fmt: skip

    def subject(self) -> dict[str, str | None]:
        return {"reservation": self.reservation}
