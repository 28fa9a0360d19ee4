/// A paper that proves something (CPSV-AP: Evidence): shown on the procedure's page.
package struct Evidence: Sendable, Hashable, Codable {
    package var name: Text
    /// When it is needed, in words.
    package var when: Text?
    package var note: Text?
    package var manner: Manner

    package enum Manner: String, Sendable, Hashable, Codable, CaseIterable {
        /// Attached to the application as a file.
        case upload
        /// The original follows by post.
        case post
        /// The original is shown at the counter.
        case counter
    }
}
