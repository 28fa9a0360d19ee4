"""The service on duty, somewhere on the Internet, in a process of its own: takes what Alertmanager delivers and writes a
line for each alert into a file.

duty.py ADDRESS DIRECTORY     certificate and key `duty.crt`, `duty.key` and `token` in the directory; writes `alerts.jsonl`
"""

import json
import ssl
import sys
import threading
import time
from hmac import compare_digest
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PORT = 9443
ALERTS = "alerts.jsonl"
LARGEST = 1 << 20


class Desk(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 30

    def do_POST(self) -> None:
        size = int(self.headers.get("Content-Length", 0))
        if size > LARGEST:
            return self.answer(413)
        message = self.rfile.read(size)
        if not compare_digest(self.headers.get("Authorization", ""), f"Bearer {self.server.token}"):
            return self.answer(401)
        self.server.note(json.loads(message))
        self.answer(200)

    def answer(self, status: int) -> None:
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


class Duty(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, address: str, directory: Path) -> None:
        super().__init__((address, PORT), Desk)
        self.token = (directory / "token").read_text().strip()
        self.book = open(directory / ALERTS, "a", buffering=1)
        self.lock = threading.Lock()
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(directory / "duty.crt", directory / "duty.key")
        self.socket = context.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)

    def note(self, message: dict) -> None:
        with self.lock:
            for alert in message["alerts"]:
                line = {
                    "at": time.time(), "receiver": message["receiver"], "status": alert["status"],
                    "labels": alert["labels"], "annotations": alert["annotations"],
                    "since": alert["startsAt"], "from": message["externalURL"],
                }  # fmt: skip
                self.book.write(json.dumps(line, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    Duty(sys.argv[1], Path(sys.argv[2])).serve_forever(poll_interval=0.1)
