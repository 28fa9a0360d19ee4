# The doubles that stand beside a town in place of the outside services: デジタル認証アプリ with a page that plays the phone,
# the authority of its test cards, and payment providers at which no real money moves. Nothing of them is real; a town in production refuses them.

authentication_app_client=RP00000001
double_processes=()

# The authority with its cards, the city's keys, and what the town is told of them.
doubles_prepare() {
    local keys=$secrets_directory/authentication-app-keys
    authority_directory=$town_directory/authority
    authority_log=$logs_directory/authority.log
    "$repository/ops/doubles/authority" make "$authority_directory" >"$authority_log" 2>&1
    "$repository/ops/doubles/authority" crl "$authority_directory" >>"$authority_log" 2>&1
    client_keys=$town_directory/authentication-app-keys.json
    [[ -s $keys && -s $client_keys ]] || { rm -f "$keys" && town_control keys client create "$keys" >"$client_keys"; }
    secret_make payment-secret-key
    secret_make payment-webhook-secret
    town_settings+=(
        "MADOGUCHI_AUTHENTICATION_APP_CLIENT=$authentication_app_client"
        "MADOGUCHI_AUTHENTICATION_APP_URL=http://localhost:$authentication_app_port"
        "MADOGUCHI_AUTHENTICATION_APP_KEYS=$keys"
        "MADOGUCHI_SIGNATURE_ANCHORS=$authority_directory/sign/ca.crt"
        "MADOGUCHI_SIGNATURE_TEST_CERTIFICATES=true"
        "MADOGUCHI_SIGNATURE_OCSP_URL=http://localhost:$authority_port/ocsp/sign"
        "MADOGUCHI_SIGNATURE_LIST_URLS=http://localhost:$authority_port/crl/sign"
        "MADOGUCHI_PAYMENT_PROVIDER=komoju"
        "MADOGUCHI_PAYMENT_URL=http://localhost:$payment_port/komoju/api/v1"
        "MADOGUCHI_PAYMENT_SECRET_KEY=$(secret payment-secret-key)"
        "MADOGUCHI_PAYMENT_WEBHOOK_SECRETS=$(secret payment-webhook-secret)"
        "MADOGUCHI_PAYMENT_MEANS=card,payPay,konbini,payEasy"
    )
    town_settings_keep
}

doubles_start() {
    double_start authentication-app-double "$authentication_app_port" --base "http://localhost:$authentication_app_port" \
        --cards "$authority_directory/cards" --client-keys "$client_keys" --client-id "$authentication_app_client" \
        --redirect-uri "http://localhost:$public_port/card-sign-in/return" \
        --redirect-uri "http://localhost:$public_port/signatures/return"
    double_start authority-double "$authority_port" --directory "$authority_directory"
    # What was paid is forgotten when it stops.
    PAYMENT_DOUBLE_SECRET_KEY=$(secret payment-secret-key) PAYMENT_DOUBLE_WEBHOOK_SECRET=$(secret payment-webhook-secret) \
        double_start payment-double "$payment_port" --webhook-url "http://localhost:$public_port/webhooks"
}

# double_start PROGRAM PORT ARGUMENT…: as the web node, in a session of its own and never longer alive than this script.
double_start() {
    local program=$1 port=$2 log=$logs_directory/$1.log attempt
    shift 2
    setsid setpriv --pdeathsig TERM "$binaries_directory/$program" --port "$port" "$@" >"$log" 2>&1 3>&- 8>&- &
    double_processes+=("$!")
    for attempt in {1..100}; do
        ! port_answers "$port" || return 0
        kill -0 "${double_processes[-1]}" 2>/dev/null || break
        sleep 0.1
    done
    echo "$program is not ready after $((attempt / 10)) seconds; its last words:"
    tail -n 20 "$log"
    return 1
}

# They keep nothing that would have to end in order, and browsers that are still open would hold them up.
doubles_stop() {
    local process
    for process in "${double_processes[@]}"; do
        ! kill -KILL "$process" 2>/dev/null || wait "$process" 2>/dev/null || true
    done
}
