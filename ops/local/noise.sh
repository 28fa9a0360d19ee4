# How quiet the machine was while something was measured: others' work before, and the same small piece of work timed
# several times before and after.

noise_loudest_load=15   # percent of all processors busy with other work before the measurement
noise_widest_spread=20  # percent between the fastest and the slowest of the same piece of work

noise_begin() {
    noise_load=$(noise_load_now)
    noise_times=()
    noise_time_work
}

# noise_end NAME: says so when the figures of NAME should not be believed.
noise_end() {
    noise_time_work
    local sorted fastest slowest spread
    mapfile -t sorted < <(printf '%s\n' "${noise_times[@]}" | sort --numeric-sort)
    fastest=${sorted[0]} slowest=${sorted[-1]}
    spread=$(((slowest - fastest) * 100 / fastest))
    if ((noise_load > noise_loudest_load || spread > noise_widest_spread)); then
        echo "$1: too noisy to be believed: others used $noise_load % of the processors before," \
            "and the same work took up to $spread % longer from one time to the next"
    fi
}

# Percent of all processors that worked during half a second in which we did nothing.
noise_load_now() {
    local before after
    before=$(noise_ticks)
    sleep 0.5
    after=$(noise_ticks)
    awk -v before="$before" -v after="$after" 'BEGIN {
        split(before, b); split(after, a); printf "%d", 100 * (a[1] - b[1]) / (a[2] - b[2])
    }'
}

# Ticks since boot: busy ones and all.
noise_ticks() {
    awk '/^cpu / { for (i = 2; i <= 9; i++) all += $i; print all - $5 - $6, all }' /proc/stat
}

# Five times the same work, in microseconds.
noise_time_work() {
    local started number
    for _ in 1 2 3 4 5; do
        started=${EPOCHREALTIME/[.,]/}
        for ((number = 0; number < 50000; number++)); do :; done
        noise_times+=("$((${EPOCHREALTIME/[.,]/} - started))")
    done
}
