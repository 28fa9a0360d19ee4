import HTML

/// Text line by line.
struct Lines: Component {
    private let lines: [String]
    private let fallback: String

    init(_ lines: [String], whenEmpty fallback: String = "") {
        self.lines = lines.flatMap { $0.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) }
            .map(String.init)
        self.fallback = fallback
    }

    var body: some HTML {
        if lines.isEmpty { span(.class("muted")) { fallback } }
        for (index, line) in lines.enumerated() {
            if index > 0 { br() }
            line
        }
    }
}
