# Citizens and officers in a real browser, in a town that the tests open themselves with `ops/run`.

check_browser() {
    stage "packages" packages_install "${packages_to_build[@]}" "${packages_to_run[@]}" chromium fonts-noto-cjk
    swift_build debug
    python_tests browser Tests/Browser
}
