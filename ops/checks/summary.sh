# The parts of `ops/test` one after the other, how long each took and how many of its checks held.

summary_begin() {
    results_directory=$(mktemp --directory)
    trap 'rm -rf "$results_directory"' EXIT
}

# section PART: runs check_PART in a shell of its own, so that a part that fails does not keep the others from running.
section() {
    local part=$1 started=$SECONDS status
    printf '\n=== %s\n' "$part"
    : >"$results_directory/$part"
    set +e
    (
        set -e
        trap stage_failure_report EXIT
        "check_$part"
    )
    status=$?
    set -e
    # A part that broke down before it could count, or for another reason than a failed check.
    if ((status != 0)) && ! has_failures "$results_directory/$part"; then
        echo "$part: 0 passed, 1 failed" >>"$results_directory/$part"
    fi
    cat "$results_directory/$part" >>"$results_directory/results"
    printf '%8d s  %s\n' "$((SECONDS - started))" "$part" | tee -a "$results_directory/durations"
}

# count NAME PASSED FAILED: called by the part that runs, maybe several times; fails when a check has failed.
count() {
    echo "$1: $2 passed, $3 failed" >>"$results_directory/$part"
    (($3 == 0))
}

# tell_failures NAME: keeps what comes in on standard input for the end of the summary, where it is found at a glance.
tell_failures() {
    { printf -- '--- %s\n' "$1" && sed -n '1,60p'; } >>"$results_directory/failures"
}

# not_tested PART: said loudly, so that nobody takes it for tested.
not_tested() {
    printf '\n%s\n%s\n\n' "********  このマシンのカーネルは名前空間か TUN を許さないため、$1 の試験をしていません。  ********" \
        "********  NOT TESTED: this kernel forbids namespaces or TUN, so $1 was not tried.  ********" >&2
    count "$1" 0 0
}

has_failures() {
    grep --quiet --extended-regexp ' [1-9][0-9]* failed$' "$1"
}

summary_end() {
    printf '\n=== summary\n'
    cat "$results_directory/durations" "$results_directory/results"
    [[ ! -e $results_directory/failures ]] || { printf '\n=== failures\n' && cat "$results_directory/failures"; }
    ! has_failures "$results_directory/results"
}
