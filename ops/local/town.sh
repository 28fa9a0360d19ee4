# One town: its keys, schema, content, first officers and web node, upon the database and the scanner.

# places_of_town DIRECTORY: a town is one database cluster, one virus scanner and one web node with their secrets and logs.
places_of_town() {
    town_directory=$1
    secrets_directory=$town_directory/secrets
    logs_directory=$town_directory/logs
}

# Only the person who made a town may open it: its secrets belong to that person.
town_directory_prepare() {
    if ! mkdir -p "$local_directory" "$logs_directory" 2>/dev/null || [[ ! -O $town_directory ]]; then
        fail "$town_directory は別の利用者のものです。その利用者で実行してください。" \
            "$town_directory belongs to another user. Run the command as that user."
    fi
    (umask 077 && mkdir -p "$secrets_directory")
}

town_lock() {
    exec 8>"$town_directory/lock"
    flock --nonblock 8 ||
        fail "この窓口は既に動いています。" "This town is already running." "$town_directory"
}

# What the programs are told; see Sources/App/AppConfig.swift for every setting. Kept in a file as well, for whoever
# wants to use madoguchictl beside the running town.
town_settings_make() {
    town_settings=(
        "MADOGUCHI_MODE=development"
        "MADOGUCHI_DATABASE_URL=$(database_url app madoguchi)"
        "MADOGUCHI_DATABASE_OWNER_URL=$(database_url owner madoguchi)"
        "MADOGUCHI_KEY_RING=$secrets_directory/key-ring"
        "MADOGUCHI_PUBLIC_PORT=$public_port"
        "MADOGUCHI_STAFF_PORT=$staff_port"
        "MADOGUCHI_OPERATIONS_PORT=$operations_port"
        "MADOGUCHI_PUBLIC_URL=http://localhost:$public_port"
        "MADOGUCHI_STAFF_URL=http://localhost:$staff_port"
        "MADOGUCHI_CANARY_TOKEN=$(secret canary-token)"
        "MADOGUCHI_SIGNATURES=${MADOGUCHI_SIGNATURES:-required}"
        "MADOGUCHI_CLAMD=${MADOGUCHI_CLAMD:-127.0.0.1:$scanner_port}"
    )
    town_settings_keep
}

town_settings_keep() {
    (umask 077 && printf 'export %q\n' "${town_settings[@]}" >"$secrets_directory/settings.sh")
}

# town_control ARGUMENT…: madoguchictl with the town's settings; not by `env`, whose arguments everybody may read.
town_control() {
    (export "${town_settings[@]}" && exec "$binaries_directory/madoguchictl" "$@")
}

town_settings_and_keys() {
    secret_make canary-token
    secret_make payment-secret-key
    secret_make payment-webhook-secret
    town_settings_make
    [[ -s $secrets_directory/key-ring ]] || town_control keys create "$secrets_directory/key-ring"
}

town_migrate() {
    town_control migrate
}

town_content() {
    town_control content import
}

town_postal_codes() {
    local table=$local_directory/postal-codes.tsv marker=$town_directory/postal-codes-imported
    [[ -s $table ]] || { "$repository/ops/postal-codes" "$table.new" && mv "$table.new" "$table"; }
    [[ $marker -nt $table ]] || { town_control postal-codes import "$table" && touch "$marker"; }
}

# Their first passwords are known only now: shown once by `town_show_passwords`, kept nowhere in clear.
first_passwords=()

town_officers() {
    town_officer clerk 窓口担当
    town_officer administrator 管理者
}

# town_officer ROLE NAME: signs in by the name of the role.
town_officer() {
    local marker=$town_directory/officer-$1-created password
    [[ ! -e $marker ]] || return 0
    password=$(town_control officers create "$1" --name "$2" --role "$1")
    first_passwords+=("$1  $password")
    touch "$marker"
}

town_show_passwords() {
    [[ ${#first_passwords[@]} -gt 0 ]] || return 0
    printf '\nはじめの職員とパスワード（表示するのは今回だけです）\n'
    printf '    %s\n' "${first_passwords[@]}"
    first_passwords=()
}

town_serve() {
    local attempt
    # In a session of its own, so that Ctrl-C reaches this script alone and everything stops in its order; and never
    # longer alive than this script.
    (export "${town_settings[@]}" && exec setsid setpriv --pdeathsig TERM "$binaries_directory/madoguchi-web") \
        >"$logs_directory/web.log" 2>&1 3>&- 8>&- &
    web_process=$!
    for attempt in {1..300}; do
        kill -0 "$web_process" 2>/dev/null || break
        ! curl --silent --fail --output /dev/null "http://127.0.0.1:$operations_port/health/ready" || return 0
        sleep 0.1
    done
    echo "madoguchi-web is not ready after $((attempt / 10)) seconds; its last words:"
    tail -n 20 "$logs_directory/web.log"
    return 1
}

town_greet() {
    cat <<GREETING

窓口が開きました。
    市民  http://localhost:$public_port
    職員  http://localhost:$staff_port
    運用  http://localhost:$operations_port/health/ready
    記録  $logs_directory/web.log
    模型  http://localhost:$authentication_app_port（デジタル認証アプリと電話の代わり。試験用のカードで、カードの操作を試せます）
          http://localhost:$authority_port（試験用のカードの認証局の代わり）
          http://localhost:$payment_port（決済事業者の代わり。実際のお金は動きません）
    管理  . $(printf %q "$secrets_directory/settings.sh") && $(printf %q "$binaries_directory/madoguchictl") --help
GREETING
    town_show_passwords
    printf '\n終わるには Ctrl-C を押してください。\n'
}

town_wait() {
    wait "$web_process" || fail "窓口が止まりました。記録を見てください。" "The web node stopped. See its log." "$logs_directory/web.log"
}

# The reverse of the opening, each part only if it was opened; neither a second Ctrl-C nor a closed terminal stops it.
town_close() {
    trap '' INT TERM HUP
    set +e
    stage_failure_report
    town_show_passwords # which the officers have if the town broke down between making them and opening
    if [[ -n ${web_process:-} ]] && kill -TERM "$web_process" 2>/dev/null; then
        echo "窓口を閉じています。"
        wait "$web_process" || true
    fi
    doubles_stop
    [[ -z ${scanner_directory:-} ]] || scanner_stop
    [[ -z ${database_directory:-} ]] || ! database_is_running || database_stop
}

# `--reset`: the town's data and secrets; the postal codes and the Python environment are not the town's and stay.
town_remove() {
    if [[ -e $town_directory/postgres ]]; then
        database_directory=$(server_directory postgres)
        ! database_is_running || database_stop
    fi
    if [[ -e $town_directory/scanner ]]; then
        scanner_directory=$(server_directory scanner)
        scanner_stop
    fi
    server_directory_remove postgres
    server_directory_remove scanner
    rm -rf "$secrets_directory" "$town_directory"/{officer-*-created,postal-codes-imported,authority,authentication-app-keys.json}
    mkdir -m 700 "$secrets_directory"
}
