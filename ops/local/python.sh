# A Python environment of the commands' own, so that none of its packages touches the machine's Python.

python_directory=$local_directory/python

# python_require REQUIREMENTS_FILE: installs what the file names; does nothing when that has been done before.
python_require() {
    local marker
    marker=$python_directory/installed-$(sha256sum "$1" | cut -c 1-16)
    [[ ! -e $marker ]] || return 0
    [[ -x $python_directory/bin/python ]] || /usr/bin/python3 -m venv "$python_directory"
    "$python_directory/bin/pip" install --quiet --disable-pip-version-check --requirement "$1"
    touch "$marker"
}
