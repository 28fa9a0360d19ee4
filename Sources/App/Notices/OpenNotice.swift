import Foundation

/// A notice with its seals opened.
struct OpenNotice: Sendable {
    let id: UUID
    let kind: String
    let recipient: String
    let letter: Letter
    let createdAt: Date
    let sentAt: Date?
}
