"""What an operator sees of this host's repository."""

import json
from datetime import datetime

from backup import proof
from backup.catalogue import KINDS, ZONE, Catalogue, Gap, catalogue
from backup.room import size
from backup.store import Store


def status(store: Store) -> dict:
    seen = catalogue(store)
    return {
        "store": store.host,
        "backups": [
            {
                "label": each.label,
                "type": each.kind,
                "begun": each.begun.isoformat(),
                "ended": each.ended.isoformat(),
                "timeline": each.timeline,
                "bytes": each.bytes,
                "storedBytes": each.stored_bytes,
                "damaged": each.damaged,
            }
            for each in seen.backups
        ],
        "earliest": seen.backups[0].ended.isoformat() if seen.backups else None,
        "archive": {
            "newest": seen.archive.newest,
            "newestAt": seen.archive.newest_at.isoformat() if seen.archive.newest_at else None,
            "missing": [each.segments for each in seen.archive.open_gaps],
        },
        "unreachable": [
            {
                "segments": each.segments,
                "from": each.begun.isoformat(),
                "until": each.ended.isoformat() if each.ended else None,
            }
            for each in seen.archive.gaps
        ],
        "verification": proof.last(),
    }


def sentences(store: Store) -> list[str]:
    seen = catalogue(store)
    lines = [f"保管先　{store.host}", *backup_lines(seen), *archive_lines(seen)]
    if last := proof.last():
        result = "成功" if last["holds"] else "失敗"
        lines.append(f"復元検証　{result}　{when(datetime.fromisoformat(last['begun']))}　{last['seconds']:.0f} 秒")
    else:
        lines.append("復元検証　まだ行われていません")
    return lines


def backup_lines(seen: Catalogue) -> list[str]:
    if not seen.backups:
        return ["バックアップ　まだありません"]
    lines = [f"戻せる時点　{when(seen.backups[0].ended)} から", *map(gap_line, seen.archive.gaps)]
    for kind, name in KINDS.items():
        if newest := seen.newest_of(kind):
            count = sum(each.kind == kind for each in seen.backups)
            damaged = "　壊れたページがあります" if newest.damaged else ""
            lines.append(
                f"{name}バックアップ　{count} 個　最新 {newest.label}　{when(newest.ended)}　{size(newest.stored_bytes)}{damaged}"
            )
    return lines


def gap_line(gap: Gap) -> str:
    until = when(gap.ended) if gap.ended else "次のバックアップの終わり"
    return f"戻せない間　{when(gap.begun)} より後、{until} より前（WAL {gap.segments} の欠け）"


def archive_lines(seen: Catalogue) -> list[str]:
    if seen.archive.newest is None:
        return ["WAL　まだ届いていません"]
    return [f"WAL　最新 {seen.archive.newest}　{when(seen.archive.newest_at)}"]


def when(moment: datetime) -> str:
    return f"{moment.astimezone(ZONE):%Y-%m-%d %H:%M:%S}"
