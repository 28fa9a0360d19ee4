# What the documents promise.

check_docs() {
    stage "packages" packages_install python3-venv
    swift_build debug
    python_tests docs Tests/Docs
    python_tests runbooks-pages Tests/Runbooks/test_pages.py
}
