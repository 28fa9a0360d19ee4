/// Options of `explanation`.
package struct ExplanationOptions: Sendable, Hashable, Codable {
    package var text: Text

    package init(text: Text) {
        self.text = text
    }
}
