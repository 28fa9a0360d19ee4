# The Swift toolchain and the products built with it.

swift_oldest=6.2
swift_page=https://www.swift.org/install/linux/

swift_require() {
    command -v swift >/dev/null ||
        fail "Swift が見つかりません。Swift 6.3 をインストールし、swift を PATH に入れてください。" \
            "Swift was not found. Install Swift 6.3 and put swift on your PATH." "$swift_page"
    # A toolchain that was only unpacked lacks the libraries that it is linked with.
    swift --version >/dev/null 2>&1 ||
        stage_aloud "Swift のためのパッケージをインストール" packages_install "${packages_to_build[@]}"
    local version
    version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9.]*\).*/\1/p' | head -n 1)
    [[ $(printf '%s\n' "$swift_oldest" "${version:-0}" | sort --version-sort | head -n 1) == "$swift_oldest" ]] ||
        fail "Swift ${version:-（版数不明）} は古すぎます。Swift 6.3（$swift_oldest 以上）をインストールしてください。" \
            "Swift ${version:-of unknown version} is too old. Install Swift 6.3 ($swift_oldest or later)." "$swift_page"
}

# swift_build release|debug [ARGUMENT…]
swift_build() {
    local configuration=$1
    shift
    swift build --package-path "$repository" --configuration "$configuration" "$@"
    swift_built "$configuration"
}

# swift_built release|debug: what lies there is taken.
swift_built() {
    binaries_directory=$repository/.build/$1
}
