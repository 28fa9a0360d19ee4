# A deployment replaces node by node, and the way back is the release before: its code must go on with today's schema. Its
# own tests are run against that when the schema differs in anything that the release can notice; with
# MADOGUCHI_UPGRADE=all in any case.
# What stands in single quotes is for a shell in a namespace of its own.
# shellcheck disable=SC2016

check_upgrade() {
    local released previous=$local_directory/previous
    released=$(cat "$ops/deployment/previous-release")
    # A clone without its history.
    git cat-file -e "$released" 2>/dev/null || git fetch --quiet origin "$released"
    stage "packages" packages_install "${packages_to_build[@]}" "${packages_to_run[@]}"
    upgrade_schema "$released"
    if [[ ! -s $local_directory/schema-changes && ${MADOGUCHI_UPGRADE:-} != all ]]; then
        echo "Today's schema has all that $released knows, and asks nothing more of it."
        count upgrade 1 0
        return
    fi
    if ! unshare --mount true 2>/dev/null; then
        not_tested "$part"
        return
    fi
    swift_build debug --build-tests
    upgrade_lay_out "$released" "$previous"
    export MADOGUCHI_TEST_MIGRATIONS=$local_directory/migrations
    rm -rf "$MADOGUCHI_TEST_MIGRATIONS"
    cp --recursive Sources/App/Migrations "$MADOGUCHI_TEST_MIGRATIONS"
    swift_tests upgrade unshare --mount bash -euc '
        mount --types tmpfs tmpfs /tmp # its tests create and drop a database each
        mkdir "$1/.local" && mount --bind "$2" "$1/.local"
        mount --rbind "$1" "$3" && cd "$3"
        swift build --package-path "$3" --configuration debug --build-tests
        exec swift test --skip-build --filter "^AppTests\\."
    ' upgrade "$previous" "$local_directory" "$repository"
    rm -rf "$previous"
}

# upgrade_schema RELEASE: writes down what the release would notice of today's schema.
upgrade_schema() {
    local migrations
    migrations=$(mktemp --directory)
    git archive "$1" Sources/App/Migrations | tar --extract --directory="$migrations"
    schema_changes "$migrations/Sources/App/Migrations" Sources/App/Migrations | tee "$local_directory/schema-changes"
    rm -rf "$migrations"
}

# upgrade_lay_out RELEASE DIRECTORY: the release's files, and what is built here. What is the same in both keeps its time,
# so that only the rest is compiled again, as long as the place has the same name.
upgrade_lay_out() {
    local released=$1 previous=$2
    rm -rf "$previous"
    mkdir "$previous"
    git ls-files -z | tar --create --null --files-from=- | tar --extract --directory="$previous"
    git diff --name-only --no-renames --diff-filter=A -z "$released" | (cd "$previous" && xargs --null rm -f)
    git diff --name-only --no-renames --diff-filter=a -z "$released" | xargs --null git archive "$released" |
        tar --extract --touch --directory="$previous"
    cp --archive --reflink=auto .build Package.resolved "$previous"
}
