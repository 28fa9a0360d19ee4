"""The units as systemd runs them on the hosts of the laboratory."""

import re
import subprocess
import time

import pytest

WATCHDOG_SECONDS = 10
NODE = "madoguchi-web@1.service"


def property_of(lab, host, unit, name):
    return lab("run", host, "systemctl", "show", "--value", f"--property={name}", unit).strip()


UNITS = [
    ("web1", NODE),
    ("web1", "haproxy.service"),
    ("pg1a", "patroni.service"),
    ("pg1a", "madoguchi-failover-agent.service"),
    ("etcd1", "etcd.service"),
    ("etcd1", "madoguchi-failover.service"),
    ("pg1a", "prometheus-node-exporter.service"),
    ("pg1a", "prometheus-postgres-exporter.service"),
    ("pg1a", "madoguchi-certificates-metrics.service"),
    ("store1", "prometheus.service"),
    ("store1", "prometheus-alertmanager.service"),
    ("pg1a", "pgbackrest.service"),
    ("store1", "pgbackrest.service"),
    ("store1", "madoguchi-backup@full.service"),
    ("store1", "madoguchi-backup-verify.service"),
    ("store1", "madoguchi-backup-watch.service"),
]


@pytest.mark.parametrize("host, unit", UNITS)
def test_a_unit_is_sound_to_systemd(lab, host, unit):
    said = lab("run", host, "sh", "-c", f"systemd-analyze verify --man=no {unit} 2>&1 || true")
    # Of an instance systemd names the file of its template.
    assert unit not in said and re.sub("@[^.]*", "@", unit) not in said, said


@pytest.mark.parametrize("host, unit", UNITS)
def test_a_unit_is_exposed_to_less_than_two(lab, host, unit):
    said = lab("run", host, "systemd-analyze", "security", "--no-pager", unit)
    assert float(re.search(r"exposure level for .*: ([0-9.]+)", said)[1]) < 2.0, said


def test_a_node_whose_event_loop_stands_still_is_replaced_within_twice_the_watchdogs_time(lab, whole):
    before = property_of(lab, "web1", NODE, "MainPID")
    lab("fault", "web-hang", "web1")
    deadline = time.monotonic() + 2 * WATCHDOG_SECONDS
    try:
        while time.monotonic() < deadline:
            state = property_of(lab, "web1", NODE, "ActiveState")
            if state == "active" and property_of(lab, "web1", NODE, "MainPID") != before:
                return
            time.sleep(0.2)
        pytest.fail(f"{before} still serves, or nobody does: {state}")
    finally:
        lab("heal")


def test_a_node_without_a_database_takes_no_traffic(lab):
    """Its credentials lead nowhere: it must stay out of both lists of nodes, those that serve and those that hold."""
    drop_in = "/run/systemd/system/madoguchi-web@2.service.d"
    lab("run", "web2", "sh", "-c", f"""
        mkdir -p {drop_in} && umask 077 && echo postgres://nobody@127.0.0.1:9/nothing >/run/nowhere &&
        printf '[Service]\\nLoadCredential=madoguchi-database-url:/run/nowhere\\n' >{drop_in}/nowhere.conf &&
        systemctl daemon-reload && systemctl restart --no-block madoguchi-web@2.service && sleep 8
    """)
    try:
        assert property_of(lab, "web2", "madoguchi-web@2.service", "ActiveState") == "activating"
        assert "データベース" in property_of(lab, "web2", "madoguchi-web@2.service", "StatusText")
        table = lab("run", "web2", "curl", "--silent", "http://127.0.0.1:8404/;csv")
        rows = [line.split(",") for line in table.splitlines() if re.match(r"public(_hold)?,node2,", line)]
        assert len(rows) == 2 and all(row[17] != "UP" for row in rows), rows
    finally:
        lab("run", "web2", "sh", "-c", f"""
            rm -r {drop_in} /run/nowhere && systemctl daemon-reload && systemctl restart madoguchi-web@2.service
        """)


@pytest.mark.parametrize("address, status", [("198.51.100.11", "000"), ("203.0.113.11", "421")])
def test_the_staff_entry_cannot_be_reached_from_the_internet(lab, address, status):
    """Neither at the staff's address, to which nothing leads from there, nor by the staff's name at the citizens'."""
    lab("status")
    asked = subprocess.run(
        ["nsenter", "--net=/run/netns/mlab-load", "curl", "--insecure", "--silent", "--max-time", "3",
         "--output", "/dev/null", "--write-out", "%{http_code}",
         "--resolve", f"shinsei.lgwan.example.jp:443:{address}", "https://shinsei.lgwan.example.jp/"],
        capture_output=True, text=True,
    )  # fmt: skip
    assert asked.stdout == status
