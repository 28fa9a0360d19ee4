"""Citizens who apply, or reserve visits, one after the other, until told to stop; what they see goes into the ledger.

load.py SETTINGS: {"name", "entries", "authority", "mailboxes", "ledger", "addresses", "citizens", "seed", "seconds"}
Runs in the citizens' own network; ends by SIGTERM or after `seconds`, when everybody has finished what they began.
"""

import json
import random
import signal
import sys
import threading
import time
from pathlib import Path

from laboratory.citizen import Citizen, Disappointed, Site
from laboratory.reserver import Reserver

RESERVERS = 4
"""Every fourth reserves; the others apply."""


class Load:
    def __init__(self, settings: dict) -> None:
        self.site = Site(
            settings["name"], tuple(settings["entries"]), Path(settings["authority"]), Path(settings["mailboxes"])
        )
        self.addresses = settings["addresses"]
        self.seed = settings["seed"]
        self.citizens = settings["citizens"]
        self.end = time.monotonic() + settings["seconds"]
        self.ledger = open(settings["ledger"], "a", buffering=1)
        self.lock = threading.Lock()
        self.stopping = threading.Event()

    def record(self, line: dict) -> None:
        with self.lock:
            self.ledger.write(json.dumps(line, ensure_ascii=False) + "\n")

    def run(self) -> None:
        signal.signal(signal.SIGTERM, lambda *_: self.stopping.set())
        signal.signal(signal.SIGINT, lambda *_: self.stopping.set())
        threads = [threading.Thread(target=self.apply_again_and_again, args=(n,)) for n in range(self.citizens)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def apply_again_and_again(self, number: int) -> None:
        chance = random.Random(f"{self.seed} {number}")
        site = self.site.as_resolved_by(number)
        person = Reserver if number % RESERVERS == 0 else Citizen
        while not self.stopping.is_set() and time.monotonic() < self.end:
            citizen = person(site, chance.choice(self.addresses), self.record, chance)
            try:
                citizen.apply()
            except Disappointed as error:
                self.record({"act": "journey", "at": time.time(), "error": str(error), **citizen.subject()})


if __name__ == "__main__":
    Load(json.loads(sys.argv[1])).run()
