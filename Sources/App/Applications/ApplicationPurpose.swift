import Foundation

/// What each sealed value of an application's record is; see `RecordKey`.
enum ApplicationPurpose {
    static let entries = "applications.entries"
    static let email = "applications.email"
    static let guidance = "applications.guidance"
    static let card = "applications.card"
    static let correctionCard = "corrections.card"
    static let note = "application_events.note"
    static let correctionRequest = "corrections.request"
    static let correctionDraft = "corrections.draft"
    static let correctionAnswer = "corrections.answer"
    static let message = "messages.body"
    static let pendingEmail = "email_confirmations.email"
    static func attachmentName(_ attachment: UUID) -> String { "attachments.name:\(attachment.uuidString)" }
    static func attachmentChunk(_ attachment: UUID, _ position: Int) -> String {
        "attachment_chunks:\(attachment.uuidString):\(position)"
    }
}
