# The whole cluster in its laboratory, in short: units in a real systemd, failover under load.

check_cluster() {
    if ! unshare --net --mount --pid --fork true 2>/dev/null || [[ ! -e /dev/net/tun ]]; then
        not_tested "$part"
        return
    fi
    swift_build debug
    python_require "$repository/Tests/Monitoring/requirements.txt"
    python_tests cluster Tests/Cluster --durations=12
}
