# Citizens and officers in a real browser, in towns that the tests open themselves with `ops/run`. A browser and a town
# keep one core busy, hence two of each. MADOGUCHI_SCREENSHOTS=1 leaves a picture of every page in .local/screenshots.

check_browser() {
    stage "packages" packages_install "${packages_to_build[@]}" "${packages_to_run[@]}" chromium-headless-shell fonts-noto-cjk
    swift_build debug
    python_tests browser Tests/Browser --numprocesses=2
}
