"""What a failover controller would say of the service, on a port of this process."""

import json
import threading
from datetime import datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def moment(**ago):
    return (datetime.now(timezone.utc) - timedelta(**ago)).strftime("%Y-%m-%dT%H:%M:%SZ")


def days(stopped):
    """Ninety of them: on the first ones nobody looked, on each in `stopped` the service stood still so many seconds."""
    return [
        {
            "day": moment(days=ago)[:10],
            "plannedSeconds": 86400 if ago < 80 else 0,
            "stoppedSeconds": stopped.get(ago, 0),
            "availability": 1 - stopped.get(ago, 0) / 86400 if ago < 80 else None,
        }
        for ago in reversed(range(90))
    ]


def service(name, title, state, stopped):
    seconds = sum(stopped.values())
    return {
        "name": name,
        "title": title,
        "state": state,
        "since": moment(hours=3),
        "month": {
            "month": moment()[:7],
            "plannedSeconds": 2592000,
            "stoppedSeconds": seconds,
            "availability": 1 - seconds / 2592000,
            "budgetSeconds": 2592,
            "budgetLeftSeconds": 2592 - seconds,
            "probes": 90000,
            "failures": 3,
            "p95Seconds": 0.12,
        },
        "days": days(stopped),
    }


def record(kind, title, begun, ended, seconds, lost):
    return {
        "id": f"{kind}-{begun}",
        "kind": kind,
        "title": title,
        "begun": moment(hours=begun),
        "ended": ended and moment(hours=ended),
        "rtoSeconds": seconds,
        "lost": lost,
    }


def report(state):
    drills = [
        record("drill", "プライマリーの機械が止まったときの訓練", 50 * n, 50 * n - 1, 4.2, 0) for n in range(1, 25)
    ]
    return {
        "at": moment(),
        "site": "dc1",
        "openSite": "dc1",
        "services": [
            service("apply", "オンライン申請", state, {3: 75, 40: 6.4}),
            service("guide", "手続の案内", "up", {}),
        ],
        "incidents": [
            record("incident", "データセンターの回線の障害", 2, None, None, None),
            record("change", "データセンターの切り替え", 30, 29.9, 2.8, 0),
            *drills,
        ],
        "maintenance": [{"title": "データベースの更新", "begins": moment(days=-3), "ends": moment(days=-3, hours=-1)}],
    }


class Controller:
    """Silent until it is told what to say."""

    def __init__(self):
        self.state = None
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()

    def _handler(self):
        controller = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                is_known = controller.state and self.path == "/availability.json"
                self.send_response(200 if is_known else 503)
                self.send_header("content-type", "application/json")
                self.end_headers()
                if is_known:
                    self.wfile.write(json.dumps(report(controller.state)).encode())

            def log_message(self, *arguments):
                pass

        return Handler
