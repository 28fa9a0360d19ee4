/// Options of `consent`.
package struct ConsentOptions: Sendable, Hashable, Codable {
    /// What is consented to, in full.
    package var text: Text

    package init(text: Text) {
        self.text = text
    }
}
