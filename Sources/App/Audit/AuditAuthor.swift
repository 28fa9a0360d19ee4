import Foundation

/// Who does something, in which request, and from where: what all lines that a request leaves have in common.
struct AuditAuthor: Sendable {
    var actor: AuditEntry.Actor
    var requestID: String?
    var origin: ClientAddress?

    static let `operator` = AuditAuthor(actor: .operator)

    func entry(
        _ act: AuditAct,
        _ subject: AuditEntry.Subject? = nil,
        _ details: [String: String] = [:]
    ) -> AuditEntry {
        AuditEntry(
            actor: actor,
            act: act,
            subject: subject,
            requestID: requestID,
            origin: origin,
            details: details
        )
    }
}
