# The whole cluster in its laboratory, in short: units in a real systemd, failover under load.

check_cluster() {
    if ! unshare --net --mount --pid --fork true 2>/dev/null || [[ ! -e /dev/net/tun ]]; then
        printf '\n%s\n%s\n\n' "********  このマシンのカーネルは名前空間か TUN を許さないため、クラスターの試験をしていません。  ********" \
            "********  NOT TESTED: this kernel forbids namespaces or TUN, so the cluster was not tried.  ********" >&2
        count cluster 0 0
        return
    fi
    swift_build debug
    python_tests cluster Tests/Cluster
}
