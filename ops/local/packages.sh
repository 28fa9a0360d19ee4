# The Debian packages that the commands need: finds the missing ones and installs only those.

# shellcheck disable=SC2034 # each command uses the lists that it needs
packages_to_build=(
    ca-certificates git libpq-dev libssl-dev libsystemd-dev pkg-config zlib1g-dev
    # What Swift's own compiler and linker expect to find.
    binutils gcc g++ libc6-dev libcurl4-openssl-dev libncurses6 libsqlite3-0 libxml2-dev tzdata
)
# shellcheck disable=SC2034
packages_to_run=(bind9-dnsutils clamav-daemon curl postgresql-15 procps python3-venv util-linux)

# shellcheck disable=SC2034
packages_to_monitor=(prometheus prometheus-alertmanager prometheus-node-exporter prometheus-postgres-exporter)

# packages_of ROLE: what stands on a host of that role (see ops/topology.json), and on `every` host, a line each.
packages_of() {
    case $1 in
        every) printf '%s\n' ca-certificates curl iputils-ping openssl procps prometheus-node-exporter python3 ;;
        web) printf '%s\n' clamav-daemon clamav-freshclam haproxy libpq5 msmtp nftables ;;
        database) printf '%s\n' nftables pgbackrest postgresql-15 prometheus-postgres-exporter ;;
        etcd) printf '%s\n' etcd-client etcd-server ;;
        failover) printf '%s\n' bind9-dnsutils libpq5 ;;
        backup) printf '%s\n' libpq5 pgbackrest postgresql-15 python3-psycopg2 ;;
        monitoring) printf '%s\n' prometheus prometheus-alertmanager ;;
        *) fail "$1 という役割はありません。" "There is no role $1." ;;
    esac
}

# Services that these packages would start by themselves, now and at every boot: those that parts of a host enable
# (ops/PART/install), and the others, of which a town or a test starts its own.
services_of_parts=(etcd haproxy pgbackrest postgresql "${packages_to_monitor[@]}")
services_of_packages=("${services_of_parts[@]}" clamav-daemon clamav-freshclam named tinyproxy)

# Asks dpkg for packages; fails as soon as it has never heard of one of them, but lists the others.
# shellcheck disable=SC2016 # for dpkg
packages_query=(dpkg-query --show --showformat '${db:Status-Status} ${Package}\n')

# packages_missing NAME…: those of them that are not installed by the answer of dpkg, which it reads, a line each.
packages_missing() {
    comm -23 <(printf '%s\n' "$@" | sort --unique) <(sed -n 's/^installed //p' | sort)
}

# packages_install NAME…
packages_install() {
    local missing
    mapfile -t missing < <("${packages_query[@]}" "$@" 2>/dev/null | packages_missing "$@")
    [[ ${#missing[@]} -gt 0 ]] || return 0

    command -v apt-get >/dev/null ||
        fail "Debian 12 で実行してください（apt-get が見つかりません）。" "This needs Debian 12 (apt-get was not found)." "${missing[*]}"
    packages_may_be_installed ||
        fail "足りないパッケージがあり、インストールする権限がありません。次のコマンドを管理者に実行してもらってください。" \
            "Packages are missing and you may not install them. Ask an administrator to run:" \
            "sudo apt-get install --no-install-recommends ${missing[*]}"
    packages_install_without_services "${missing[@]}"
}

as_administrator() {
    if ((EUID == 0)); then "$@"; else sudo --non-interactive "$@"; fi
}

packages_may_be_installed() {
    ((EUID == 0)) || { command -v sudo >/dev/null && sudo --non-interactive true 2>/dev/null; }
}

# Debian's packages create a database cluster and start their servers. The town has its own, so that is held back while
# they are installed, and what was not on this machine before is not started at its next boot either.
packages_install_without_services() {
    as_administrator "$repository/ops/local/install-without-services" "${services_of_packages[*]}" "$@"
}
