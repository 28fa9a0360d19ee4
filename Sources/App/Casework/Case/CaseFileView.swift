import Domain
import Foundation

/// Everything that the page of a case shows besides the case itself.
struct CaseFileView: Sendable {
    let file: CaseFile
    /// The officer in charge.
    let officer: String?
    let corrections: [CorrectionView]
    let messages: [CaseMessageStore.OpenMessage]
    let attachments: [Attachment]
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

    static func read(_ file: CaseFile, at desk: Desk) async throws -> CaseFileView {
        let application = file.application
        let attachments = try await AttachmentStore(database: desk.database).list(of: application)
        let fileNames = names(attachments)
        let corrections = try await CorrectionStore(database: desk.database).all(of: application).map {
            correction(
                $0,
                before: Journey(of: application, with: $0.request.submitted, town: desk.town),
                after: $0.answer.map { Journey(of: application, with: $0, town: desk.town) },
                fileNames: fileNames
            )
        }
        let officers = try await OfficerListStore(database: desk.database)
            .names(application.row.officerId.map { [$0] } ?? [])
        return CaseFileView(
            file: file,
            officer: application.row.officerId.flatMap { officers[$0] },
            corrections: corrections,
            messages: try await CaseMessageStore(database: desk.database).all(of: application),
            attachments: attachments,
            today: desk.today
        )
    }

    private static func correction(
        _ correction: CorrectionStore.OpenCorrection,
        before: Journey,
        after: Journey?,
        fileNames: [String: String]
    ) -> CorrectionView {
        let labels = Dictionary(before.singleQuestions.map { ($0.key, $0.label) }) { first, _ in first }
        return CorrectionView(
            correction: correction,
            requested: correction.request.fields.map {
                CorrectionView.Request(label: labels[$0.key] ?? $0.key.rawValue, reason: $0.reason)
            },
            differences: after.map { AnswerDifference.between(before, $0, fileNames: fileNames) } ?? []
        )
    }
}
