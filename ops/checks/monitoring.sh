# Monitoring as it is shipped: rules, their tests, settings of Prometheus and Alertmanager, dashboards.

check_monitoring() {
    local status=0
    stage "packages" packages_install python3-venv openssl "${packages_to_monitor[@]}"
    monitoring_rules || status=1
    python_require "$repository/Tests/Monitoring/requirements.txt"
    python_tests monitoring Tests/Monitoring || status=1
    return $status
}

monitoring_rules() {
    local log=$local_directory/rules.log tests=("$repository"/monitoring/tests/*/*.yml) passed
    promtool check rules "$repository"/monitoring/rules/*.yml
    promtool test rules "${tests[@]}" 2>&1 | tee "$log" || true
    passed=$(grep --count '^  SUCCESS$' "$log" || true)
    count rules "$passed" $((${#tests[@]} - passed))
}
