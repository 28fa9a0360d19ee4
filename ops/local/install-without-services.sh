#!/bin/bash
# install-without-services.sh "SERVICE…" PACKAGE…: run as root by packages.sh.
# Installs Debian packages, starts none of their services and leaves none of the newly come ones enabled.
set -euo pipefail

[[ ${1:-} != --help ]] || { sed -n '2,3s/^# //p' "$0"; exit 0; }
read -r -a services <<<"$1"
shift

policy=/usr/sbin/policy-rc.d
cluster_settings=/etc/postgresql-common/createcluster.d/madoguchi-installing.conf
already_known=()
for service in "${services[@]}"; do
    [[ ! -e /lib/systemd/system/$service.service ]] || already_known+=("$service")
done

let_go() {
    rm -f "$cluster_settings"
    rm -f "$policy"
    [[ ! -e $policy.before ]] || mv "$policy.before" "$policy"
}
trap let_go EXIT

[[ ! -e $policy || -e $policy.before ]] || mv "$policy" "$policy.before"
printf '#!/bin/sh\n# 101: action forbidden by policy\nexit 101\n' >"$policy"
chmod 755 "$policy"
mkdir -p "${cluster_settings%/*}"
echo "create_main_cluster = false" >"$cluster_settings"

export DEBIAN_FRONTEND=noninteractive
apt-get update
apt-get install --yes --no-install-recommends "$@"

for service in "${services[@]}"; do
    [[ " ${already_known[*]} " == *" $service "* || ! -e /lib/systemd/system/$service.service ]] ||
        update-rc.d "$service" disable
done
