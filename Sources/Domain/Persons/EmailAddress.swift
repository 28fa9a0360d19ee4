/// An e-mail address that can be written to.
package struct EmailAddress: Sendable, Hashable {
    package let text: String

    /// Reads what people type, full-width letters included. `nil` for what no mail server takes.
    ///
    /// Stricter than RFC 5321 about quoted local parts, and milder about dots: addresses that Japanese mobile carriers
    /// gave out long ago have `..`, or `.` before the `@`.
    package init?(typed: String) {
        let text = HalfWidth.of(typed)
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= 254, Self.isLocalPart(parts[0]), Self.isDomain(parts[1]) else {
            return nil
        }
        self.text = text
    }

    private static func isLocalPart(_ text: Substring) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.unicodeScalars.allSatisfy { isLetterOrDigit($0) || signs.contains($0) }
    }

    private static func isDomain(_ text: Substring) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, let last = labels.last?.unicodeScalars.first, last.properties.isAlphabetic else {
            return false
        }
        return labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                && label.unicodeScalars.allSatisfy { isLetterOrDigit($0) || $0 == "-" }
        }
    }

    private static let signs = Set(".!#$%&'*+-/=?^_`{|}~".unicodeScalars)

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "A"..."Z", "a"..."z", "0"..."9": true
        default: false
        }
    }
}
