"""Commands of the machine, and what is said when one of them fails."""

import subprocess
from collections.abc import Callable


class CommandFailed(Exception):
    def __init__(self, command: list[str], status: int, output: str) -> None:
        words = " ".join(command)
        super().__init__(f"次のコマンドが失敗しました（終了コード {status}）: {words}\n{output.strip()[-4000:]}")
        self.status = status
        self.output = output


def run(
    *command: object,
    input: str | None = None,
    environment: dict[str, str] | None = None,
    timeout: float = 60,
) -> str:
    """Standard output of `command`; raises CommandFailed unless its status is 0."""
    words = [str(word) for word in command]
    try:
        ended = subprocess.run(
            words, input=input, env=environment, timeout=timeout, text=True, capture_output=True,
            stdin=subprocess.DEVNULL if input is None else None,
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise CommandFailed(words, 124, f"{timeout:.0f} 秒以内に終わりませんでした。") from error
    if ended.returncode != 0:
        raise CommandFailed(words, ended.returncode, ended.stdout + ended.stderr)
    return ended.stdout


def start(command: list[str], log: str, enter: Callable[[], None]) -> subprocess.Popen[bytes]:
    """Starts a process that outlives this one: in a session of its own, where `enter` puts it, writing to `log`."""
    with open(log, "ab") as output:
        return subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, start_new_session=True, preexec_fn=enter
        )
