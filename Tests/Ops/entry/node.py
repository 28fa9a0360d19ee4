"""Pretends to be a web node behind the entry: node.py SITE INSTANCE

Citizens' and staff's ports tell what came; /vanish?INSTANCE closes the connection of that instance without an answer.
The operations port answers health checks as it was told by /tell?ready=200&hold=503, and tells what vanished.
"""

import contextlib
import json
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

SITE, INSTANCE = sys.argv[1:]
health = {"ready": 200, "hold": 200}
vanished: list[str] = []


class Site(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        url = urlsplit(self.path)
        if url.path == "/vanish" and url.query in (INSTANCE, "all"):
            vanished.append(self.command)
            self.close_connection = True
            return
        if url.path == "/slow":
            time.sleep(float(url.query))
        self.answer(
            200,
            {
                "site": SITE,
                "node": INSTANCE,
                "port": self.server.server_address[1],
                "method": self.command,
                "headers": {name.lower(): self.headers.get_all(name) for name in self.headers},
                "body": body,
            },
        )

    do_POST = do_GET

    def answer(self, status: int, content: object) -> None:
        data = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        # Whoever asked may not wait for the answer, as health checks do not.
        with contextlib.suppress(ConnectionError):
            self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        pass


class Operations(Site):
    def do_GET(self) -> None:
        url = urlsplit(self.path)
        if url.path == "/tell":
            health.update({name: int(status) for name, status in parse_qsl(url.query)})
        self.answer(health.get(url.path.removeprefix("/health/"), 200), {"vanished": vanished})


for ending, handler in [("080", Site), ("081", Site), ("100", Operations)]:
    server = ThreadingHTTPServer(("127.0.0.1", int(f"2{INSTANCE}{ending}")), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
threading.Event().wait()
