"""The entry as it is shipped: two HAProxys, one in each data center, in networks of their own before pretended nodes."""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
NODE = Path(__file__).parent / "entry" / "node.py"
TOPOLOGY = json.loads((REPOSITORY / "ops" / "topology.json").read_text())
WEB = {"web1": "dc1", "web2": "dc2"}
PUBLIC = TOPOLOGY["names"]["public"]
STAFF = TOPOLOGY["names"]["staff"]

pytestmark = pytest.mark.skipif(
    os.geteuid() != 0 or not shutil.which("haproxy"), reason="needs root, for networks of its own, and haproxy"
)


class Entries:
    """Networks of both web hosts and of a client, who has an address on each side."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.certificates = directory / "certificates"
        self.processes: dict[str, subprocess.Popen] = {}

    def namespace(self, host: str) -> str:
        return f"entry-{os.getpid()}-{host}"

    def inside(self, host: str, *command: object) -> list[str]:
        return ["ip", "netns", "exec", self.namespace(host), *map(str, command)]

    def open(self) -> None:
        subprocess.run([REPOSITORY / "ops" / "certificates", self.certificates], check=True, capture_output=True)
        for host in ["switch", "client", *WEB]:
            subprocess.run(["ip", "netns", "add", self.namespace(host)], check=True)
            subprocess.run(self.inside(host, "ip", "link", "set", "lo", "up"), check=True)
        subprocess.run(self.inside("switch", "ip", "link", "add", "bridge", "up", "type", "bridge"), check=True)
        self.connect("client", ["203.0.113.100", "198.51.100.100"])
        for host, site in WEB.items():
            facts = TOPOLOGY["sites"][site]["hosts"][host]
            self.connect(host, [facts[kind] for kind in ("address", "public", "lgwan")])
            for instance in "12":
                self.start_node(host, instance)
            self.start_haproxy(host)

    def connect(self, host: str, addresses: list[str]) -> None:
        switch = self.namespace("switch")
        subprocess.run(
            self.inside(host, "ip", "link", "add", "eth0", "type", "veth", "peer", "name", host, "netns", switch),
            check=True,
        )
        subprocess.run(self.inside("switch", "ip", "link", "set", host, "master", "bridge", "up"), check=True)
        subprocess.run(self.inside(host, "ip", "link", "set", "eth0", "up"), check=True)
        for address in addresses:
            # All of the laboratory's networks lie behind the same wire.
            subprocess.run(self.inside(host, "ip", "address", "add", f"{address}/24", "dev", "eth0"), check=True)
        for network in ("10.1.0.0/24", "10.2.0.0/24"):
            subprocess.run(self.inside(host, "ip", "route", "replace", network, "dev", "eth0"), check=False)

    def start_node(self, host: str, instance: str) -> None:
        command = self.inside(host, sys.executable, NODE, WEB[host], instance)
        self.processes[f"{host}-{instance}"] = subprocess.Popen(command)
        self.output(self.inside(host, "curl", "-s", "--retry", 50, "--retry-delay", "0", "--retry-max-time", 10,
                                "--retry-connrefused", f"http://127.0.0.1:2{instance}100/health/live"))  # fmt: skip

    def stop_node(self, host: str, instance: str) -> None:
        process = self.processes.pop(f"{host}-{instance}")
        process.kill()
        process.wait()

    def start_haproxy(self, host: str) -> None:
        root = self.directory / host
        unit = Path("usr/lib/systemd/system/haproxy.service")
        (root / unit).parent.mkdir(parents=True)
        shutil.copy("/lib/systemd/system/haproxy.service", root / unit)
        (root / "etc").mkdir()
        shutil.copy("/etc/group", root / "etc/group")
        environment = {**os.environ, "MADOGUCHI_CERTIFICATES": str(self.certificates)}
        subprocess.run([REPOSITORY / "ops" / "haproxy" / "install", root, host], check=True, env=environment)
        script = (
            f"mount --bind {root}/etc/haproxy /etc/haproxy && mount -t tmpfs tmpfs /run && "
            "install --directory --owner=haproxy /run/haproxy && "
            # As the unit has it.
            "exec setpriv --reuid=haproxy --regid=haproxy --clear-groups --no-new-privs --bounding-set=-all,+net_bind_service "
            "--inh-caps=-all,+net_bind_service --ambient-caps=-all,+net_bind_service "
            "haproxy -W -db -f /etc/haproxy/haproxy.cfg"
        )
        with (self.directory / f"{host}.log").open("w") as log:
            self.processes[host] = subprocess.Popen(
                self.inside(host, "unshare", "--mount", "sh", "-c", script), stdout=log, stderr=log
            )

    def reload(self, host: str) -> None:
        self.processes[host].send_signal(signal.SIGUSR2)

    def tell(self, host: str, instance: str, **health: int) -> dict:
        query = "&".join(f"{name}={status}" for name, status in health.items())
        return json.loads(self.output(self.inside(host, "curl", "-s", f"http://127.0.0.1:2{instance}100/tell?{query}")))

    def tell_all(self, **health: int) -> None:
        for host in WEB:
            for instance in "12":
                self.tell(host, instance, **health)

    def servers(self, host: str) -> dict[str, str]:
        """Status of each server, by `backend/server`."""
        lines = self.output(self.inside(host, "curl", "-s", "http://127.0.0.1:8404/;csv")).splitlines()
        rows = [line.split(",") for line in lines[1:]]
        return {f"{row[0]}/{row[1]}": row[17] for row in rows if len(row) > 17}

    def until(self, host: str, server: str, status: str) -> None:
        deadline = time.monotonic() + 10
        while not self.servers(host).get(server, "").startswith(status):
            assert time.monotonic() < deadline, self.servers(host)
            time.sleep(0.1)

    def until_all_are_up(self) -> None:
        for host, other in [("web1", "web2"), ("web2", "web1")]:
            for server in ("node1", "node2", other):
                self.until(host, f"public/{server}", "UP")
                self.until(host, f"public_hold/{server}", "UP")

    def curl(self, path: str, *options: str, host: str = "web1", name: str = PUBLIC, side: str = "public") -> list[str]:
        address = TOPOLOGY["sites"][WEB[host]]["hosts"][host][side]
        # Whoever is asked, the question comes from that side.
        own = {"public": "203.0.113.100", "lgwan": "198.51.100.100"}[side]
        return self.inside(
            "client", "curl", "-s", "-i", "--max-time", "100", "--interface", own, "--cacert",
            self.certificates / "ca.crt", "--resolve", f"{name}:443:{address}", *options, f"https://{name}{path}",
        )  # fmt: skip

    def get(self, path: str, *options: str, **where: str) -> tuple[int, str, str]:
        """Status, header and body."""
        return self.parse(self.output(self.curl(path, *options, **where), check=False))

    @staticmethod
    def parse(text: str) -> tuple[int, str, str]:
        header, _, body = text.replace("\r\n", "\n").partition("\n\n")
        return (int(header.split()[1]) if header else 0), header, body

    @staticmethod
    def output(command: list[str], check: bool = True) -> str:
        return subprocess.run(command, check=check, capture_output=True, text=True).stdout

    def close(self) -> None:
        for process in self.processes.values():
            process.terminate()
        for process in self.processes.values():
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(timeout=5)
            process.kill()
            process.wait()
        for host in ["switch", "client", *WEB]:
            subprocess.run(["ip", "netns", "delete", self.namespace(host)], check=False)


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory):
    entries = Entries(tmp_path_factory.mktemp("entry"))
    try:
        entries.open()
        yield entries
    finally:
        entries.close()


@pytest.fixture
def entries(running: Entries) -> Entries:
    running.tell_all(ready=200, hold=200)
    running.until_all_are_up()
    return running


def test_says_of_the_client_only_what_it_knows_itself(entries: Entries) -> None:
    lies = ["X-Forwarded-For: 1.2.3.4", "X-Forwarded-Proto: http", "Forwarded: for=1.2.3.4", "X-Real-IP: 1.2.3.4"]
    lies += ["X-Madoguchi-Entry: staff", "X-Request-Id: mine"]
    status, _, body = entries.get("/", *[word for lie in lies for word in ("-H", lie)])
    headers = json.loads(body)["headers"]
    assert status == 200
    assert headers["x-forwarded-for"] == ["203.0.113.100"]
    assert headers["x-forwarded-proto"] == ["https"]
    assert headers["x-madoguchi-entry"] == ["public"]
    assert headers["x-request-id"] != ["mine"]
    assert not {"forwarded", "x-real-ip"} & set(headers)


def test_speaks_http2_and_nothing_older_than_tls_1_2(entries: Entries) -> None:
    assert entries.get("/", "--http2")[1].startswith("HTTP/2 200")
    assert entries.get("/", "--tlsv1.2", "--tls-max", "1.2")[0] == 200
    assert entries.get("/", "--tlsv1.0", "--tls-max", "1.1", "--ciphers", "DEFAULT@SECLEVEL=0")[0] == 0


def test_staff_have_ports_of_their_own_which_citizens_cannot_reach(entries: Entries) -> None:
    status, _, body = entries.get("/", name=STAFF, side="lgwan")
    assert (status, json.loads(body)["port"] % 1000) == (200, 81)
    assert entries.get("/", name=STAFF)[0] == 0 or entries.get("/", "-k", name=STAFF)[0] == 421
    # The staff's address, from the Internet's side.
    command = entries.curl("/", "-k", "--interface", "203.0.113.100", name=STAFF, side="lgwan")
    assert entries.parse(entries.output(command, check=False))[0] == 0


def test_operations_ports_and_statistics_are_not_exposed(entries: Entries) -> None:
    for port in (21100, 22100, 8404, 21080):
        for address in ("203.0.113.11", "198.51.100.11", "10.1.0.11"):
            answer = subprocess.run(entries.inside("client", "curl", "-s", "--max-time", "2", f"http://{address}:{port}/"))
            assert answer.returncode != 0
    # Nor do they hide behind a path of the public site.
    assert json.loads(entries.get("/health/ready")[2])["port"] % 1000 == 80


def test_plain_requests_are_sent_to_https(entries: Entries) -> None:
    _, header, _ = entries.parse(
        entries.output(entries.inside("client", "curl", "-si", "-H", f"Host: {PUBLIC}", "http://203.0.113.11/help?a=1"))
    )
    assert f"location: https://{PUBLIC}/help?a=1" in header.lower()


def test_a_request_whose_node_vanished_is_repeated_where_that_is_safe(entries: Entries) -> None:
    for _ in range(6):
        assert entries.get("/vanish?1")[0] == 200
        assert entries.get("/vanish?1", "-d", "_key=0f0e&name=a")[0] == 200
    assert {"GET", "POST"} <= set(entries.tell("web1", "1")["vanished"])


def test_a_form_without_key_is_never_sent_twice(entries: Entries) -> None:
    before = sum(len(entries.tell("web1", instance)["vanished"]) for instance in "12")
    status, _, body = entries.get("/vanish?all", "-d", "name=a")
    after = sum(len(entries.tell("web1", instance)["vanished"]) for instance in "12")
    assert (status, after - before) == (502, 1)
    assert "つながりにくく" in body


def test_a_killed_node_is_not_noticed(entries: Entries) -> None:
    entries.stop_node("web1", "2")
    try:
        for _ in range(20):
            assert entries.get("/")[0] == 200
            assert entries.get("/", "-d", "name=without-key")[0] == 200
    finally:
        entries.start_node("web1", "2")


def test_a_node_that_takes_leave_gets_nothing_new_within_a_second(entries: Entries) -> None:
    entries.tell("web1", "1", ready=503)
    time.sleep(1)
    assert {json.loads(entries.get("/")[2])["node"] for _ in range(8)} == {"2"}


def test_the_other_data_center_serves_while_no_node_here_is_ready(entries: Entries) -> None:
    for instance in "12":
        entries.tell("web1", instance, ready=503, hold=503)
    for server in ("node1", "node2"):
        entries.until("web1", f"public/{server}", "DOWN")
    answer = json.loads(entries.get("/")[2])
    assert answer["site"] == "dc2"
    assert answer["headers"]["x-forwarded-for"] == ["203.0.113.100"]
    staff = json.loads(entries.get("/", name=STAFF, side="lgwan")[2])
    assert (staff["site"], staff["port"] % 1000) == ("dc2", 81)


def ask_between(entries: Entries, name: str | None, path: str = "/") -> tuple[int, str, str]:
    """Asked with the certificate of a host on the way between the data centers."""
    certificates = entries.certificates
    own = ["--cert", certificates / f"{name}.crt", "--key", certificates / f"{name}.key"] if name else []
    address = "web2.madoguchi.internal:8443"
    return entries.parse(
        entries.output(
            entries.inside("web1", "curl", "-si", "--cacert", certificates / "ca.crt", *own, "--resolve",
                           "web2.madoguchi.internal:8443:10.2.0.11", f"https://{address}{path}"),
            check=False,
        )
    )  # fmt: skip


def test_the_way_between_the_data_centers_is_for_entries_only(entries: Entries) -> None:
    assert [ask_between(entries, name)[0] for name in (None, "pg1a", "store1", "web1")] == [0, 403, 403, 200]


def test_monitoring_gets_figures_on_that_way_and_nobody_else_does(entries: Entries) -> None:
    of_node = ask_between(entries, "store1", "/metrics/node1")
    assert (of_node[0], json.loads(of_node[2])) == (200, {"vanished": []})
    assert 'haproxy_frontend_status{proxy="public_door"' in ask_between(entries, "store1", "/metrics/haproxy")[2]
    assert ask_between(entries, "store1", "/metrics/node3")[0] == 404
    assert ask_between(entries, "etcd1", "/metrics/node1")[0] == 403
    # To another entry it is a page like any other.
    assert json.loads(ask_between(entries, "web1", "/metrics/node1")[2])["port"] % 1000 == 80


def test_nodes_that_were_ready_hold_requests_while_none_is(entries: Entries) -> None:
    entries.tell_all(ready=503, hold=200)
    for server in ("node1", "node2", "web2"):
        entries.until("web1", f"public/{server}", "DOWN")
    assert entries.get("/")[0] == 200


def test_nodes_that_never_found_their_database_tell_how_the_service_is(entries: Entries) -> None:
    entries.tell_all(ready=503, hold=503)
    for backend in ("public", "public_hold"):
        for server in ("node1", "node2", "web2"):
            entries.until("web1", f"{backend}/{server}", "DOWN")
    begun = time.monotonic()
    for path in ("/status", "/status?page=2", "/status.json", "/assets/madoguchi.css"):
        assert json.loads(entries.get(path)[2])["site"] == "dc1"
    assert time.monotonic() - begun < 5
    entries.tell("web1", "1", live=503)
    entries.until("web1", "public_alive/node1", "DOWN")
    assert {json.loads(entries.get("/status")[2])["node"] for _ in range(4)} == {"2"}
    entries.tell("web1", "1", live=200)
    entries.until("web1", "public_alive/node1", "UP")


def test_requests_wait_while_there_is_no_node_at_all(entries: Entries) -> None:
    entries.tell_all(ready=503, hold=503)
    for backend in ("public", "public_hold"):
        for server in ("node1", "node2", "web2"):
            entries.until("web1", f"{backend}/{server}", "DOWN")
    command = entries.curl("/", "-d", "name=a")
    waiting = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    time.sleep(2)
    assert waiting.poll() is None
    entries.tell("web1", "1", ready=200)
    status, _, body = entries.parse(waiting.communicate(timeout=10)[0])
    assert (status, json.loads(body)["node"], json.loads(body)["body"]) == (200, "1", "name=a")


def test_an_error_page_leads_back_without_repeating_what_was_sent(entries: Entries) -> None:
    form = f"https://{PUBLIC}/applications/7/steps/1?a=1&b=2"
    _, header, body = entries.get("/vanish?all", "-d", "name=a", "-H", f"Referer: {form}")
    assert 'content="10;url=/applications/7/steps/1?a=1&amp;b=2"' in body
    assert "cache-control: no-store" in header.lower()
    for bad in ("https://evil.example/x", f"https://{PUBLIC}//evil.example", f'https://{PUBLIC}/"><script>'):
        _, _, body = entries.get("/vanish?all", "-d", "name=a", "-H", f"Referer: {bad}")
        assert 'content="10;url=/"' in body and 'href="/"' in body


def test_a_reload_refuses_nobody(entries: Entries) -> None:
    slow = subprocess.Popen(entries.curl("/slow?3"), stdout=subprocess.PIPE, text=True)
    time.sleep(0.5)
    entries.reload("web1")
    assert all(entries.get("/")[0] == 200 for _ in range(30))
    assert entries.parse(slow.communicate(timeout=10)[0])[0] == 200
