"""Somebody who applies for 印鑑登録証明書, page by page as a browser would, and never tries anything twice."""

import email
import http.client
import random
import re
import socket
import ssl
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urlencode

PROCEDURE = "inkan-shomei"
STEPS = (
    {
        "shimei.family": "加古川", "shimei.given": "花子", "furigana.family": "カコガワ", "furigana.given": "ハナコ",
        "seinengappi.era": "showa", "seinengappi.year": "60", "seinengappi.month": "4", "seinengappi.day": "1",
        "yubin-bango": "675-8501", "jusho.prefecture": "兵庫県", "jusho.city": "加古川市",
        "jusho.town": "加古川町北在家2000", "denwa": "090-1234-5678",
    },
    {"inkan-toroku-bango": "123456"},
    {"shiyo-mokuteki": "nenkin", "tsusu": "2"},
    {"sofu-hoho": "futsu"},
    {"doi": "yes"},
)  # fmt: skip

# Longer than everything on the way waits for something (see ops/haproxy/haproxy.cfg).
ANSWER_SECONDS = 90
CONNECT_SECONDS = 3
MAIL_SECONDS = 120
CODE = re.compile(r"確認番号： (\d{6})")


@dataclass(frozen=True)
class Site:
    """The service as the Internet knows it: one name, an address per entry, tried in their order."""

    name: str
    entries: tuple[str, ...]
    authority: Path
    mailboxes: Path

    def as_resolved_by(self, number: int) -> "Site":
        """Name servers turn the addresses round, and a resolver keeps what it got: each person has a first entry."""
        turn = number % len(self.entries)
        return replace(self, entries=self.entries[turn:] + self.entries[:turn])


class Disappointed(Exception):
    """The journey ends here: the answer was none, or not that of a service that works."""


@dataclass
class Citizen:
    site: Site
    own_address: str
    record: Callable[[dict], None]
    chance: random.Random
    recipient: str = field(init=False)
    application: str | None = None
    cookie: str = ""
    page: str = ""
    connection: http.client.HTTPSConnection | None = None
    entry: str | None = None

    def __post_init__(self) -> None:
        self.recipient = f"{uuid.uuid4()}@example.jp"

    def apply(self) -> None:
        try:
            self.walk()
        finally:
            self.hang_up()

    def walk(self) -> None:
        path = self.post("start", f"/procedures/{PROCEDURE}/applications", {"_key": str(uuid.uuid4())})
        self.application = path.split("/")[2]
        self.show(path)
        path = self.post("email", path, {"email": self.recipient})
        self.show(path)
        path = self.post("confirmation", path, {"code": self.wait_for_code()})
        for answers in STEPS:
            self.show(path)
            path = self.post("step", path, {**answers, "_act": "next"})
        self.show(path)
        path = self.post("submission", path.replace("/answers", "/submission"), {})
        self.show(path)
        if "受付番号" not in self.page:
            raise Disappointed(f"no receipt at {path}")
        self.record({"act": "receipt", "at": time.time(), **self.subject()})

    def subject(self) -> dict[str, str | None]:
        """What a line of the ledger is about."""
        return {"application": self.application}

    def wait_for_code(self) -> str:
        deadline = time.monotonic() + MAIL_SECONDS
        mailbox = self.site.mailboxes / self.recipient
        while time.monotonic() < deadline:
            for file in sorted(mailbox.glob("[0-9]*")):
                if found := CODE.search(text_of(file)):
                    return found[1]
            time.sleep(0.1)
        self.record({"act": "mail", "at": time.time(), "error": "no mail came", **self.subject()})
        raise Disappointed("no mail came")

    def show(self, path: str) -> None:
        status, _, self.page = self.ask("show", "GET", path)
        if status != 200:
            raise Disappointed(f"{status} at {path}")

    def post(self, act: str, path: str, fields: dict[str, str]) -> str:
        hidden = dict(re.findall(r'name="(_csrf|_key)" value="([^"]*)"', self.page))
        status, location, page = self.ask(act, "POST", path, urlencode({**hidden, **fields}))
        if status != 303:
            raise Disappointed(f"{status} at {path}: {page[:2000]}")
        return location

    def ask(self, act: str, method: str, path: str, body: str | None = None) -> tuple[int, str, str]:
        """One request, written into the ledger with its end, be it an answer or none."""
        self.chance_to_think()
        begun = time.time()
        line = {"act": act, "method": method, "begun": begun, **self.subject()}
        try:
            connection = self.connect(line)
            connection.request(method, path, body, self.headers(body))
            answer = connection.getresponse()
            text = answer.read().decode()
        except (OSError, http.client.HTTPException) as error:
            self.hang_up()
            self.record({**line, "entry": self.entry, "at": time.time(), "error": f"{type(error).__name__}: {error}"})
            raise Disappointed(str(error)) from error
        self.record({**line, "entry": self.entry, "at": time.time(), "status": answer.status})
        if cookie := answer.getheader("Set-Cookie"):
            self.cookie = cookie.partition(";")[0]
        if answer.getheader("Connection", "").lower() == "close":
            self.hang_up()
        return answer.status, answer.getheader("Location", ""), text

    def chance_to_think(self) -> None:
        time.sleep(self.chance.uniform(0.05, 0.25))

    def headers(self, body: str | None) -> dict[str, str]:
        headers = {"Host": self.site.name}
        if self.cookie:
            headers["Cookie"] = self.cookie
        if body is not None:
            headers |= {"Origin": f"https://{self.site.name}", "Content-Type": "application/x-www-form-urlencoded"}
        return headers

    def connect(self, line: dict) -> http.client.HTTPSConnection:
        """As a browser does with a name of several addresses: the next one, if nobody answers at the first."""
        if self.connection is not None and not is_closed(self.connection):
            return self.connection
        self.hang_up()
        entries = [self.entry] if self.entry else []
        others = [entry for entry in self.site.entries if entry not in entries]
        failures: list[str] = []
        for entry in entries + others:
            try:
                self.connection = open_connection(self.site, entry, self.own_address)
                self.entry = entry
                if failures:
                    line["passed_over"] = failures
                return self.connection
            except OSError as error:
                failures.append(f"{entry}: {error}")
        raise ConnectionError("; ".join(failures))

    def hang_up(self) -> None:
        if self.connection is not None:
            self.connection.close()
            self.connection = None


def is_closed(connection: http.client.HTTPSConnection) -> bool:
    """Whether the other side has closed meanwhile, as servers do with connections that were idle; nothing else may come."""
    if connection.sock is None:
        return True
    connection.sock.setblocking(False)
    try:
        return connection.sock.recv(1) == b""
    except (ssl.SSLWantReadError, BlockingIOError):
        return False
    except OSError:
        return True
    finally:
        connection.sock.settimeout(ANSWER_SECONDS)


def open_connection(site: Site, entry: str, own_address: str) -> http.client.HTTPSConnection:
    context = ssl.create_default_context(cafile=str(site.authority))
    plain = socket.create_connection((entry, 443), CONNECT_SECONDS, (own_address, 0))
    try:
        plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        wrapped = context.wrap_socket(plain, server_hostname=site.name)
    except OSError:
        plain.close()
        raise
    wrapped.settimeout(ANSWER_SECONDS)
    connection = http.client.HTTPSConnection(site.name)
    connection.sock = wrapped
    return connection


def text_of(file: Path) -> str:
    message = email.message_from_bytes(file.read_bytes())
    parts = [part for part in message.walk() if part.get_content_type() == "text/plain"]
    return "\n".join(part.get_payload(decode=True).decode() for part in parts)
