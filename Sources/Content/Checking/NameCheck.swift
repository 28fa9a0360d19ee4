/// The names of one file's things: well formed, and each of them once.
struct NameCheck {
    let findings: [ContentFinding]

    /// - Parameters:
    ///   - what: the things' word in Japanese.
    ///   - allowsDots: whether parts of a name may be divided by dots too.
    init(_ names: [String], _ what: String, allowsDots: Bool) {
        var known: Set<String> = []
        findings = names.enumerated().flatMap { number, name -> [ContentFinding] in
            let path = ContentPath.top[number]["id"]
            var findings: [ContentFinding] = []
            if name.wholeMatch(of: /[a-z][a-z0-9]*([-.][a-z0-9]+)*/) == nil || !allowsDots && name.contains(".") {
                let signs = allowsDots ? "数字、ハイフン、点" : "数字、ハイフン"
                findings.append(.error(path, "\(what)の名前「\(name)」は、英小文字で始め、英小文字、\(signs)だけで書いてください。"))
            }
            if !known.insert(name).inserted {
                findings.append(.error(path, "\(what)の名前「\(name)」が二度使われています。"))
            }
            return findings
        }
    }
}
