# The ports of the loopback address at which a town answers.

# ports_from [BASE]: eight ports. Without a base the well-known ones; with it those that follow each other from there:
# citizens, staff, operations, PostgreSQL, virus scanner, doubles of デジタル認証アプリ, of the certification authority and of
# the payment providers.
# shellcheck disable=SC2120 # not every program lets its user choose
ports_from() {
    if [[ $# -eq 0 ]]; then
        public_port=8080 staff_port=8081 operations_port=9100 database_port=9101 scanner_port=9102
        authentication_app_port=9103 authority_port=9104 payment_port=9105
        return
    fi
    if ! [[ $1 =~ ^[1-9][0-9]{3,4}$ ]] || (($1 < 1024)) || (($1 > 65528)); then
        fail "--port-base には 1024 から 65528 までの数を指定してください。" "--port-base takes a number from 1024 to 65528."
    fi
    public_port=$1 staff_port=$(($1 + 1)) operations_port=$(($1 + 2)) database_port=$(($1 + 3)) scanner_port=$(($1 + 4))
    authentication_app_port=$(($1 + 5)) authority_port=$(($1 + 6)) payment_port=$(($1 + 7))
}

port_answers() {
    (exec 9<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# Asked before anything starts, so that nobody has to look for the reason in a log.
ports_must_be_free() {
    local port
    for port in "$@"; do
        ! port_answers "$port" ||
            fail "ポート $port は別のプログラムが使っています。--port-base で別の番号を選んでください。" \
                "Port $port is taken by another program. Choose others with --port-base."
    done
}

# A port that nobody uses at the moment.
port_free() {
    local port
    for port in $(shuf --input-range=20000-29999 --head-count=100); do
        port_answers "$port" || { echo "$port" && return; }
    done
}
