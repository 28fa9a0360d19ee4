"""What the installers write, into roots of the test's own, and what they leave alone."""

import json
import os
import subprocess

import pytest
from desk import REPOSITORY, TOPOLOGY

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="needs root: what is installed belongs to accounts of the host")

FENCE = {**TOPOLOGY["fence"], "options": {"login": "madoguchi"}, "secrets": ["password"]}
WHERE_IT_LIES = "opt/madoguchi/releases/1111"


@pytest.fixture
def password(desk):
    """Of the power switches, whose topology asks for one."""
    desk.use_topology(fence=FENCE)
    file = desk.directory / "fence.json"
    file.write_text('{"password": "the-switch"}')
    return file


# The release


def test_a_release_that_nodes_run_from_is_not_written_again(desk):
    desk.installed("systemd", "web1", desk.release)
    before = {file: (file.stat().st_ino, file.stat().st_mtime_ns) for file in (desk.root / WHERE_IT_LIES).rglob("*")}
    node = subprocess.Popen([desk.root / WHERE_IT_LIES / "madoguchi-web", "60"])
    try:
        desk.installed("systemd", "web1", desk.release)
    finally:
        node.kill()
        node.wait()
    after = {file: (file.stat().st_ino, file.stat().st_mtime_ns) for file in (desk.root / WHERE_IT_LIES).rglob("*")}
    assert after == before


def test_a_host_goes_on_with_the_release_that_it_has(desk):
    desk.installed("systemd", "web1", desk.release)
    desk.installed("systemd", "web1", desk.make_release("2222"))
    assert os.readlink(desk.root / "opt/madoguchi/current") == "releases/1111"
    assert desk.text("opt/madoguchi/releases/2222/lib/library.so") == "2222"


def test_a_half_copied_release_is_none(desk):
    (desk.root / f"{WHERE_IT_LIES}.new").mkdir(parents=True)
    (desk.root / f"{WHERE_IT_LIES}.new/left-over").touch()
    desk.installed("systemd", "web1", desk.release)
    assert not (desk.root / WHERE_IT_LIES / "left-over").exists()
    assert (desk.root / "opt/madoguchi/current/madoguchi-web").exists()


# Settings


def test_mails_leave_as_the_topology_says(desk):
    desk.use_topology(mail={"sender": "mado@city.example.jp", "tls": True, "relay": "smtp.example.jp:587"})
    desk.installed("systemd", "web1", desk.release)
    assert "MADOGUCHI_MAIL_SENDER=mado@city.example.jp\n" in desk.text("etc/madoguchi/web.env")
    settings = desk.text("etc/msmtprc").splitlines()
    assert {"host smtp.example.jp", "port 587", "from mado@city.example.jp", "tls on"} <= set(settings)
    desk.installed("monitoring", "store1")
    alerts = desk.text("etc/prometheus/alertmanager.yml")
    assert "smtp_smarthost: smtp.example.jp:587\n" in alerts
    assert "smtp_from: mado@city.example.jp\n" in alerts
    assert "smtp_require_tls: true\n" in alerts


def test_signatures_are_asked_for_as_the_topology_says(desk):
    desk.installed("systemd", "web1", desk.release)
    before = desk.text("etc/madoguchi/web.env").splitlines()
    assert "MADOGUCHI_SIGNATURES=waived" in before
    assert not [line for line in before if line.startswith("MADOGUCHI_SIGNATURE_")]
    anchors = "/etc/madoguchi/signature-anchors.pem"
    lists = ["http://crl.example.jp/1.crl", "http://crl.example.jp/2.crl"]
    desk.use_topology(
        signatures={"rule": "required", "anchors": anchors, "ocsp": "http://ocsp.example.jp/", "lists": lists}
    )
    desk.installed("systemd", "web1", desk.release)
    assert {
        "MADOGUCHI_SIGNATURES=required",
        f"MADOGUCHI_SIGNATURE_ANCHORS={anchors}",
        "MADOGUCHI_SIGNATURE_OCSP_URL=http://ocsp.example.jp/",
        f"MADOGUCHI_SIGNATURE_LIST_URLS={','.join(lists)}",
    } <= set(desk.text("etc/madoguchi/web.env").splitlines())


SERVICES = {
    "authentication_app": {"client": "RP00000001"},
    "payments": {"provider": "komoju", "means": ["card", "payPay"]},
}
GIVEN_BY_SERVICES = ["authentication-app-keys", "payment-secret-key", "payment-webhook-secrets"]


def test_services_that_the_town_has_joined_are_named_and_known_by_their_credentials(desk):
    desk.installed("systemd", "web1", desk.release)
    assert [desk.text(f"etc/madoguchi/credentials/{name}") for name in GIVEN_BY_SERVICES] == ["", "", ""]
    for name in GIVEN_BY_SERVICES:
        (desk.secrets / name).write_text(f"the-{name}\n")
    desk.use_topology(**SERVICES)
    desk.installed("systemd", "web1", desk.release)
    assert {
        "MADOGUCHI_AUTHENTICATION_APP_CLIENT=RP00000001",
        "MADOGUCHI_PAYMENT_PROVIDER=komoju",
        "MADOGUCHI_PAYMENT_MEANS=card,payPay",
    } <= set(desk.text("etc/madoguchi/web.env").splitlines())
    for name in GIVEN_BY_SERVICES:
        assert desk.text(f"etc/madoguchi/credentials/{name}") == f"the-{name}\n"


@pytest.mark.parametrize("name", GIVEN_BY_SERVICES)
def test_a_service_without_its_credential_is_not_installed(desk, name):
    for other in GIVEN_BY_SERVICES:
        if other != name:
            (desk.secrets / other).write_text(f"the-{other}\n")
    desk.use_topology(**SERVICES)
    ended = desk.install("systemd", "web1", desk.release)
    assert ended.returncode != 0
    assert name in ended.stderr


ADDRESSES = "etc/systemd/system/madoguchi-web@.service.d/addresses.conf"


def test_a_node_reaches_outside_services_only_by_the_way_that_the_topology_names(desk):
    desk.installed("systemd", "web1", desk.release)
    assert "10.1.0.60" not in desk.text(ADDRESSES)
    desk.use_topology(outgoing={"proxy": "10.1.0.60:3128", "networks": ["192.0.2.0/28"]})
    desk.installed("systemd", "web1", desk.release)
    assert "MADOGUCHI_OUTGOING_PROXY=10.1.0.60:3128\n" in desk.text("etc/madoguchi/web.env")
    allowed = desk.text(ADDRESSES).splitlines()[-1].removeprefix("IPAddressAllow=").split()
    assert {"10.1.0.60", "192.0.2.0/28"} <= set(allowed)


def test_a_node_is_told_which_sites_may_frame_its_pages(desk):
    desk.installed("systemd", "web1", desk.release)
    assert "MADOGUCHI_EMBEDDING_ORIGINS" not in desk.text("etc/madoguchi/web.env")
    desk.use_topology(embedding_origins=["https://www.city.example.jp", "https://kosodate.city.example.jp"])
    desk.installed("systemd", "web1", desk.release)
    told = "MADOGUCHI_EMBEDDING_ORIGINS=https://www.city.example.jp,https://kosodate.city.example.jp\n"
    assert told in desk.text("etc/madoguchi/web.env")


def test_a_controller_is_refused_without_the_password_of_the_power_switches(desk, password):
    desk.installed("failover", "etcd1", desk.release, MADOGUCHI_FENCE_SECRETS=password)
    before = desk.text("etc/madoguchi/failover.json")
    assert json.loads(before)["fenceAgent"]["options"] == {"login": "madoguchi", "password": "the-switch"}
    ended = desk.install("failover", "etcd1", desk.release)
    assert ended.returncode != 0
    assert "要るもの: password" in ended.stderr
    assert desk.text("etc/madoguchi/failover.json") == before


def test_hosts_of_the_database_do_not_know_how_machines_are_switched_off(desk, password):
    desk.installed("failover", "pg1a", desk.release, MADOGUCHI_FENCE_SECRETS=password)
    settings = desk.text("etc/madoguchi/failover.json")
    assert "fenceAgent" not in json.loads(settings)
    assert "the-switch" not in settings
    desk.installed("failover", "pg1a", desk.release)


# Complete or not at all


@pytest.mark.parametrize(
    "part, host, needed, written",
    [
        ("systemd", "web1", "secrets/madoguchi_app.password", "etc/madoguchi/credentials/database-url"),
        ("backup", "store1", "secrets/backup-store1.passphrase", "etc/pgbackrest/conf.d/20-passphrase.conf"),
        ("monitoring", "store1", "secrets/monitoring.password", "etc/prometheus/prometheus.web.yml"),
        ("patroni", "pg1a", "secrets/replicator.password", "etc/madoguchi/patroni/40-passwords.yml"),
    ],
)
@pytest.mark.parametrize("is_missing", [True, False], ids=["missing", "empty"])
def test_what_cannot_be_made_leaves_what_was_there(desk, part, host, needed, written, is_missing):
    release = [desk.release] if part in ("systemd", "backup") else []
    desk.installed(part, host, *release)
    before = desk.text(written)
    (desk.directory / needed).unlink()
    if not is_missing:
        (desk.directory / needed).touch()
    ended = desk.install(part, host, *release)
    assert ended.returncode != 0
    assert desk.text(written) == before
    assert not list(desk.root.rglob("*.new"))


def test_a_certificate_without_its_key_leaves_what_was_there(desk):
    desk.installed("haproxy", "web1")
    before = desk.text("etc/haproxy/tls/host.pem")
    (desk.certificates / "web1.key").unlink()
    assert desk.install("haproxy", "web1").returncode != 0
    assert desk.text("etc/haproxy/tls/host.pem") == before


def test_settings_that_cannot_be_read_leave_those_that_were_there(desk):
    desk.installed("failover", "etcd1", desk.release)
    before = desk.text("etc/madoguchi/failover.json")
    broken = desk.directory / "fence.json"
    broken.write_text("{")
    assert desk.install("failover", "etcd1", desk.release, MADOGUCHI_FENCE_SECRETS=broken).returncode != 0
    assert desk.text("etc/madoguchi/failover.json") == before


def test_rules_that_are_gone_do_not_go_on(desk):
    desk.installed("monitoring", "store1")
    rules = desk.root / "etc/prometheus/rules"
    (rules / "renamed-since.yml").write_text("groups: []\n")
    desk.installed("monitoring", "store1")
    assert {file.name for file in rules.iterdir()} == {file.name for file in (REPOSITORY / "monitoring/rules").iterdir()}


# From the desk


@pytest.mark.parametrize(
    "host, part, secret",
    [
        ("pg1a", "patroni", "rewind.password"),
        ("web1", "systemd", "key-ring"),
        ("etcd1", "failover", "canary-token"),
        ("store1", "backup", "backup-store1.passphrase"),
        ("pg1a", "monitoring", "probe.password"),
        ("store1", "monitoring", "alert-webhook.token"),
    ],
)
def test_nothing_is_installed_without_a_secret_that_the_part_needs(desk, host, part, secret):
    (desk.secrets / secret).write_text("")
    reached = desk.directory / "reached"
    ended = desk.run("ops/install", host, part, MADOGUCHI_REACH=f"/usr/bin/touch {reached}")
    assert ended.returncode == 1
    assert f"秘密 {secret} がないか、空です" in ended.stderr
    assert not reached.exists()


def test_the_password_of_the_power_switches_goes_along_and_does_not_stay(desk, password, host_beside):
    ended = desk.run("ops/install", "etcd1", "failover", MADOGUCHI_FENCE_SECRETS=password, MADOGUCHI_REACH=host_beside.reach)
    assert ended.returncode == 0, ended.stderr
    settings = json.loads((host_beside.root / "etc/madoguchi/failover.json").read_text())
    assert settings["fenceAgent"]["options"]["password"] == "the-switch"
    assert not (host_beside.root / "run/madoguchi-install").exists()
