"""Holds one thread of a process still until this program is ended: `python -m laboratory.thread_holder THREAD`.

By ptrace: the thread stops, its siblings run on, and the kernel lets it go when the holder dies. A SIGKILL to the held
process works all the same, so a watchdog can do its work; the holder ends with it.
"""

import ctypes
import os
import sys

PTRACE_SEIZE, PTRACE_INTERRUPT = 0x4206, 0x4207
WALL = 0x40000000  # __WALL: threads too, not only processes


def trace(request: int, thread: int) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
    libc.ptrace.restype = ctypes.c_long
    if libc.ptrace(request, thread, None, None) != 0:
        raise OSError(ctypes.get_errno(), f"ptrace {request:#x} {thread}")


def main() -> None:
    thread = int(sys.argv[1])
    trace(PTRACE_SEIZE, thread)
    trace(PTRACE_INTERRUPT, thread)
    os.waitpid(thread, WALL)  # it has stopped
    print("held", flush=True)
    os.waitpid(thread, WALL)  # it has died: nobody lets it go on


if __name__ == "__main__":
    main()
