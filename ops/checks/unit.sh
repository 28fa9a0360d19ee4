# Swift's tests, the content's own check, and the tests of the programs in ops/.

check_unit() {
    stage "packages" packages_install "${packages_to_build[@]}" "${packages_to_run[@]}"
    swift_build debug --build-tests
    trap 'stage_failure_report; unit_database_stop' EXIT
    stage "database" unit_database_start
    local status=0
    unit_swift_tests || status=1
    "$binaries_directory/madoguchictl" content check || status=1
    unit_ops_tests || status=1
    return $status
}

# Thrown away afterwards, so it need not survive a power cut.
unit_database_start() {
    places_of_town "$local_directory/unit-tests"
    town_directory_prepare
    town_remove
    database_is_throwaway=yes
    database_port=$(port_free)
    database_start
    MADOGUCHI_TEST_POSTGRES=$(database_superuser_url)
    export MADOGUCHI_TEST_POSTGRES
}

unit_database_stop() {
    [[ -z ${database_directory:-} ]] || town_remove
}

unit_swift_tests() {
    local log=$logs_directory/swift-test.log status=0 total failed
    swift test --skip-build 2>&1 | tee "$log" || status=$?
    total=$(sed -n 's/.*Test run with \([0-9]*\) tests\?.*/\1/p' "$log" | tail -n 1)
    failed=$(grep --extended-regexp '^✘ Test .* failed after' "$log" | grep --count --invert-match --extended-regexp '^✘ Test (run|case) ' || true)
    # A crash counts nothing by itself.
    ((status == 0 || failed > 0)) || failed=1
    count unit $((${total:-0} > failed ? total - failed : 0)) "$failed"
}

unit_ops_tests() {
    python_require "$repository/ops/local/postal-codes.txt"
    python_tests ops Tests/Ops
}
