"""An operator's desk: a checkout, secrets, certificates and a release, as ops/install and ops/PART/install want them."""

import hashlib
import json
import os
import shutil
import subprocess
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
TOPOLOGY = json.loads((REPOSITORY / "ops/topology.json").read_text())
SECRETS = [
    *(f"{role}.password" for role in ("madoguchi_owner", "madoguchi_app", "madoguchi_read", "probe", "replicator", "rewind")),
    *("canary-token", "monitoring.password", "alert-webhook.token", "key-ring"),
    *("backup-store1.passphrase", "backup-store2.passphrase"),
]  # fmt: skip
GROUPS = ["root", "postgres", "etcd", "haproxy", "prometheus"]
UNITS = ["etcd", "haproxy", "prometheus", "prometheus-alertmanager", "prometheus-node-exporter", "prometheus-postgres-exporter"]


def have_packages(root: Path) -> None:
    """What installers take for granted of Debian's packages, whether this machine has them or not."""
    for directory in ("etc", "usr/local/bin", "usr/local/sbin", "usr/lib/systemd/system"):
        (root / directory).mkdir(parents=True, exist_ok=True)
    (root / "etc/group").write_text("".join(f"{name}:x:{number}:\n" for number, name in enumerate(GROUPS)))
    (root / "etc/passwd").write_text("root:x:0:0:root:/root:/bin/bash\n")
    for unit in UNITS:
        file = root / f"usr/lib/systemd/system/{unit}.service"
        file.write_text("[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n")


class Desk:
    def __init__(self, directory: Path, certificates: Path) -> None:
        self.directory = directory
        self.certificates = certificates
        self.checkout = directory / "checkout"
        for room in ("ops", "monitoring"):
            shutil.copytree(REPOSITORY / room, self.checkout / room)
        self.have_patroni()
        self.secrets = directory / "secrets"
        self.secrets.mkdir()
        for name in SECRETS:
            (self.secrets / name).write_text(f"the-{name}\n")
        self.release = self.make_release("1111")
        self.root = directory / "root"
        have_packages(self.root)
        self.environment = {
            "PATH": os.environ["PATH"],
            "MADOGUCHI_SECRETS": str(self.secrets),
            "MADOGUCHI_CERTIFICATES": str(self.certificates),
            "MADOGUCHI_RELEASE": str(self.release),
        }

    def have_patroni(self) -> None:
        """An environment that has been made already, or so it seems; the real one comes from the network."""
        wanted = hashlib.sha256((REPOSITORY / "ops/local/patroni.txt").read_bytes()).hexdigest()
        environment = self.checkout / ".local/patroni"
        environment.mkdir(parents=True)
        (environment / f"installed-{wanted[:16]}").touch()

    def make_release(self, version: str) -> Path:
        release = self.directory / f"release-{version}"
        (release / "lib").mkdir(parents=True)
        (release / "lib/library.so").write_text(version)
        for program in ("madoguchi-web", "madoguchi-failover", "madoguchictl"):
            shutil.copy("/bin/sleep", release / program)
        (release / "VERSION").write_text(f"{version}\n")
        files = [str(file.relative_to(release)) for file in release.rglob("*") if file.is_file()]
        sums = subprocess.run(["sha256sum", *files], cwd=release, check=True, capture_output=True, text=True).stdout
        (release / "SHA256SUMS").write_text(sums)
        return release

    def use_topology(self, **changes: object) -> None:
        file = self.directory / "topology.json"
        file.write_text(json.dumps({**TOPOLOGY, **changes}))
        self.environment["MADOGUCHI_TOPOLOGY"] = str(file)

    def run(self, command: str, *arguments: object, **environment: object) -> subprocess.CompletedProcess:
        return subprocess.run(
            [self.checkout / command, *map(str, arguments)],
            env={**self.environment, **{name: str(value) for name, value in environment.items()}},
            cwd=self.directory,
            capture_output=True,
            text=True,
            timeout=120,
        )

    def install(self, part: str, host: str, *further: object, **environment: object) -> subprocess.CompletedProcess:
        return self.run(f"ops/{part}/install", self.root, host, *further, **environment)

    def installed(self, part: str, host: str, *further: object, **environment: object) -> None:
        ended = self.install(part, host, *further, **environment)
        assert ended.returncode == 0, ended.stderr

    def text(self, file: str) -> str:
        return (self.root / file).read_text()


class HostBeside:
    """A host over this machine's own files, as in the laboratory, but without a system that runs."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.root = directory / "root"
        self.reach = directory / "reach"

    def open(self) -> None:
        self.directory.mkdir()
        self.mount("-t", "tmpfs", "tmpfs", self.directory)
        for name in ("root", "upper", "work"):
            (self.directory / name).mkdir()
        layers = f"lowerdir=/,upperdir={self.directory}/upper,workdir={self.directory}/work"
        self.mount("-t", "overlay", "-o", layers, "overlay", self.root)
        have_packages(self.root)
        self.mount("--bind", "/proc", self.root / "proc")
        self.mount("--bind", "/dev", self.root / "dev")
        # As Debian has it.
        self.mount("-t", "tmpfs", "-o", "nosuid,nodev,noexec,mode=755", "tmpfs", self.root / "run")
        self.reach.write_text(f'#!/bin/sh\nshift\nexec chroot {self.root} env SYSTEMD_OFFLINE=1 "$@"\n')
        self.reach.chmod(0o755)

    @staticmethod
    def mount(*words: object) -> None:
        subprocess.run(["mount", *map(str, words)], check=True)

    def close(self) -> None:
        subprocess.run(["umount", "--recursive", self.directory], check=True)
