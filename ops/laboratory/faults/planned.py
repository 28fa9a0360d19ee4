"""Changes that an operator makes on purpose. Target of a switchover: the HOST that becomes primary."""

from laboratory.database import SCOPE, NoPrimary, members, patronictl, primary
from laboratory.faults.fault import Fault
from laboratory.laboratory import Laboratory


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
    patronictl(
        lab, "switchover", "--leader", primary(lab).name, "--candidate", target, "--force", SCOPE
    )  # fmt: skip


FAULTS = [
    Fault("switchover", "同じデータセンターの中でプライマリーを計画的に切り替える", candidate_here, switch_over),
    Fault("switchover-site", "もう一方のデータセンターへプライマリーを計画的に切り替える", candidate_elsewhere, switch_over),
]
