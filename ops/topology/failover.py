"""What the failover controller and its agents need to know of the cluster."""

import json

from topology import Place, Topology

TLS = "/etc/madoguchi/tls"


def failover_settings(topology: Topology, host: Place, secrets: str) -> str:
    """`secrets`: the options of the fence agent that the topology does not tell, as JSON, or nothing."""
    settings = {
        "host": host.name,
        "site": host.site,
        "address": host.address,
        "entrances": [{"site": web.site, "url": f"https://{web.address}:8443"} for web in topology.with_role("web")],
        "controllers": [
            {"site": each.site, "url": f"https://{each.address}:9200"} for each in topology.controllers()
        ],
        "publicName": topology.names["public"],
        "publicEntries": [
            {"site": web.site, "address": web.address_in("internet")} for web in topology.with_role("web")
        ],
        "backups": [
            {"site": store.site, "url": f"https://{store.address}:9101"} for store in topology.with_role("backup")
        ],
        "databases": [database(topology, member) for member in topology.with_role("database")],
        "dataDirectory": "/var/lib/postgresql/15/madoguchi",
        "etcd": [
            {"host": member.name, "site": member.site, "address": member.address}
            for member in topology.with_role("etcd")
        ],
        "authority": f"{TLS}/ca.crt",
        "certificate": f"{TLS}/{host.name}.crt",
        "key": f"{TLS}/{host.name}.key",
        "etcdAuthority": f"{TLS}/etcd/ca.crt",
        "etcdCertificate": f"{TLS}/etcd/{host.name}.crt",
        "etcdKey": f"{TLS}/etcd/{host.name}.key",
    }
    # An agent beside a database switches nobody off; who breaks into its host must not learn how.
    if topology.fence and "database" not in host.roles:
        settings["fenceAgent"] = fence_agent(topology.fence, json.loads(secrets or "{}"))
    if topology.name_server:
        settings["doorName"] = {**topology.name_server, "name": topology.names["public"]}
    return json.dumps(settings, ensure_ascii=False, indent=2)


def fence_agent(fence: dict, secrets: dict[str, str]) -> dict:
    """What the topology names must be there: without its password the agent would switch nobody off, and say so too late."""
    named = fence.get("secrets", [])
    if set(secrets) != set(named):
        raise SystemExit(
            "電源の装置の秘密（MADOGUCHI_FENCE_SECRETS のファイル）が、ops/topology.json の fence の secrets と合いません。"
            f"要るもの: {'、'.join(named) or 'なし'}。あるもの: {'、'.join(secrets) or 'なし'}。\n"
            "The secrets of the fence agent are not those that the topology names (see ops/failover/install)."
        )
    return {"program": fence["program"], "options": {**fence.get("options", {}), **secrets}}


def database(topology: Topology, member: Place) -> dict:
    known = {"name": member.name, "site": member.site, "address": member.address}
    if topology.fence and "sites" in topology.fence:
        known["fence"] = {"plug": member.name, **topology.fence["sites"].get(member.site, {})}
    return known
