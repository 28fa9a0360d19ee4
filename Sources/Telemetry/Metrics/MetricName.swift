/// The names that Prometheus accepts for metrics and labels.
enum MetricName {
    /// Letters, digits, `_` and `:`, not beginning with a digit.
    static func isValid(_ name: String) -> Bool {
        isWord(name.utf8, colonAllowed: true)
    }

    /// As for metrics, but without `:`, and not beginning with `__`, which Prometheus keeps for itself.
    static func isValidLabel(_ name: String) -> Bool {
        isWord(name.utf8, colonAllowed: false) && !name.hasPrefix("__")
    }

    private static func isWord(_ bytes: String.UTF8View, colonAllowed: Bool) -> Bool {
        guard let first = bytes.first, !isDigit(first) else { return false }
        return bytes.allSatisfy { isLetter($0) || isDigit($0) || (colonAllowed && $0 == UInt8(ascii: ":")) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
        default: false
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
