"""What changes the repository: backups of whatever kind, and what mends a gap."""

import time

from backup import metrics, pgbackrest
from backup.catalogue import KINDS, catalogue
from backup.pgbackrest import Busy
from backup.store import BackupFailed, Store

PATIENCE_SECONDS = 6 * 3600


def take(store: Store, kind: str) -> None:
    """An incremental one has nothing to add while another is being taken; the others wait for their turn."""
    if not pgbackrest.has_stanza():
        pgbackrest.create_stanza(store)
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            pgbackrest.back_up(store, kind)
            break
        except Busy:
            if kind == "incr":
                print("ほかのバックアップの実行中なので、今回は取りません。")
                return
            if time.monotonic() > deadline:
                raise BackupFailed("ほかのバックアップが終わりません。") from None
            time.sleep(5)
    metrics.write(store)
    taken = catalogue(store).newest
    print(f"{KINDS[taken.kind]}バックアップ {taken.label} を取りました。")


def watch(store: Store) -> None:
    """Each minute: a repository that is new is made known to pgBackRest, a gap in WAL is mended by a backup after it, and
    monitoring is told what there is."""
    try:
        if not pgbackrest.has_stanza():
            pgbackrest.create_stanza(store)
            print("保管先を用意しました。")
        if gaps := catalogue(store).archive.open_gaps:
            print(f"WAL {'、'.join(each.segments for each in gaps)} が届かないまま失われました。いまからの時点に戻れるように、バックアップを取ります。")
            pgbackrest.back_up(store, "incr")
    except Busy:
        pass  # its turn comes in a minute
    except BackupFailed as error:
        # The database may not be there yet, or just change its primary: the next minute tries again, and monitoring sees
        # how long it has been.
        print(error)
    if pgbackrest.has_stanza():
        metrics.write(store)
