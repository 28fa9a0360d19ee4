# topology VERB …: what ops/topology.json tells, or the file that MADOGUCHI_TOPOLOGY names (ops/topology/__main__.py).
topology() {
    PYTHONPATH=$ops PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 -m topology "$@"
}
