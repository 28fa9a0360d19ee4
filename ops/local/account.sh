# PostgreSQL refuses to run as root, and a virus scanner should not. As root the commands step down to Debian's
# `postgres` account for both; an ordinary user runs them as itself.

server_account() {
    if ((EUID == 0)); then echo postgres; else id --user --name; fi
}

# Servers outlive this script if it is killed: they must hold neither its lock (8) nor its terminal (3).
as_server() {
    if ((EUID == 0)); then
        setpriv --reuid=postgres --regid=postgres --init-groups --inh-caps=-all -- "$@" 3>&- 8>&-
    else
        "$@" 3>&- 8>&-
    fi
}

# server_directory NAME: makes a directory of the town that the server account alone may read.
# Where that account cannot pass the directories above the checkout (root's home, say), it lies in /var/lib and the
# town holds a link to it.
server_directory() {
    local wanted=$town_directory/$1 real
    if [[ ! -e $wanted ]]; then
        real=$wanted
        as_server test -x "$town_directory" || real=$(server_directory_elsewhere)/$1
        rm -rf "$real" # left over from a town whose own directory was deleted by hand
        install --directory --mode=700 --owner="$(server_account)" "$real"
        [[ $real == "$wanted" ]] || ln --symbolic --force --no-dereference "$real" "$wanted"
    fi
    (cd "$wanted" && pwd -P)
}

server_directory_elsewhere() {
    local directory
    directory=/var/lib/madoguchi-local/$(printf %s "$town_directory" | sha256sum | cut -c 1-16)
    install --directory --mode=711 "${directory%/*}" "$directory"
    echo "$directory"
}

# server_directory_remove NAME
server_directory_remove() {
    local wanted=$town_directory/$1 real
    if [[ -L $wanted ]]; then
        real=$(readlink "$wanted")
        rm -rf "$real"
        rmdir --ignore-fail-on-non-empty "${real%/*}"
    fi
    rm -rf "$wanted"
}
