# How a command gets to a host: the one thing to replace where hosts are reached otherwise.

read -r -a reach <<<"${MADOGUCHI_REACH:-reach_by_ssh}"

# on HOST COMMAND…: runs it there as root; input, output and exit status are the command's.
on() {
    "${reach[@]}" "$@"
}

# ssh hands one line to a shell over there, so each word is quoted for it. Without a command that shell is the person's.
reach_by_ssh() {
    local host=$1
    shift
    local options=(-o ConnectTimeout=10 -o ServerAliveInterval=5 -l root "$host.$(topology domain)")
    (($# > 0)) || exec ssh "${options[@]}"
    ssh -o BatchMode=yes "${options[@]}" "$(printf '%q ' "$@")"
}
