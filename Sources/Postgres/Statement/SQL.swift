/// A statement and the values bound to it.
///
/// Written as a string literal; every `\(value)` becomes a numbered parameter (`$1`, `$2`, …) and travels apart from the
/// text, so a value can never become SQL:
///
///     let sql: SQL = "select name from person where id = \(id)"
///
/// A `String` is sent without a type, so that PostgreSQL takes the type from the place where it stands (text, an enum,
/// a date, jsonb). Where there is no such place (`\(word) is null`), write the type: `\(word)::text`.
package struct SQL: ExpressibleByStringInterpolation, Sendable, CustomStringConvertible {
    /// The statement with `$1`, `$2`, … in the place of values.
    package private(set) var text: String
    private(set) var bindings: Bindings

    package init(stringLiteral text: String) {
        self.text = text
        bindings = Bindings()
    }

    package init(stringInterpolation: StringInterpolation) {
        text = stringInterpolation.text
        bindings = stringInterpolation.bindings
    }

    /// Several pieces in a row, for conditions whose number is known only at run time.
    package init(joining pieces: [SQL], by separator: StaticString) {
        var joined = StringInterpolation(literalCapacity: 64, interpolationCount: pieces.count)
        for (index, piece) in pieces.enumerated() {
            if index > 0 { joined.appendLiteral("\(separator)") }
            joined.appendInterpolation(fragment: piece)
        }
        self.init(stringInterpolation: joined)
    }

    /// The text only: values must not reach a log.
    package var description: String { text }

    /// Why the statement cannot be sent.
    var flaw: String? {
        if let flaw = bindings.flaw { return flaw }
        // The protocol counts the values of a statement in 16 bits.
        return bindings.count > 65_535 ? "\(bindings.count) values in one statement; bind arrays instead" : nil
    }

    /// Whether the statement only reads, judged by its first word; `with` counts as writing, since it may.
    /// A read may be repeated on another server and may be cancelled without a commit being cancelled.
    /// A function that writes must therefore be called within a transaction, or by a `with` or `do` statement.
    var isRead: Bool {
        let firstWord = text.utf8.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x28 }.prefix(6)
        return firstWord.elementsEqual("select".utf8, by: { $0 | 0x20 == $1 })
    }
}
