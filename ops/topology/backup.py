"""What a host that keeps backups needs to know of the cluster."""

import json

from topology import Place, Topology


def repository(topology: Topology, host: Place) -> int:
    """The number of the repository in the host's site, by which all hosts know it; of the first one if it has none."""
    stores = topology.with_role("backup")
    return next((number for number, store in enumerate(stores, 1) if store.site == host.site), 1)


def backup_settings(topology: Topology, host: Place) -> str:
    settings = {
        "host": host.name,
        "repository": repository(topology, host),
        "databases": [topology.full_name(member) for member in topology.with_role("database")],
    }
    return json.dumps(settings, ensure_ascii=False, indent=2)


def stores(topology: Topology, host: Place) -> str:
    """Number and name of each repository, that of the host's site first."""
    own = repository(topology, host)
    numbered = enumerate(topology.with_role("backup"), 1)
    ordered = sorted(numbered, key=lambda each: each[0] != own)
    return "\n".join(f"{number} {topology.full_name(store)}" for number, store in ordered)


WEEK = ("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat")
DAYS = ("Sun", "Wed", "Fri", "Mon")


def times(topology: Topology, host: Place, kind: str) -> str:
    """When systemd begins what, in Japan's time. Hosts take turns, so that there is no hour in which all of them work, and
    in a week no two days without a new full backup.

    All of the database each week: it takes long, and nothing restores faster. What has changed since then each day: a
    restore needs two backups. What has changed since the last one each hour: at most an hour's WAL has to be replayed.
    The proof follows in the morning, when somebody is about to come who can read it.
    """
    number = repository(topology, host)
    hour, minute, day = 2 * number - 1, (15 + 30 * (number - 1)) % 60, DAYS[(number - 1) % len(DAYS)]
    return {
        "full": f"{day} *-*-* {hour:02}:30 Asia/Tokyo",
        "diff": f"{','.join(each for each in WEEK if each != day)} *-*-* {hour:02}:30 Asia/Tokyo",
        "incr": f"*-*-* *:{minute:02}",
        "verify": f"*-*-* {(4 + number) % 24:02}:30 Asia/Tokyo",
    }[kind]
