import Foundation

/// A job as operators see it.
package struct JobRecord: Codable, Sendable {
    package enum State: String, Codable, Sendable, CaseIterable {
        /// Its time has not come, or nobody has taken it yet.
        case queued
        case running
        case done
        /// It was given up after its last attempt.
        case failed
    }

    package let id: Int
    package let kind: String
    package let state: State
    package let attempts: Int
    package let maxAttempts: Int
    /// JSON: identifiers only, never personal data.
    package let payload: String
    package let createdAt: Date
    /// When it is or was to be done.
    package let runAt: Date
    package let finishedAt: Date?
    package let lastError: String?
}
