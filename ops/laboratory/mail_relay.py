"""The mail relay of the Internet, in a process of its own: takes every mail and files it under its recipient.

mail_relay.py ADDRESS DIRECTORY
"""

import itertools
import os
import sys
import time
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


class Mailboxes:
    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.numbers = itertools.count()

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:
        for recipient in envelope.rcpt_tos:
            mailbox = self.directory / recipient.replace("/", "_")
            mailbox.mkdir(exist_ok=True)
            unfinished = mailbox / ".new"
            unfinished.write_bytes(envelope.content)
            os.replace(unfinished, mailbox / f"{next(self.numbers):09}")
        return "250 OK"


def main() -> None:
    address, directory = sys.argv[1:]
    Controller(Mailboxes(Path(directory)), hostname=address, port=25, ready_timeout=30).start()
    while True:
        time.sleep(3600)


main()
