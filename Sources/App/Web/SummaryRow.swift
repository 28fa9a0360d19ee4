import HTML

/// A line of a summary: what it is about, what it says, and where it is changed.
struct SummaryRow: Component {
    let name: String
    /// One a line.
    let texts: [String]
    var change: String?

    var body: some HTML {
        div(.class("summary__row")) {
            dt { name }
            dd { texts.joined(separator: "\n") }
            if let change {
                dd(.class("summary__act")) {
                    a(.href(change)) {
                        "変更"
                        span(.class("unseen")) { "：\(name)" }
                    }
                }
            }
        }
    }
}
