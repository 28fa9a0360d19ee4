"""Changes that an operator makes on purpose. Target of a switchover: the HOST that becomes primary."""

import os

from laboratory import failover, places
from laboratory.database import SCOPE, NoPrimary, members, patronictl, primary
from laboratory.faults.fault import Fault, always
from laboratory.faults.services import other_site
from laboratory.laboratory import Laboratory
from laboratory.shell import run

DEPLOYMENT_SECONDS = 900
CHANGE_SECONDS = 180
WITNESS = "etcd3"


def candidate(lab: Laboratory, same_site: bool) -> str:
    now = primary(lab)
    for member in members(lab):
        host = lab.host(member["Member"])
        if host.name != now.name and (host.place.site == now.place.site) == same_site:
            return host.name
    raise NoPrimary("切り替え先がありません。")


def candidate_here(lab: Laboratory) -> str:
    return candidate(lab, same_site=True)


def candidate_elsewhere(lab: Laboratory) -> str:
    return candidate(lab, same_site=False)


def switch_over(lab: Laboratory, target: str, _reason: str) -> None:
    told = patronictl(
        lab, "switchover", "--leader", primary(lab).name, "--candidate", target, "--force", SCOPE
    )  # fmt: skip
    # By its exit status patronictl does not tell.
    if "failed, details" in told:
        raise RuntimeError(told)


def change_site(lab: Laboratory, target: str, reason: str) -> None:
    """As an operator does it; without the controllers as Patroni alone does it."""
    witness = lab.host(WITNESS)
    if failover.is_off(witness):
        return switch_over(lab, candidate_elsewhere(lab), reason)
    witness.run("madoguchictl", "failover", "switch", target, "--confirm", "--reason", "実験", timeout=CHANGE_SECONDS)


def further_release() -> None:
    """The laboratory's release becomes another one, whose schema is a migration further."""
    version = places.RELEASE / "VERSION"
    version.write_text(f"{version.read_text().strip()}-next\n")
    migrations = places.RELEASE / "madoguchi_App.resources/Migrations"
    number = 1 + max(int(file.name[:4]) for file in migrations.glob("*.sql"))
    (migrations / f"{number:04}_rehearsal.sql").write_text(f"create table rehearsal_{number} (number int);\n")
    sums = run("sh", "-c", 'cd "$1" && find . -type f ! -name SHA256SUMS -exec sha256sum {} +', "sums", places.RELEASE)
    (places.RELEASE / "SHA256SUMS").write_text(sums)


def deploy(_lab: Laboratory, _target: str, _reason: str) -> None:
    """Until the last node is replaced, those of the release before serve beside the new schema."""
    further_release()
    run(
        places.OPS / "deploy", "--reach", f"{places.OPS / 'lab'} run", places.RELEASE,
        environment={**os.environ, "MADOGUCHI_SECRETS": str(places.SECRETS)}, timeout=DEPLOYMENT_SECONDS,
    )  # fmt: skip


FAULTS = [
    Fault("switchover", "同じデータセンターの中でプライマリーを計画的に切り替える", candidate_here, switch_over, is_planned=True),
    Fault(
        "switchover-site", "もう一方のデータセンターへプライマリーを計画的に切り替える",
        candidate_elsewhere, switch_over, is_planned=True,
    ),
    Fault(
        "change-site", "もう一方のデータセンターへ、市民の入口ごと計画切替をする",
        other_site, change_site, is_planned=True,
    ),
    Fault(
        "rolling-deploy", "構造の変わる次のリリースを配備し、すべてのウェブノードを1つずつ入れ替える",
        always("web1"), deploy, is_planned=True,
    ),
]  # fmt: skip
