# The operators' runbooks: what can be said of their pages, and the commands in them, tried in the laboratory. All pages
# with MADOGUCHI_RUNBOOKS=all, some twenty minutes; without it a selection.

check_runbooks() {
    swift_build debug
    python_tests runbooks-pages Tests/Runbooks/test_pages.py
    if ! unshare --net --mount --pid --fork true 2>/dev/null || [[ ! -e /dev/net/tun ]]; then
        not_tested "$part"
        return
    fi
    python_tests runbooks Tests/Runbooks/test_commands.py
}
