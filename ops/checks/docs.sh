# What the documents promise.

check_docs() {
    stage "packages" packages_install python3-venv
    python_tests docs Tests/Docs
}
