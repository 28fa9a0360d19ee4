import Foundation

/// One line of the record of who did or read what. It never holds personal data itself.
struct AuditEntry: Sendable {
    var actor: Actor
    var act: AuditAct
    var subject: Subject?
    var requestID: String?
    var origin: ClientAddress?
    /// Names of fields, numbers of rows, old and new settings; never what a person typed.
    var details: [String: String] = [:]

    enum Actor: Sendable, Hashable {
        case applicant
        case officer(UUID)
        /// Somebody at the command line.
        case `operator`
        case system
    }

    struct Subject: Sendable, Hashable {
        /// The table's noun, e.g. `application`.
        var kind: String
        var id: String

        static func application(_ id: UUID) -> Subject { Subject(kind: "application", id: id.uuidString.lowercased()) }
        static func attachment(_ id: UUID) -> Subject { Subject(kind: "attachment", id: id.uuidString.lowercased()) }
        static func resident(_ id: UUID) -> Subject { Subject(kind: "resident", id: id.uuidString.lowercased()) }
        static func signature(_ id: UUID) -> Subject { Subject(kind: "signature", id: id.uuidString.lowercased()) }
        static func reservation(_ id: UUID) -> Subject { Subject(kind: "reservation", id: id.uuidString.lowercased()) }
        static func waitlist(_ id: UUID) -> Subject { Subject(kind: "waitlist", id: id.uuidString.lowercased()) }
        static func guide(_ id: String) -> Subject { Subject(kind: "guide", id: id) }
        static func officer(_ id: UUID) -> Subject { Subject(kind: "officer", id: id.uuidString.lowercased()) }
    }
}
