"""Where a laboratory lies: one at a time, everything below one directory, every name with one prefix."""

import os
from pathlib import Path

OPS = Path(__file__).resolve().parent.parent

# A tmpfs, so that hosts may write without touching a disk and an `umount` takes everything away.
DIRECTORY = Path("/run/madoguchi-lab")
HOSTS = DIRECTORY / "hosts"
CERTIFICATES = DIRECTORY / "certificates"
SECRETS = DIRECTORY / "secrets"
RELEASE = DIRECTORY / "release"
FAULTS = DIRECTORY / "faults.json"
MAILBOXES = DIRECTORY / "mail"
DUTY = DIRECTORY / "duty"
LEDGER = DIRECTORY / "ledger.jsonl"
EVENTS = DIRECTORY / "events.jsonl"
WAN_SOCKET = DIRECTORY / "wan.sock"
WAN_LOG = DIRECTORY / "wan.log"

NETNS = Path("/run/netns")
PREFIX = "mlab-"
# A second laboratory on one machine, in mount namespaces of its own, needs another name here.
CGROUP = os.environ.get("MADOGUCHI_LAB_CGROUP", "madoguchi-lab")
