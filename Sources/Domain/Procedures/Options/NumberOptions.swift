/// Options of `number`, `money` and `copies`.
package struct NumberOptions: Sendable, Hashable, Codable {
    package var min: Int?
    package var max: Int?
    /// Shown behind the input, e.g. 戸; yen and 通 are given by the kind.
    package var unit: Text?

    package init(min: Int? = nil, max: Int? = nil, unit: Text? = nil) {
        self.min = min
        self.max = max
        self.unit = unit
    }
}
