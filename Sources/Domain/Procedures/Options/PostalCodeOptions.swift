/// Options of `postalCode`.
package struct PostalCodeOptions: Sendable, Hashable, Codable {
    /// The address field that the look-up fills in.
    package var fills: FieldID?

    package init(fills: FieldID? = nil) {
        self.fills = fills
    }
}
