# What the scripts that install a part on a host share. ROOT is the host's root directory, / on the host itself.

# host_arguments SCRIPT ARGUMENT…: sets root and host from the two arguments of an install script.
host_arguments() {
    local script=$1
    shift
    if [[ $# -ne 2 || $1 == --help ]]; then
        sed -n '/^# ops\//,/^set/s/^# //p' "$script"
        [[ ${1:-} == --help ]] && exit 0 || exit 2
    fi
    root=$(realpath "$1")
    root=${root%/}
    host=$2
    topology names "$host" >/dev/null
}

# host_file GROUP MODE PATH [COMMAND…]: writes to PATH below ROOT what COMMAND says, or without one the file that it reads,
# complete or not at all: a COMMAND that fails ends the script and leaves what was there. It must not stand before a pipe
# instead, whose end cannot know that its beginning failed. The group is the one that ROOT's own table names: its numbers
# need not be those of the machine that installs.
host_file() {
    local group mode=$2 file=$root$3
    group=$(awk -F: -v name="$1" '$1 == name { print $3 }' "$root/etc/group")
    [[ -n $group ]] || fail "$1 というグループがありません。先にパッケージを入れてください（ops/packages）。" "There is no group $1: install its package first (ops/packages)." "$root/etc/group"
    shift 3
    (($# > 0)) || set -- cat
    [[ $file != */credentials/* ]] || install --directory --mode=700 "${file%/*}"
    mkdir -p "${file%/*}"
    (
        trap 'rm -f "$file.new"' EXIT
        umask 077
        "$@" >"$file.new"
        chown "0:$group" "$file.new"
        chmod "$mode" "$file.new"
        mv "$file.new" "$file"
    )
}

# host_secret NAME: what that secret is; without it nothing is installed that would do without.
host_secret() {
    [[ -s $MADOGUCHI_SECRETS/$1 ]] || fail "秘密 $1 がないか、空です。ops/secrets で作ってください。" "The secret $1 is missing or empty: make it with ops/secrets." "$MADOGUCHI_SECRETS/$1"
    cat "$MADOGUCHI_SECRETS/$1"
}

# host_certificates GROUP: the authority, the host's certificate and its key, which GROUP may read.
host_certificates() {
    local from=${MADOGUCHI_CERTIFICATES:?see ops/certificates}
    host_file root 644 /etc/madoguchi/tls/ca.crt <"$from/ca.crt"
    host_file root 644 "/etc/madoguchi/tls/$host.crt" <"$from/$host.crt"
    host_file "$1" 640 "/etc/madoguchi/tls/$host.key" <"$from/$host.key"
}

# host_etcd_certificates GROUP: the same of the authority by which etcd knows who may speak to it.
host_etcd_certificates() {
    local from=${MADOGUCHI_CERTIFICATES:?see ops/certificates}
    host_file root 644 /etc/madoguchi/tls/etcd/ca.crt <"$from/etcd-ca.crt"
    host_file root 644 "/etc/madoguchi/tls/etcd/$host.crt" <"$from/etcd-$host.crt"
    host_file "$1" 640 "/etc/madoguchi/tls/etcd/$host.key" <"$from/etcd-$host.key"
}

host_enable() {
    systemctl --root="$root/" --quiet enable "$@"
}
