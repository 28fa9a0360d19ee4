/// A part of a whole.
package struct Share: Sendable, Hashable {
    package let part: Int
    package let whole: Int

    /// `nil` where there is no whole, so that nothing is divided by zero.
    package init?(_ part: Int, of whole: Int) {
        guard whole > 0 else { return nil }
        self.part = part
        self.whole = whole
    }

    /// Per cent.
    package var percent: Double { Double(part) * 100 / Double(whole) }

    /// 62.5%, halves rounded up.
    package var text: String {
        let permille = (2000 * part + whole) / (2 * whole)
        return "\(permille / 10).\(permille % 10)%"
    }
}
