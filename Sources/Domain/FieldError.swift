/// One thing to put right, at the input where it is put right.
package struct FieldError: Error, Sendable, Hashable, Codable {
    /// The input's key, e.g. `shimei.family` or `members.0.birth`.
    package var key: EntryKey
    /// Names the field and says how to correct it.
    package var message: String

    package init(_ key: EntryKey, _ message: String) {
        self.key = key
        self.message = message
    }
}
