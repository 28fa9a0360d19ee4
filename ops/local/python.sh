# A Python environment of the commands' own, so that none of its packages touches the machine's Python.

python_directory=$local_directory/python

# python_require REQUIREMENTS_FILE: installs what the file names; does nothing when that has been done before.
python_require() {
    local marker
    marker=$python_directory/installed-$(sha256sum "$1" | cut -c 1-16)
    [[ ! -e $marker ]] || return 0
    [[ -x $python_directory/bin/python ]] || /usr/bin/python3 -m venv "$python_directory"
    "$python_directory/bin/pip" install --quiet --disable-pip-version-check --requirement "$1"
    touch "$marker"
}

# python_tests NAME DIRECTORY [OPTION…]: runs the tests there, by pytest with its options, and counts them under NAME.
python_tests() {
    local name=$1 tests=$repository/$2 log status=0 passed failed
    shift 2
    log=$(mktemp)
    python_require "$repository/Tests/Browser/requirements.txt"
    "$python_directory/bin/pytest" --color=no "$tests" "$@" 2>&1 | tee "$log" || status=$?
    read -r passed failed < <(tail -n 1 "$log" | awk '
        { for (i = 2; i <= NF; i++) { if ($i ~ /^passed/) passed = $(i - 1); if ($i ~ /^(failed|error)/) failed += $(i - 1) } }
        END { print passed + 0, failed + 0 }')
    ((status == 0 || failed > 0)) || failed=1
    ((failed == 0)) || { grep --extended-regexp '^(E  |FAILED|ERROR)' "$log" || tail -n 20 "$log"; } | tell_failures "$name"
    rm "$log"
    count "$name" "$passed" "$failed"
}
