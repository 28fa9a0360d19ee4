# The Debian packages that the commands need: finds the missing ones and installs only those.

# shellcheck disable=SC2034 # each command uses the lists that it needs
packages_to_build=(
    ca-certificates git libpq-dev libssl-dev libsystemd-dev pkg-config zlib1g-dev
    # What Swift's own compiler and linker expect to find.
    binutils gcc g++ libc6-dev libcurl4-openssl-dev libncurses6 libsqlite3-0 libxml2-dev tzdata
)
# shellcheck disable=SC2034
packages_to_run=(clamav-daemon curl postgresql-15 procps python3-venv util-linux)

# Services that these packages would start by themselves, now and at every boot.
services_of_packages=(postgresql clamav-daemon clamav-freshclam)

# packages_missing NAME…: those of them that are not installed, a line each.
packages_missing() {
    # dpkg-query fails as soon as it has never heard of one of them, but lists the others.
    comm -23 <(printf '%s\n' "$@" | sort) <(
        { dpkg-query --show --showformat '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true; } |
            sed -n 's/^installed //p' | sort
    )
}

# packages_install NAME…
packages_install() {
    local missing
    mapfile -t missing < <(packages_missing "$@")
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
