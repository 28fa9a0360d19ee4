# The town's own virus scanner. The official signatures come from the Internet by freshclam, which a fresh machine may
# not reach, so this scanner knows the EICAR test file only: enough to see every path of a refused attachment.
# A real city sets MADOGUCHI_CLAMD to its own clamd; then none is started here.

scanner_start() {
    [[ -z ${MADOGUCHI_CLAMD:-} ]] || return 0
    scanner_directory=$(server_directory scanner)
    scanner_stop
    ports_must_be_free "$scanner_port"
    # A copy, because Debian's AppArmor profile of /usr/sbin/clamd lets it read none of the town's files.
    install --mode=700 --owner="$(server_account)" /usr/sbin/clamd "$scanner_directory/clamd"
    as_server mkdir -p "$scanner_directory/signatures"
    as_server tee "$scanner_directory/signatures/eicar.ndb" <"$repository/ops/scanner/eicar.ndb" >/dev/null
    scanner_settings | as_server tee "$scanner_directory/clamd.conf" >/dev/null
    (cd "$scanner_directory" && as_server ./clamd --config-file="$scanner_directory/clamd.conf")
    scanner_wait
}

scanner_settings() {
    cat <<SETTINGS
TCPAddr 127.0.0.1
TCPSocket $scanner_port
DatabaseDirectory $scanner_directory/signatures
TemporaryDirectory $scanner_directory
LogFile $scanner_directory/server.log
PidFile $scanner_directory/clamd.pid
StreamMaxLength 100M
SETTINGS
}

scanner_wait() {
    local answer attempt
    for attempt in {1..100}; do
        answer=$(scanner_ask || true)
        [[ $answer != PONG ]] || return 0
        sleep 0.1
    done
    echo "clamd has not answered for ${attempt} tenths of a second"
    return 1
}

scanner_ask() {
    (
        exec 9<>"/dev/tcp/127.0.0.1/$scanner_port"
        printf 'nPING\n' >&9
        timeout 1 head -n 1 <&9
    ) 2>/dev/null
}

scanner_stop() {
    local process
    process=$(as_server cat "$scanner_directory/clamd.pid" 2>/dev/null) || return 0
    [[ $(readlink "/proc/$process/exe") == "$scanner_directory/clamd"* ]] || return 0
    kill "$process"
    tail --pid="$process" --follow /dev/null
}
