"""The installation's own authorities, and what they must leave alone."""

import subprocess

import pytest
from desk import REPOSITORY, TOPOLOGY

PUBLIC = TOPOLOGY["names"]["public"]


def certify(directory):
    return subprocess.run([REPOSITORY / "ops/certificates", directory], check=True, capture_output=True, text=True)


@pytest.fixture
def directory(certificates):
    return certificates


def test_safe_to_repeat(directory):
    before = {file: file.read_bytes() for file in directory.iterdir()}
    again = certify(directory)
    assert (again.stdout, again.stderr) == ("", "")
    assert {file: file.read_bytes() for file in directory.iterdir()} == before


@pytest.mark.parametrize("days", [365, 30])
def test_a_bought_certificate_and_its_key_are_kept(directory, days):
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", str(days), "-subj", "/O=Public Authority/CN=R1",
         "-addext", f"subjectAltName=DNS:{PUBLIC}", "-keyout", directory / f"{PUBLIC}.key", "-out", directory / f"{PUBLIC}.crt"],
        check=True, capture_output=True,
    )  # fmt: skip
    before = {ending: (directory / f"{PUBLIC}.{ending}").read_bytes() for ending in ("crt", "key")}
    told = certify(directory)
    assert {ending: (directory / f"{PUBLIC}.{ending}").read_bytes() for ending in ("crt", "key")} == before
    assert f"{PUBLIC}.crt は、ほかの認証局の証明書なので、そのまま残します" in told.stderr
    assert told.stdout == ""


def test_one_that_cannot_be_read_is_kept_with_its_key(directory):
    (directory / f"{PUBLIC}.crt").write_bytes(b"\x30\x82 as some authorities send it")
    before = (directory / f"{PUBLIC}.key").read_bytes()
    certify(directory)
    assert (directory / f"{PUBLIC}.key").read_bytes() == before


def test_one_of_its_own_is_made_anew_when_it_is_gone(directory):
    (directory / f"{PUBLIC}.crt").unlink()
    (directory / "web1.crt").unlink()
    assert certify(directory).stdout.split() == ["web1.crt", f"{PUBLIC}.crt"]
