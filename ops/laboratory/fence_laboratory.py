#!/usr/bin/python3 -I
"""Fence agent of the laboratory, called as those of Debian's fence-agents are (FenceAgentAPI): options as `name=value`
lines on the standard input. On the hosts it is /usr/local/sbin/fence_laboratory.

Status 0: done, for `status` the machine is on; 2: for `status` the machine is off; 1: it could not be done.
"""

import socket
import sys

PORT = 9009
SECONDS = 3

METADATA = """<?xml version="1.0" ?>
<resource-agent name="fence_laboratory" shortdesc="Power switch of the laboratory">
<parameters>
<parameter name="action" required="1"><content type="string" default="off"/></parameter>
<parameter name="ip" required="1"><content type="string"/></parameter>
<parameter name="plug" required="1"><content type="string"/></parameter>
</parameters>
<actions>
<action name="on"/><action name="off"/><action name="status"/><action name="monitor"/><action name="metadata"/>
</actions>
</resource-agent>"""


def ask(address: str, action: str, plug: str) -> str:
    with socket.create_connection((address, PORT), SECONDS) as switch:
        switch.sendall(f"{action} {plug}\n".encode())
        return switch.makefile().readline().strip()


def main() -> int:
    lines = [line.strip().partition("=") for line in sys.stdin if "=" in line]
    options = {name: value for name, _, value in lines}
    action = options.get("action", "off")
    if action == "metadata":
        print(METADATA)
        return 0
    try:
        answer = ask(options["ip"], "status" if action == "monitor" else action, options["plug"])
    except (KeyError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    if action == "status":
        return {"on": 0, "off": 2}.get(answer, 1)
    return 0 if answer == action or (action == "monitor" and answer in ("on", "off")) else 1


sys.exit(main())
