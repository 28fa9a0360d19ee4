# What a person sees while a command works: one line per stage with its seconds, and errors in Japanese and English.

stage_log=/dev/null
stage_name=

# stage NAME COMMAND…: runs COMMAND quietly; its output goes to the log and is shown only when it fails.
stage() {
    stage_name=$1
    shift
    local started=$SECONDS
    printf '・%s … ' "$stage_name"
    "$@" >>"$stage_log" 2>&1
    printf '%d s\n' "$((SECONDS - started))"
    stage_name=
}

# stage_aloud NAME COMMAND…: the same for a COMMAND that tells its own progress and may take minutes.
stage_aloud() {
    local name=$1 started=$SECONDS
    shift
    printf '・%s\n' "$name"
    "$@"
    printf '・%s … %d s\n' "$name" "$((SECONDS - started))"
}

# Called when the command ends: what the stage that broke had to say.
stage_failure_report() {
    [[ -n $stage_name ]] || return 0
    printf '失敗しました (failed)\n\n' >&2
    if [[ -f $stage_log ]]; then
        tail -n 30 "$stage_log" >&2
        printf '\n記録の全文 (full log): %s\n' "$stage_log" >&2
    fi
}

# fail JAPANESE ENGLISH [LINE…]: ends the command with a message in both languages; further lines are printed as they are.
fail() {
    stage_name=
    printf '\n%s\n%s\n' "$1" "$2" >&3
    shift 2
    [[ $# -eq 0 ]] || printf '\n    %s\n' "$@" >&3
    exit 1
}

# The terminal's own error stream: stages send descriptor 2 to their log, and `fail` must still be seen.
exec 3>&2
