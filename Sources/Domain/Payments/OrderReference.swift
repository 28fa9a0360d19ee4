/// Which order of ours, and which attempt to pay it. Every attempt has a session of its own, and KOMOJU wants another order
/// number for each session, so the attempt is part of what providers are told.
package struct OrderReference: Sendable, Hashable, CustomStringConvertible {
    package let number: String
    /// From 1.
    package let attempt: Int

    /// - Returns: nil when the number is empty, longer than 80 characters, not printable ASCII, or the attempt is not positive.
    package init?(number: String, attempt: Int) {
        guard (1...80).contains(number.utf8.count), number.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), attempt > 0
        else { return nil }
        self.number = number
        self.attempt = attempt
    }

    /// Reads what ``text`` wrote.
    ///
    /// - Returns: nil for an order that is not ours.
    package init?(_ text: String) {
        guard let dash = text.lastIndex(of: "-"), let attempt = Int(text[text.index(after: dash)...]) else {
            return nil
        }
        self.init(number: String(text[..<dash]), attempt: attempt)
    }

    /// As providers get it, e.g. `2026-000123-1`.
    package var text: String { "\(number)-\(attempt)" }

    package var description: String { text }
}
