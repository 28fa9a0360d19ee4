"""A whole town, opened by the same command that people use, with the programs that were built last."""

import os
import re
import signal
import socket
import subprocess
import threading
from contextlib import contextmanager
from fcntl import LOCK_EX, flock
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PORTS = 8
OPENING_SECONDS = 600  # more than any machine needs


class Town:
    def __init__(self, directory, reset=True, controller="", **settings):
        self.directory = Path(directory)
        with one_opening_at_a_time():
            self._open(free_ports(PORTS), reset, controller, settings)

    def _open(self, base, reset, controller, settings):
        self.public = f"http://localhost:{base}"
        self.staff = f"http://localhost:{base + 1}"
        self.operations = f"http://localhost:{base + 2}"
        self.payments = f"http://localhost:{base + 7}"
        self.passwords = {}
        self.words = []
        self.ports = range(base, base + PORTS)
        command = ["--port-base", base, "--directory", self.directory, "--configuration", "debug", "--built"]
        command += ["--reset"] if reset else []
        self.process = subprocess.Popen(
            [REPOSITORY / "ops/run", *map(str, command)],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            text=True,
            # All visitors come from one address, which no real site would let go on like this. Who meets a town without
            # a database is told so soon. Passwords are hashed by code that is not optimised here.
            env={
                **os.environ,
                "MADOGUCHI_RATE_FACTOR": "1000",
                "MADOGUCHI_OFFER_HOURS": "0-24",
                "MADOGUCHI_HOLD_SECONDS": "3",
                "MADOGUCHI_PASSWORD_LOG_ROUNDS": "8",
                "MADOGUCHI_FAILOVER_CONTROLLERS": controller,
                **settings,
            },
        )
        self._read_until_open()

    def _read_until_open(self):
        alarm = threading.Timer(OPENING_SECONDS, self.process.kill)
        alarm.start()
        for line in self.process.stdout:
            self.words.append(line)
            if match := re.fullmatch(r"    ([a-z]+)  (\S+)\n", line):
                self.passwords[match[1]] = match[2]
            if "Ctrl-C" in line:
                alarm.cancel()
                return
        alarm.cancel()
        self.process.wait()
        raise RuntimeError("the town did not open:\n" + "".join(self.words))

    def control(self, *arguments):
        """What `madoguchictl` says, with the settings of the town."""
        return subprocess.run(
            ["bash", "-c", '. "$0" && exec "$@"', self.directory / "secrets/settings.sh",
             REPOSITORY / ".build/debug/madoguchictl", *arguments],
            check=True, capture_output=True, text=True,
        ).stdout  # fmt: skip

    @contextmanager
    def without_database(self):
        """As if its server were away."""
        self._ask_database("alter database madoguchi allow_connections false")
        self._ask_database("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'madoguchi'")
        try:
            yield
        finally:
            self._ask_database("alter database madoguchi allow_connections true")

    def _ask_database(self, statement):
        password = (self.directory / "secrets/database-superuser-password").read_text().strip()
        subprocess.run(
            ["psql", "--no-psqlrc", "--quiet", "--host=127.0.0.1", f"--port={self.ports[3]}", "--username=postgres",
             "--dbname=postgres", "--command", statement],
            env={**os.environ, "PGPASSWORD": password}, check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip

    def close(self, by=signal.SIGINT):
        """Returns the status with which the command ended."""
        self.process.send_signal(by)
        self.process.communicate(timeout=60)
        return self.process.returncode


@contextmanager
def one_opening_at_a_time():
    """Tests run side by side; a town that opens takes free ports and makes what all towns share."""
    lock = REPOSITORY / ".local/opening.lock"
    lock.parent.mkdir(exist_ok=True)
    with lock.open("w") as file:
        flock(file, LOCK_EX)
        yield


def free_ports(count):
    """The first of `count` free ports in a row."""
    start = 20000 + os.getpid() % 1000 * 10
    for base in range(start, 32000, count):
        if all(is_free(port) for port in range(base, base + count)):
            return base
    raise RuntimeError("no free ports")


def answers(port):
    with socket.socket() as caller:
        return caller.connect_ex(("127.0.0.1", port)) == 0


def is_free(port):
    with socket.socket() as listener:
        try:
            listener.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
