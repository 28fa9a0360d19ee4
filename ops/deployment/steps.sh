# The steps of a deployment, each safe to repeat. What stands in single quotes is for the shell of the host.
# shellcheck disable=SC2016

longest_start=120 # seconds: a release that has not served by then is a bad one

# step NAME COMMAND…: tells what is done, and does it unless this is a dry run.
step() {
    if [[ $dry_run == yes ]]; then
        echo "・$1"
        return
    fi
    local name=$1 started=$SECONDS
    shift
    printf '・%s … ' "$name"
    "$@" || fail "「$name」に失敗したので、ここで止めました。ほかのノードはそのまま動いています。" \
        "This failed, so the deployment stops here. All other nodes go on serving." "$*"
    printf '%d s\n' "$((SECONDS - started))"
}

copy_release() {
    local place=/opt/madoguchi/releases/$version
    tar --create --directory="$release" . | on "$1" sh -c '
        set -e
        rm -rf "$1.new" && mkdir -p "$1.new" && tar --extract --no-same-owner --directory="$1.new"
        cd "$1.new" && sha256sum --check --quiet SHA256SUMS
        # Nodes may run from a copy that is there already; it is the same.
        if [ -e "$1" ]; then rm -rf "$1.new"; else mv "$1.new" "$1"; fi
    ' copy "$place"
}

# The schema is widened before the first node needs it; the old nodes go on with it (expand, later contract).
# The owner's password goes through the standard input: in no argument, in no file of the host.
migrate() {
    on "$1" sh -c '
        read -r MADOGUCHI_DATABASE_OWNER_URL
        export MADOGUCHI_DATABASE_OWNER_URL
        "$1/madoguchictl" migrate >&2
    ' migrate "/opt/madoguchi/releases/$version" < <(owner_url "$1")
}

owner_url() {
    topology database-url "$1" madoguchi_owner <"$secrets/madoguchi_owner.password"
}

# A node that dies from now on comes back with the new release; the others keep the files of the old one.
switch_release() {
    on "$1" ln --symbolic --force --no-dereference "releases/$version" /opt/madoguchi/current
}

# `systemctl restart` returns when the new process has said READY=1. Then the entries of both data centers must have seen
# it, before the next node leaves.
replace_node() {
    on "$1" sh -c '
        node=$1 limit=$2
        timeout "$limit" systemctl restart "madoguchi-web@$node.service" &&
            for _ in $(seq 100); do
                if curl --silent --fail --max-time 2 --output /dev/null "http://127.0.0.1:2${node}100/health/ready" &&
                    curl --silent "http://127.0.0.1:8404/;csv" | grep "^public,node$node,.*,UP," >/dev/null; then
                    # The other data center asks twice a second.
                    sleep 2 && exit 0
                fi
                sleep 0.2
            done
        systemctl status --no-pager --lines=20 "madoguchi-web@$node.service" >&2
        exit 1
    ' replace "$2" "$((longest_start + 75))"
}
