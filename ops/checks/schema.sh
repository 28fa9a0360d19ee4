# Whether a program that was written for one schema finds it in another, by what the database's own catalog says of both.

# schema_changes BEFORE NOW: two directories of migrations. Prints what a program written for the first would notice in the
# second: what is gone or otherwise, and what tables of the first ask more of who writes into them. Nothing when all that
# is new stands beside the old.
schema_changes() (
    # shellcheck disable=SC2034 # the port is database.sh's
    . "$ops/local/account.sh" && . "$ops/local/ports.sh" && . "$ops/local/secrets.sh" && . "$ops/local/database.sh" &&
        . "$ops/local/town.sh"
    local -x LC_ALL=C # one order for sort, comm and join
    local before=$1 now=$2 work
    work=$(mktemp --directory)
    places_of_town "$work/town"
    database_port=$(port_free)
    trap 'database_stop >/dev/null; server_directory_remove postgres; rm -rf "$work"' EXIT
    town_directory_prepare
    database_start >"$work/log" || { cat "$work/log" >&2 && return 1; }
    schema_facts "$before" before | sort >"$work/before"
    schema_facts "$now" now | sort >"$work/now"
    comm -23 "$work/before" "$work/now" | sed -n 's/^knows\t/gone or otherwise: /p'
    comm -13 "$work/before" "$work/now" | grep '^binds' |
        join -t $'\t' -1 2 -2 1 -o 1.2,1.3 - <(sed -n 's/^knows\ttable\t\(\S*\) .*/\1/p' "$work/before" | sort) |
        sed 's/^/asked of /'
)

# schema_facts MIGRATIONS NAME: in a database of this name.
schema_facts() {
    database_prepare "$2" >&2
    {
        echo 'set role madoguchi_owner;'
        echo 'create table schema_migration ();' # which their runner makes for itself
        cat "$1"/*.sql
    } | database_psql --dbname="$2" >&2
    database_psql --dbname="$2" --file="$repository/ops/checks/schema.sql"
}
