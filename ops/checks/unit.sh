# Swift's tests, which start a PostgreSQL of their own, the content's own check, and the tests of the programs in ops/.

# Each test of the service has a town of its own. With all of them at once none gets on, and patience runs out.
export SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=8
longest_unit_run=20m # a test that waits for ever must not take the others' report with it

check_unit() {
    # A name server for the tests of dynamic updates, a load balancer for those of the entry, a proxy for those of the
    # way to outside services.
    stage "packages" packages_install "${packages_to_build[@]}" "${packages_to_run[@]}" bind9 haproxy tinyproxy
    swift_build debug --build-tests
    local status=0
    export MADOGUCHI_VISITED_ROUTES=$local_directory/visited-routes.txt
    rm -f "$MADOGUCHI_VISITED_ROUTES"
    unit_swift_tests || status=1
    unit_routes || status=1
    unit_content_check || status=1
    unit_ops_tests || status=1
    return $status
}

# One target after the other: tests that measure patience or start servers of their own must not share two cores with
# all the others.
unit_swift_tests() {
    local target status=0
    for target in "$repository"/Tests/*Tests; do
        target=$(basename "$target")
        swift_tests "$target" swift test --skip-build --filter "^$target\\." || status=1
    done
    return $status
}

# swift_tests NAME COMMAND…: counts what Swift Testing tells under the name.
swift_tests() {
    local name=$1 log=$local_directory/swift-test-$1.log status=0 total failed
    shift
    timeout --kill-after=10 "$longest_unit_run" "$@" 2>&1 | tee "$log" || status=$?
    total=$(sed -n 's/.*Test run with \([0-9]*\) tests\?.*/\1/p' "$log" | tail -n 1)
    failed=$(grep --text --extended-regexp '^✘ Test .* failed after' "$log" | grep --count --invert-match --extended-regexp '^✘ Test (run|case) ' || true)
    # A crash counts nothing by itself.
    ((status == 0 || failed > 0)) || failed=1
    ((failed == 0)) || { grep --text --extended-regexp --after-context=2 '^✘ Test .* (recorded an issue|failed after)' "$log" || tail -n 20 "$log"; } |
        tell_failures "$name"
    count "$name" $((${total:-0} > failed ? total - failed : 0)) "$failed"
}

# Every route must have answered some test with what it is there for: a page, or a form that was taken; where another
# service sends a browser back, the way on.
unit_routes() {
    local declared visited missing
    declared=$(sed -nE 's/.*\.(get|post)\("([^"]+)".*/\U\1\E \2/p' Sources/App/Routes*.swift |
        sed -E 's/:([a-z]+)/{\1}/g' | grep --invert-match --extended-regexp ' /(health|metrics)' | sort --unique)
    visited=$(sed -nE -e 's/.*route="([^"]*)",method="GET",status="200".*/GET \1/p' \
        -e 's/.*route="([^"]*\/return)",method="GET",status="303".*/GET \1/p' \
        -e 's/.*route="([^"]*)",method="POST",status="[23].*/POST \1/p' "$MADOGUCHI_VISITED_ROUTES" | sort --unique)
    missing=$(comm -23 <(echo "$declared") <(echo "$visited"))
    [[ -z $missing ]] || printf 'no test visits %s\n' "${missing//$'\n'/, }"
    count routes "$(comm -12 <(echo "$declared") <(echo "$visited") | grep --count .)" "$(grep --count . <<<"$missing")"
}

unit_content_check() {
    if "$binaries_directory/madoguchictl" content check; then count content 1 0; else count content 0 1; fi
}

unit_ops_tests() {
    python_require "$repository/ops/local/postal-codes.txt"
    python_tests ops Tests/Ops
}
