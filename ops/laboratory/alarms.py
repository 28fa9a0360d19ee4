"""Alerts fired for real: something is broken, the service on duty is told, it is mended, and the service is told again."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from laboratory import alerts
from laboratory.alerts import Sought
from laboratory.deeds import (
    Deed,
    expiring_certificate,
    failed_unit,
    fault,
    forgotten_unit,
    guess_passwords,
    it_is_over,
    no_such_certificate,
    standby,
    stopped,
)
from laboratory.laboratory import Laboratory
from laboratory.shell import CommandFailed

# Some look at how old something is: a quarter of an hour passes as in a city.
TOLD_SECONDS = 900
# Some look back on the last ten minutes.
OVER_SECONDS = 900
# Three signs of life that did not come, and what Prometheus has promised before it fell silent.
SILENCE_SECONDS = 30


def until_told(sought: Sought, begun: float) -> float:
    return alerts.wait_until_told(sought, "firing", begun, begun, TOLD_SECONDS)["at"]


def until_told_over(sought: Sought, begun: float, mended: float) -> float:
    return alerts.wait_until_told(sought, "resolved", begun, mended, OVER_SECONDS)["at"]


def until_silent(_sought: Sought, _begun: float) -> float:
    """What the service on duty has to notice by itself."""
    alerts.wait_for(lambda: time.time() - alerts.last_sign_of_life(MUTE) > SILENCE_SECONDS, f"{MUTE} の沈黙", TOLD_SECONDS)
    return time.time()


def until_heard_again(_sought: Sought, _begun: float, mended: float) -> float:
    alerts.wait_for(lambda: alerts.last_sign_of_life(MUTE) > mended, f"{MUTE} の生存確認", TOLD_SECONDS)
    return alerts.last_sign_of_life(MUTE)


@dataclass(frozen=True)
class Alarm:
    """What is done so that these alerts are told; `mend` takes it back."""

    alerts: tuple[str, ...]
    what: str
    begin: Deed
    mend: Deed
    told: Callable[[Sought, float], float] = until_told
    over: Callable[[Sought, float, float], float] = until_told_over
    host: str | None = None
    """Of which the alerts speak, where it is always the same one."""


MUTE = "store2"

ALARMS = [
    Alarm(("WebNodeDown",), "ウェブノードが止まる", *fault("web-stop", lambda _lab: "web2"), host="web2"),
    Alarm(("UnitFailed",), "ユニットが失敗する", failed_unit, forgotten_unit),
    Alarm(("CertificateExpiring",), "証明書の期限が近づく", expiring_certificate, no_such_certificate),
    Alarm(("EtcdMemberDown",), "etcd の1台が止まる", *fault("etcd-stop")),
    Alarm(("FailoverControllerDown",), "切り替えの監督の1台が止まる", *stopped("madoguchi-failover.service", on="etcd3"), host="etcd3"),
    Alarm(("FailoverAgentDown",), "データベースの見張りが止まる", *stopped("madoguchi-failover-agent.service", on="pg2b"), host="pg2b"),
    Alarm(
        ("MeasurementFailing",), "データベースの計測が止まる",
        *stopped("prometheus-postgres-exporter.service", on="pg2b"), host="pg2b",
    ),
    Alarm(("VirusScannerAway",), "ウイルス検査が止まる", *stopped("clamav-daemon.socket", on="web1"), host="web1"),
    Alarm(("SignInAttack",), "職員のパスワードが次々に試される", guess_passwords, it_is_over),
    Alarm(("EntryDown",), "入口が止まる", *fault("haproxy-stop", lambda _lab: "web2"), host="web2"),
    Alarm(("ProbeFailing",), "どの入口も止まる", *stopped("haproxy.service", role="web")),
    Alarm(("DiskFilling",), "スタンバイのデータ領域が一杯になる", *fault("disk-full", standby)),
    Alarm(("DatabaseMemberDown", "HostDown"), "スタンバイの電源が落ちる", *fault("power-loss", standby)),
    Alarm(("PrimaryMissing",), "すべてのデータベースが止まる", *stopped("patroni.service", role="database")),
    Alarm(
        ("SiteUnseen", "SynchronousStandbysMissing", "CommitInOneDataCenterOnly"),
        "もう一方のデータセンターの回線が断たれる", *fault("other-site-cut"),
    ),
    Alarm(("WalArchiveLate",), "保管先のサーバーの電源が落ちる", *fault("power-loss", lambda _lab: MUTE)),
    Alarm(("AlertmanagerDown",), "Alertmanager の1台が止まる", *stopped("prometheus-alertmanager.service", on=MUTE), host=MUTE),
    Alarm(("RuleEvaluationFailed",), "Prometheus の1台が止まる", *stopped("prometheus.service", on=MUTE)),
    Alarm(
        ("DeadMansSwitch",), "Prometheus の1台が止まり、生存確認が途絶える",
        *stopped("prometheus.service", on=MUTE), until_silent, until_heard_again,
    ),
    # Told for ten minutes after each change: last, and with a change of its own.
    Alarm(("FailoverHappened",), "プライマリーが強制終了される", *fault("primary-kill")),
]  # fmt: skip


def of(names: list[str]) -> list[Alarm]:
    """The first alarm for each alert; each of them once."""
    chosen: list[Alarm] = []
    for name in names:
        found = next((alarm for alarm in ALARMS if name in alarm.alerts), None)
        if found is None:
            raise RuntimeError(f"{name} を鳴らす方法はありません。ops/lab alert で一覧を見てください。")
        if found not in chosen:
            chosen.append(found)
    return chosen


def sound(lab: Laboratory, alarms: list[Alarm]) -> list[dict]:
    """Lets them all go off together; how long it took until each alert was told, and told to be over."""
    named = [(alarm, Sought(name, alarm.host)) for alarm in alarms for name in alarm.alerts]
    quiet = {sought.name for alarm, sought in named if alarm.told is until_told}
    alerts.wait_until_none_fires(lab, quiet, OVER_SECONDS)
    rows = {sought.name: {"alert": sought.name} for _, sought in named}
    owed: list[Alarm] = []
    begun = time.time()
    try:
        for alarm in alarms:
            # What breaks halfway is to be mended too.
            owed.append(alarm)
            alarm.begin(lab)
        for alarm, sought in named:
            rows[sought.name]["told_s"] = round(alarm.told(sought, begun) - begun, 1)
    finally:
        mended = time.time()
        mend(lab, owed)
    for alarm, sought in named:
        rows[sought.name]["over_s"] = round(alarm.over(sought, begun, mended) - mended, 1)
    return list(rows.values())


def mend(lab: Laboratory, alarms: list[Alarm]) -> None:
    """The latest first; one that cannot be mended hinders no other."""
    failures = []
    for alarm in reversed(alarms):
        try:
            alarm.mend(lab)
        except (CommandFailed, OSError, RuntimeError) as error:
            failures.append(f"{alarm.what}: {error}")
    if failures:
        raise RuntimeError("元に戻せないものがあります。\n" + "\n".join(failures))


def sentence(row: dict) -> str:
    return f"{row['alert']:28} 通知まで {row['told_s']:6.1f} 秒　復旧の通知まで {row['over_s']:6.1f} 秒"
