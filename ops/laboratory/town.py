"""What makes a cluster a town: its schema, its procedures; brought from a web host, as a deployment does."""

import subprocess

from laboratory import places
from laboratory.hosts import Host
from laboratory.laboratory import Laboratory
from laboratory.shell import CommandFailed
from topology import read
from topology.web import database_url

MADOGUCHICTL = "/opt/madoguchi/current/madoguchictl"


def open_town(lab: Laboratory) -> None:
    """The web nodes wait for this, as their STATUS= says, and are ready by themselves afterwards."""
    web = lab.with_role("web")[0]
    for command in (("migrate",), ("content", "import")):
        control(web, *command)


def control(web: Host, *command: str) -> str:
    """madoguchictl with the owner's password, which no file of the host holds."""
    return web.run(MADOGUCHICTL, *command, environment={"MADOGUCHI_DATABASE_OWNER_URL": owner_url(web)}, timeout=120)


def owner_url(web: Host) -> str:
    password = (places.SECRETS / "madoguchi_owner.password").read_text()
    return database_url(read(), web.place, "madoguchi_owner", password.strip())


def is_served(lab: Laboratory, entry: str) -> bool:
    """Whether the public entry of a web host answers a citizen with the start page."""
    name = lab.topology.names["public"]
    asked = subprocess.run(
        ["nsenter", f"--net={places.NETNS / (places.PREFIX + 'load')}", "curl", "--silent", "--fail", "--max-time", "5",
         "--output", "/dev/null", "--cacert", places.CERTIFICATES / "ca.crt",
         "--resolve", f"{name}:443:{entry}", f"https://{name}/"],
    )  # fmt: skip
    return asked.returncode == 0


def nodes_not_ready(web: Host) -> list[str]:
    """Web nodes of a host that HAProxy there does not send requests to."""
    try:
        table = web.run("curl", "--silent", "--max-time", "5", "http://127.0.0.1:8404/;csv", timeout=10)
    except CommandFailed:
        return ["haproxy"]
    rows = [line.split(",") for line in table.splitlines() if line.startswith("public,node")]
    return [row[1] for row in rows if row[17] != "UP"]
