/// A thing to bring to the town hall. The same thing has one name, so that it stands once on a list.
package struct Paper: Sendable, Hashable, Codable, Identifiable {
    /// Lower-case ASCII with hyphens, e.g. `honnin-kakunin`.
    package var id: String
    package var name: Text
    /// What exactly is meant, or who does not need it.
    package var note: Text?
}
