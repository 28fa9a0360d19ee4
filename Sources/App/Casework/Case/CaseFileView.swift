import Domain
import Foundation
import Postgres

/// Everything that the page of a case shows besides the case itself.
struct CaseFileView: Sendable {
    let file: CaseFile
    /// The oldest first.
    let history: [HistoryLine]
    /// The officer in charge.
    let officer: String?
    let corrections: [CorrectionView]
    let messages: [CaseMessageStore.OpenMessage]
    /// Without those of a correction that is not sent yet.
    let attachments: [Attachment]
    /// Those whose place another file took by a correction.
    let replaced: Set<UUID>
    /// The newest first.
    let signatures: [KeptSignature]
    /// Those of the sitting with which it was sent, over all its procedures.
    let sittingSignatures: [KeptSignature]
    let payments: CasePayments
    let today: CivilDate

    /// A request to correct, and what came of it.
    struct CorrectionView: Sendable {
        let correction: CorrectionStore.OpenCorrection
        /// What was asked, by question.
        let requested: [Request]
        let differences: [AnswerDifference]

        struct Request: Sendable {
            let label: String
            let reason: String
        }
    }

    var fileNames: [String: String] {
        Self.names(attachments)
    }

    private static func names(_ attachments: [Attachment]) -> [String: String] {
        Dictionary(attachments.map { ($0.entry, $0.name) }) { first, _ in first }
    }

    /// The newest line of the history: what an officer has seen when the page is drawn.
    var lastEvent: Int { history.last?.id ?? 0 }

    /// - Parameter entry: records who reads it; nothing is read without.
    static func read(_ file: CaseFile, recording entry: AuditEntry, at desk: Desk) async throws -> CaseFileView {
        let application = file.application
        let (_, history, officer, corrections, messages, attachments, signatures, orders, attempts, acts, disputes) =
            try await desk.database.pipeline(
                PipelineStep.execute(AuditStore.insertion(of: entry)),
                CaseStore.history(of: application),
                OfficerListStore.name(of: application.row.officerId),
                CorrectionStore.listing(of: application),
                CaseMessageStore.listing(of: application),
                AttachmentStore.listing(of: application),
                SignatureStore.listing(of: application.id, key: application.key),
                OrderStore.listing(of: application.id),
                AttemptStore.listing(ofApplication: application.id),
                PaymentActStore.listing(ofApplication: application.id),
                PaymentNewsStore.disputes(ofApplication: application.id)
            )
        let sittingSignatures = try await sittingSignatures(of: application, at: desk)
        let unsent = corrections.last?.draft ?? application.entries
        let replaced = attachments.filter { attachment in
            !attachment.isHeld(by: application.entries)
                && corrections.contains { attachment.isHeld(by: $0.request.submitted) }
        }
        return CaseFileView(
            file: file,
            history: history,
            officer: officer,
            corrections: corrections.map {
                correction(
                    $0,
                    before: Journey(of: application, with: $0.request.submitted, town: desk.town),
                    after: $0.answer.map { Journey(of: application, with: $0, town: desk.town) },
                    fileNames: names(attachments)
                )
            },
            messages: messages,
            attachments: attachments.filter { $0.isHeld(by: application.entries) || !$0.isHeld(by: unsent) },
            replaced: Set(replaced.map(\.id)),
            signatures: signatures,
            sittingSignatures: sittingSignatures,
            payments: CasePayments(orders: orders, attempts: attempts, acts: acts, disputes: disputes),
            today: desk.today
        )
    }

    /// The signatures of the sitting with which it was sent.
    private static func sittingSignatures(
        of application: OpenApplication,
        at desk: Desk
    ) async throws -> [KeptSignature] {
        guard let id = application.row.sittingId,
            let sitting = try await ApplicationStore(database: desk.database, desk: desk).find(id)
        else { return [] }
        return try await SignatureStore(database: desk.database).list(of: sitting)
    }

    private static func correction(
        _ correction: CorrectionStore.OpenCorrection,
        before: Journey,
        after: Journey?,
        fileNames: [String: String]
    ) -> CorrectionView {
        let labels = Dictionary(before.correctable.map { ($0.key, $0.label) }) { first, _ in first }
        return CorrectionView(
            correction: correction,
            requested: correction.request.fields.map {
                CorrectionView.Request(label: labels[$0.key] ?? $0.key.rawValue, reason: $0.reason)
            },
            differences: after.map { AnswerDifference.between(before, $0, fileNames: fileNames) } ?? []
        )
    }
}
