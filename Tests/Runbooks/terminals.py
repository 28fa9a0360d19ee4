"""The terminals in which a page's commands are typed: one for each host, as a person has them open."""

import os
import queue
import signal
import subprocess
import threading
import time
import uuid

# One compound command, so that `read` takes what is typed after it: the block, to its end, and what the block itself shall
# read. Any command of it that fails counts, not the last one alone.
TURN = """\
{
    IFS= read -r -d '' block; IFS= read -r -d '' answer
    failed=0; trap 'failed=$?' ERR
    eval "$block" < <(printf '%s' "$answer")
    trap - ERR; printf '\\n%s %d\\n' MARK "$failed"
}
"""


class Terminal:
    def __init__(self, command: list[str], environment: dict[str, str], directory: str) -> None:
        self.process = subprocess.Popen(
            command, env=environment, cwd=directory, text=True, start_new_session=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        self.lines: queue.Queue[str | None] = queue.Queue()
        threading.Thread(target=self.listen, daemon=True).start()
        self.type("set -o pipefail\n")

    def listen(self) -> None:
        for line in self.process.stdout:
            self.lines.put(line)
        self.lines.put(None)

    def type(self, text: str) -> None:
        try:
            self.process.stdin.write(text)
            self.process.stdin.flush()
        except BrokenPipeError:
            pass  # the host is gone; what follows says so

    @property
    def is_open(self) -> bool:
        return self.process.poll() is None

    def run(self, command: str, seconds: float, answer: str = "") -> tuple[int, str]:
        """Status and all that was said; -1 when it did not end in time or took the terminal with it."""
        mark = uuid.uuid4().hex
        self.type(TURN.replace("MARK", mark) + f"{command}\n\0{answer}\0")
        deadline = time.monotonic() + seconds
        said: list[str] = []
        while True:
            try:
                line = self.lines.get(timeout=max(0.01, deadline - time.monotonic()))
            except queue.Empty:
                self.close()
                return -1, "".join(said) + f"\n(no end within {seconds:.0f} s)"
            if line is None:
                return -1, "".join(said) + "\n(the terminal was closed)"
            if line.startswith(mark):
                return int(line.split()[1]), "".join(said).rstrip("\n")
            said.append(line)

    def close(self) -> None:
        if self.is_open:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
