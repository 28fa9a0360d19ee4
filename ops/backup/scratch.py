"""A PostgreSQL for a restored data directory: reached through a socket in a private directory and by nothing else.

It knows the repository and no host; it archives nothing. Its own settings replace all that came with the data, since
those are for the host from which it was taken.
"""

import re
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg2

from backup.store import DATABASE, POSTGRES, BackupFailed

SETTINGS = """\
data_directory = '{data}'
hba_file = '{run}/pg_hba.conf'
ident_file = '{run}/pg_ident.conf'
external_pid_file = ''
unix_socket_permissions = 0700
hot_standby = on
# As large as on the primary at least, or it would not replay.
max_connections = 200
max_wal_senders = 12
max_worker_processes = 8
max_prepared_transactions = 0
max_locks_per_transaction = 64
shared_buffers = 128MB
jit = off
fsync = on
timezone = 'Asia/Tokyo'
log_timezone = 'Asia/Tokyo'
# Words of an error may be what a citizen has written.
log_error_verbosity = terse
log_min_error_statement = panic
"""


NOT_YET = "the database system is"


class Scratch:
    def __init__(self, data: Path, run: Path) -> None:
        self.data = data
        self.run = run
        self.log = run / "log"

    def prepare(self) -> None:
        self.run.mkdir(mode=0o700, parents=True, exist_ok=True)
        (self.run / "postgresql.conf").write_text(SETTINGS.format(data=self.data, run=self.run))
        (self.run / "pg_hba.conf").write_text("local all all trust\n")
        (self.run / "pg_ident.conf").write_text("")

    @contextmanager
    def started(self) -> Iterator[None]:
        self.prepare()
        server = subprocess.Popen(
            [POSTGRES / "postgres", f"--config-file={self.run}/postgresql.conf", *self.guards()],
            stdin=subprocess.DEVNULL, stdout=self.log.open("ab"), stderr=subprocess.STDOUT,
        )  # fmt: skip
        try:
            self.server = server
            self.wait_for("select true")
            yield
        finally:
            self.stop(server)

    def guards(self) -> list[str]:
        """On the command line, where nothing that came with the data can say otherwise (ALTER SYSTEM)."""
        return ["--listen-addresses=", f"--unix-socket-directories={self.run}", "--archive-mode=off"]

    def stop(self, server: subprocess.Popen) -> None:
        if server.poll() is not None:
            return
        # A fast shutdown: whoever is still connected is one of us.
        server.send_signal(signal.SIGINT)
        try:
            server.wait(timeout=120)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()

    def wait_for(self, condition: str) -> None:
        """However long: replaying takes as long as there is WAL. A server that ends has said why."""
        while self.server.poll() is None:
            try:
                [[holds]] = self.ask(condition)
                if holds:
                    return
            except psycopg2.OperationalError:
                pass  # it does not answer yet
            time.sleep(0.1)
        raise BackupFailed(f"復元したデータベースが途中で止まりました。\n{self.reason()}")

    def reason(self) -> str:
        said = self.log.read_text(errors="replace").splitlines() if self.log.exists() else []
        grave = [line for line in said if re.search(r" (ERROR|FATAL|PANIC): ", line) and NOT_YET not in line]
        return "\n".join(grave[-5:])

    def connection(self, database: str = DATABASE):
        return psycopg2.connect(host=str(self.run), user="postgres", dbname=database)

    def ask(self, statement: str, *values: object, database: str = DATABASE):
        connection = self.connection(database)
        try:
            connection.autocommit = True
            with connection.cursor() as cursor:
                cursor.execute(statement, values)
                return cursor.fetchall() if cursor.description else None
        finally:
            connection.close()

    def forget(self) -> None:
        """Everything but the data."""
        shutil.rmtree(self.run, ignore_errors=True)

    def remove(self) -> None:
        self.forget()
        shutil.rmtree(self.data, ignore_errors=True)
