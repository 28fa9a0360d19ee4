import Domain
import Foundation
import Postgres

/// Whether answers bear the signature that they need. Signatures are taken by a later matter; here it only counts that
/// there is one over exactly these answers, which nobody has refused.
struct SignatureStandingStore: Sendable {
    let database: any Querying
    let desk: Desk

    func standing(of draft: Draft, files: [Attachment]) async throws -> SignatureStanding {
        let rule = draft.signatureRule
        guard rule != .none else { return .notAsked }
        let facts = try await facts(of: draft.application, as: draft.journey, files: files)
        if let signature = facts.signature { return .given(signature: signature) }
        return rule == .required || facts.hasBegun ? .missing : .offered
    }

    /// A correction is signed anew when the application was signed and its answers say something else now.
    func standing(of form: CorrectionForm, files: [Attachment]) async throws -> SignatureStanding {
        guard desk.signatureRule(of: form.application.procedure) != .none else { return .notAsked }
        let facts = try await facts(of: form.application, as: form.after, files: files)
        guard facts.wasSent else { return .notAsked }
        if let signature = facts.signature { return .given(signature: signature) }
        // What was signed with a sitting is not signed again unless it says something else now.
        guard form.application.row.sittingId != nil, !facts.wasSentItself,
            try form.saysTheSame(in: desk.town, files: files)
        else { return .missing }
        return .notAsked
    }

    /// Binds the signature to the revision of the application with which it is sent.
    static func binding(_ signature: UUID, to revision: Int) -> SQL {
        "update signatures set submitted_revision = \(revision) where id = \(signature)"
    }

    private struct Facts: Decodable, Sendable {
        let signature: UUID?
        let hasBegun: Bool
        /// By itself, or with the sitting of which it is a part.
        let wasSent: Bool
        let wasSentItself: Bool
    }

    private func facts(
        of application: OpenApplication,
        as journey: Journey,
        files: [Attachment]
    ) async throws -> Facts {
        let document = SignedDocument(of: journey, application: application.id, attachments: files)
        let term = desk.keys.blindIndex(ofDocument: try document.bytes())
        return try await database.one(
            """
            select (
                    select id from signatures
                    where application_id = \(application.id) and document_term = \(term) and not exists (
                        select from signature_verdicts where signature_id = signatures.id and outcome = 'refused')
                    order by received_at desc limit 1
                ) as signature,
                exists (
                    select from signing_requests where application_id = \(application.id) and state <> 'declined'
                ) as has_begun,
                exists (
                    select from signatures
                    where application_id in (\(application.id), \(application.row.sittingId))
                        and submitted_revision is not null
                ) as was_sent,
                exists (
                    select from signatures
                    where application_id = \(application.id) and submitted_revision is not null
                ) as was_sent_itself
            """,
            as: Facts.self
        )
    }
}

extension CorrectionForm {
    /// Whether what would be signed now is what was sent.
    fileprivate func saysTheSame(in town: Town, files: [Attachment]) throws -> Bool {
        let before = SignedDocument(
            of: Journey(of: application, town: town),
            application: application.id,
            attachments: files
        )
        return try SignedDocument(of: after, application: application.id, attachments: files).says(theSameAs: before)
    }
}
