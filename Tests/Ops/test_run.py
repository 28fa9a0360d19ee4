"""What ops/run says before it can begin."""

import socket

import pytest


def fake_swift(directory, version):
    swift = directory / "swift"
    swift.write_text(f"#!/bin/sh\necho 'Swift version {version} (swift-{version}-RELEASE)'\n")
    swift.chmod(0o755)
    return f"{directory}:/usr/bin:/bin"


def test_without_swift_it_says_where_to_get_it_in_both_languages(run, tmp_path):
    result = run("--directory", str(tmp_path))
    assert result.returncode == 1
    assert "Swift が見つかりません" in result.stderr
    assert "Swift was not found" in result.stderr
    assert "https://www.swift.org/install/linux/" in result.stderr


@pytest.mark.parametrize("version", ["5.10", "6.1.3"])
def test_an_old_swift_is_named(run, tmp_path, version):
    result = run("--directory", str(tmp_path / "town"), PATH=fake_swift(tmp_path, version))
    assert result.returncode == 1
    assert f"Swift {version} は古すぎます" in result.stderr
    assert f"Swift {version} is too old" in result.stderr
    assert not (tmp_path / "town").exists()


@pytest.mark.parametrize("version", ["6.2", "6.3.1", "6.10", "7.0"])
def test_a_newer_swift_is_accepted(shell, tmp_path, version):
    assert shell(f"PATH={fake_swift(tmp_path, version)} swift_require").returncode == 0


@pytest.mark.parametrize("base", ["abc", "80", "65532", "99999", "08080", "-1", ""])
def test_a_port_base_that_cannot_be_is_refused(run, base):
    result = run("--port-base", base)
    assert result.returncode == 1
    assert "--port-base" in result.stderr


def test_an_unknown_option_is_refused(run):
    result = run("--rest")
    assert result.returncode == 1
    assert "--rest という指定はありません" in result.stderr


def test_help_says_what_the_options_do(run):
    result = run("--help")
    assert result.returncode == 0
    assert "--reset" in result.stdout and "--port-base N" in result.stdout


def test_a_port_in_use_is_named(shell):
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        port = listener.getsockname()[1]
        result = shell(f"ports_must_be_free {port}")
    assert result.returncode == 1
    assert f"Port {port} is taken" in result.stderr


def test_who_may_not_install_is_told_the_exact_command(shell):
    result = shell(
        """
        packages_may_be_installed() { return 1; }
        packages_install bash madoguchi-absent-one madoguchi-absent-two
        """
    )
    assert result.returncode == 1
    assert "権限がありません" in result.stderr
    assert "sudo apt-get install --no-install-recommends madoguchi-absent-one madoguchi-absent-two\n" in result.stderr
