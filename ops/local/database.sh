# The town's own PostgreSQL cluster. It answers on the loopback port only, with SCRAM passwords: no socket file, whose
# path may have at most 107 bytes and which would tempt to trust whoever is on the machine.

database_binaries=/usr/lib/postgresql/15/bin
database_superuser=postgres

database_secrets_make() {
    secret_make database-superuser-password
    secret_make database-owner-password
    secret_make database-app-password
}

database_start() {
    database_secrets_make
    database_directory=$(server_directory postgres)
    [[ -s $database_directory/cluster/PG_VERSION ]] || database_create
    ! database_is_running || database_stop
    ports_must_be_free "$database_port"
    database_settings | as_server tee "$database_directory/cluster/conf.d/town.conf" >/dev/null
    database_control start --log "$database_directory/server.log" --timeout=60 --wait ||
        { as_server tail -n 20 "$database_directory/server.log"; return 1; }
}

# Built beside its place and moved there when complete, so that an interrupted start leaves no half cluster behind.
database_create() {
    local building=$database_directory/building password_file=$database_directory/password
    as_server rm -rf "$building"
    install --mode=600 --owner="$(server_account)" "$secrets_directory/database-superuser-password" "$password_file"
    (
        cd "$database_directory"
        as_server "$database_binaries/initdb" --pgdata="$building" --username="$database_superuser" \
            --pwfile="$password_file" --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 --data-checksums
    )
    rm "$password_file"
    as_server mkdir "$building/conf.d"
    echo "include_dir 'conf.d'" | as_server tee -a "$building/postgresql.conf" >/dev/null
    as_server mv "$building" "$database_directory/cluster"
}

database_settings() {
    cat <<SETTINGS
listen_addresses = '127.0.0.1'
port = $database_port
unix_socket_directories = ''
max_connections = 200
timezone = 'Asia/Tokyo'
log_timezone = 'Asia/Tokyo'
SETTINGS
}

database_control() {
    (cd "$database_directory" && as_server "$database_binaries/pg_ctl" "$@" --silent --pgdata="$database_directory/cluster")
}

database_is_running() {
    database_control status >/dev/null
}

database_stop() {
    database_control stop --mode=fast --wait
}

# database_psql ARGUMENT…: as the superuser of this cluster.
database_psql() {
    PGPASSWORD=$(secret database-superuser-password) psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 \
        --host=127.0.0.1 --port="$database_port" --username="$database_superuser" "$@"
}

# The roles and the database, made or brought up to date; safe to repeat.
database_prepare() {
    local name=$1
    OWNER_PASSWORD=$(secret database-owner-password) APP_PASSWORD=$(secret database-app-password) \
        database_psql --dbname=postgres --set=database="$name" --file="$repository/ops/postgres/roles.sql"
}

database_superuser_url() {
    echo "postgresql://$database_superuser:$(secret database-superuser-password)@127.0.0.1:$database_port/postgres"
}

# database_url ROLE NAME
database_url() {
    echo "postgresql://madoguchi_$1:$(secret "database-$1-password")@127.0.0.1:$database_port/$2"
}
