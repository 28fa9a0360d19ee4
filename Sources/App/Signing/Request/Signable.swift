import Domain
import Foundation
import Postgres

/// What an applicant is about to sign: a form whose answers are complete, before it is sent for the first time or as a
/// correction.
struct Signable: Sendable {
    let application: OpenApplication
    /// The whole form, as it will be sent.
    let journey: Journey
    /// The correction; nil for the application as it is sent first.
    let correction: UUID?
    let files: [Attachment]
    let standing: SignatureStanding
    /// Whether it may be sent without a signature as well.
    let isOptional: Bool
    /// How far the form is; nil for a correction.
    let draft: Draft?
    let document: SignedDocument
    /// Of the document.
    let bytes: Data
    /// The blind index of the bytes.
    let term: [UInt8]

    /// - Parameter locked: holds the application's row until the transaction ends.
    /// - Returns: nil when nothing can be signed: answers are missing, or all was sent.
    static func find(
        _ access: ApplicationAccess,
        in database: any Querying,
        at desk: Desk,
        locked: Bool = false
    ) async throws -> Signable? {
        let application = try await ApplicationStore(database: database, desk: desk).find(access, locked: locked)
        let files = try await AttachmentStore(database: database).list(of: application)
        let standings = SignatureStandingStore(database: database, desk: desk)
        if let draft = Draft(application, at: desk) {
            guard application.email != nil, draft.journey.isComplete else { return nil }
            let standing = try await standings.standing(of: draft, files: files)
            return try Signable(application, draft.journey, draft: draft, files: files, standing: standing, at: desk)
        }
        guard let form = try await CorrectionForm.find(of: application, in: database, at: desk),
            form.isReady(with: files)
        else { return nil }
        let standing = try await standings.standing(of: form, files: files)
        return try Signable(
            application,
            form.after,
            correction: form.correction.id,
            files: files,
            standing: standing,
            at: desk
        )
    }

    private init(
        _ application: OpenApplication,
        _ journey: Journey,
        correction: UUID? = nil,
        draft: Draft? = nil,
        files: [Attachment],
        standing: SignatureStanding,
        at desk: Desk
    ) throws {
        self.application = application
        self.journey = journey
        self.correction = correction
        self.draft = draft
        self.files = files
        self.standing = standing
        isOptional = correction == nil && draft?.signatureRule == .optional
        document = SignedDocument(of: journey, application: application.id, attachments: files)
        bytes = try document.bytes()
        term = desk.keys.blindIndex(ofDocument: bytes)
    }
}
