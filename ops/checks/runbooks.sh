# The commands of the operators' runbooks, tried in the laboratory: a selection, or all pages with MADOGUCHI_RUNBOOKS=all in some
# twenty minutes.

check_runbooks() {
    swift_build debug
    if ! unshare --net --mount --pid --fork true 2>/dev/null || [[ ! -e /dev/net/tun ]]; then
        not_tested "$part"
        return
    fi
    python_tests runbooks Tests/Runbooks/test_commands.py
}
