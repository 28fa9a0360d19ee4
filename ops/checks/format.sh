# Layout of the sources: .swift-format for Swift, shellcheck for the shell.

check_format() {
    stage "packages" packages_install shellcheck
    local sources=() faulty=() scripts=() file
    mapfile -t sources < <(git ls-files '*.swift')
    mapfile -t faulty < <(swift format lint --strict --parallel "${sources[@]}" 2>&1 |
        tee /dev/stderr | sed -n 's/^\(.*\.swift\):[0-9]*:[0-9]*: .*/\1/p' | sort --unique)

    mapfile -t scripts < <(git grep --files-with-matches --extended-regexp '^#!/bin/(ba)?sh' -- .ci ops)
    for file in "${scripts[@]}"; do
        shellcheck --check-sourced "$file" || faulty+=("$file")
    done
    count format $((${#sources[@]} + ${#scripts[@]} - ${#faulty[@]})) ${#faulty[@]}
}
