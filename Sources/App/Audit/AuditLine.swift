import Foundation

/// One line of the audit record with the names that belong to its ids.
struct AuditLine: Decodable, Sendable {
    let id: Int
    let at: Date
    let actorKind: String
    let officerName: String?
    let act: String
    let subjectKind: String?
    let subjectId: String?
    /// The reference number, where the subject is an application that was sent.
    let applicationNumber: String?
    /// The name for the sign-in, where the subject is an officer.
    let subjectName: String?
    let requestId: String?
    let origin: String?
    /// JSON.
    let details: String
}
