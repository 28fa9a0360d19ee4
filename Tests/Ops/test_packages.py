"""Which Debian packages a host needs, and how they come there."""

import pytest


def packages(desk, host):
    ended = desk.run("ops/packages", host)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.split()


@pytest.mark.parametrize(
    "host, needed",
    [
        ("web1", {"haproxy", "clamav-daemon", "libpq5", "msmtp", "curl", "nftables"}),
        ("pg1a", {"postgresql-15", "nftables", "pgbackrest", "prometheus-postgres-exporter"}),
        ("etcd1", {"etcd-server", "etcd-client", "bind9-dnsutils", "libpq5"}),
        ("store1", {"pgbackrest", "postgresql-15", "prometheus", "prometheus-alertmanager"}),
    ],
)
def test_every_role_of_a_host_is_reckoned_with(desk, host, needed):
    told = packages(desk, host)
    assert {*needed, "prometheus-node-exporter"} <= set(told)
    assert told == sorted(set(told))


def test_an_unknown_host_is_refused(desk):
    ended = desk.run("ops/packages", "web9")
    assert ended.returncode == 1
    assert "web9 というホストやサイトはありません" in ended.stderr


REACH = """#!/bin/bash
# A host that has everything but what the file `missing` names, and writes down what else it is told.
shift
if [[ $1 == dpkg-query ]]; then
    printf 'installed %s\\n' "${{@:4}}" | grep --invert-match --word-regexp --file={directory}/missing
else
    printf '%s\\n' "$*" >>{directory}/told
    cat >/dev/null
fi
"""


@pytest.fixture
def reach(desk):
    program = desk.directory / "reach"
    program.write_text(REACH.format(directory=desk.directory))
    program.chmod(0o755)
    (desk.directory / "told").touch()
    return program


def test_only_what_is_missing_is_installed_and_nothing_started_that_a_part_enables(desk, reach):
    (desk.directory / "missing").write_text("nftables\nhaproxy\n")
    ended = desk.run("ops/packages", "--install", "web1", MADOGUCHI_REACH=reach)
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout == "web1 に入れます: haproxy nftables\n"
    sent, installed, taken_away = (desk.directory / "told").read_text().splitlines()
    assert installed.endswith(" haproxy nftables")
    assert "prometheus-node-exporter" in installed and "clamav" not in installed
    assert taken_away.split()[-1] == installed.split()[1]


def test_a_host_that_has_everything_is_left_alone(desk, reach):
    (desk.directory / "missing").write_text("nothing\n")
    ended = desk.run("ops/packages", "--install", "web1", MADOGUCHI_REACH=reach)
    assert ended.stdout == "web1 には、要るパッケージがすべて入っています。\n"
    assert (desk.directory / "told").read_text() == ""
