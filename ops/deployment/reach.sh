# How a command gets to a host: the one thing to replace where hosts are reached otherwise.

reach=(reach_by_ssh)

# on HOST COMMAND…: runs it there as root; input, output and exit status are the command's.
on() {
    "${reach[@]}" "$@"
}

# ssh hands one line to a shell over there, so each word is quoted for it.
reach_by_ssh() {
    local host=$1
    shift
    ssh -o BatchMode=yes -o ConnectTimeout=10 -l root "$host.$(topology domain)" "$(printf '%q ' "$@")"
}
