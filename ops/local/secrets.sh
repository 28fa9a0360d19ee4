# Passwords made by chance, kept in the town's `secrets/` (0700) so that a second start knows them.

secret_make() {
    [[ -s $secrets_directory/$1 ]] || (umask 077 && head -c 24 /dev/urandom | base64 | tr '+/' '-_' >"$secrets_directory/$1")
}

secret() {
    cat "$secrets_directory/$1"
}
