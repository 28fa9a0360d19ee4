# Where things lie and at which port they answer. Everything that the commands make is below `.local/`.

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
local_directory=$repository/.local

# places_of_town DIRECTORY: a town is one database cluster, one virus scanner and one web node with their secrets and logs.
places_of_town() {
    town_directory=$1
    secrets_directory=$town_directory/secrets
    logs_directory=$town_directory/logs
}

# ports_from [BASE]: five ports. Without a base the well-known ones; with it the five that follow each other from there.
ports_from() {
    if [[ $# -eq 0 ]]; then
        public_port=8080 staff_port=8081 operations_port=9100 database_port=9101 scanner_port=9102
        return
    fi
    [[ $1 =~ ^[0-9]{4,5}$ ]] && (($1 >= 1024 && $1 <= 65531)) ||
        fail "--port-base には 1024 から 65531 までの数を指定してください。" "--port-base takes a number from 1024 to 65531."
    public_port=$1 staff_port=$(($1 + 1)) operations_port=$(($1 + 2)) database_port=$(($1 + 3)) scanner_port=$(($1 + 4))
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

# Only the person who made a town may open it: its secrets belong to that person.
town_directory_prepare() {
    mkdir -p "$local_directory" "$town_directory" "$logs_directory"
    [[ -O $town_directory ]] ||
        fail "$town_directory は別の利用者が作ったものです。その利用者で実行してください。" \
            "$town_directory belongs to another user. Run the command as that user."
    mkdir -p -m 700 "$secrets_directory"
}
