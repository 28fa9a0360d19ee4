import Foundation

/// What came out when a kept signature was judged once more.
package struct SignatureReport: Sendable, Encodable {
    /// One thing that was looked at.
    package struct Check: Sendable, Encodable {
        package let name: String
        /// nil where it only informs.
        package let holds: Bool?
        package let detail: String
    }

    package let id: UUID
    /// Whether the application was sent with it.
    package let isSent: Bool
    /// When it was received: the moment for which it is judged.
    package let receivedAt: Date
    /// Stable, e.g. `valid`.
    package let code: String
    package let sentence: String
    package let checks: [Check]

    /// Whether everything that was looked at holds.
    package var holds: Bool { checks.allSatisfy { $0.holds != false } }
}
