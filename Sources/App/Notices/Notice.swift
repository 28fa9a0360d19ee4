import Foundation

/// A mail to a person.
struct Notice: Sendable {
    /// What occasioned it, for metrics and the mailbox, e.g. `email-code`.
    var kind: Kind
    var recipient: String
    var letter: Letter
    var application: UUID?

    enum Kind: String, Sendable, Codable, CaseIterable {
        case emailCode = "email-code"
        case accessLink = "access-link"
        case receipt
        case correctionRequest = "correction-request"
        case correctionReceived = "correction-received"
        case withdrawal
        case approval
        case paymentReminder = "payment-reminder"
        case paymentConfirmation = "payment-confirmation"
        case paymentRequest = "payment-request"
        case paymentRelease = "payment-release"
        case refund
        case expiry
        case rejection
        case issue
        case dispatch
        case completion
        case cancellation
        case message
        case infectedFile = "infected-file"
        case signatureRefused = "signature-refused"
        case draftRemoval = "draft-removal"
        case checklist
        case reservation
    }
}

/// What stands in a mail.
struct Letter: Sendable {
    var subject: String
    /// Plain text; lines end with a line feed.
    var body: String
}
