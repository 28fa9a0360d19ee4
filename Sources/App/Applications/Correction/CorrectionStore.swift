import Domain
import Foundation
import Postgres

/// Requests to correct single fields, and what became of them.
struct CorrectionStore: Sendable {
    let database: any Querying

    /// A request with its seals opened.
    struct OpenCorrection: Sendable {
        let id: UUID
        let requestedAt: Date
        let dueOn: CivilDate
        let answeredAt: Date?
        let request: CorrectionRequest
        /// All entries as they stand while the applicant corrects them; nil before the first is saved and after sending.
        let draft: Entries?
        /// What the card said while the applicant corrects; nil when it was not read again.
        let card: CardReading?
        /// All entries after the correction; nil before it.
        let answer: Entries?
    }

    /// Asks the applicant; there is never more than one open request.
    func ask(
        _ request: CorrectionRequest,
        of application: OpenApplication,
        by officer: UUID,
        dueOn: CivilDate,
        now: Date
    ) async throws {
        let sealed = try application.key.seal(json: request, purpose: ApplicationPurpose.correctionRequest)
        try await database.execute(
            """
            insert into corrections (application_id, officer_id, requested_at, due_on, request)
            values (\(application.id), \(officer), \(now), \(dueOn.description)::date, \(sealed))
            """
        )
    }

    /// All requests, the oldest first.
    func all(of application: OpenApplication) async throws -> [OpenCorrection] {
        try await database.pipeline(Self.listing(of: application))
    }

    /// The same beside other statements.
    static func listing(of application: OpenApplication) -> PipelineStep<[OpenCorrection]> {
        PipelineStep.rows(
            """
            select id, requested_at, due_on::text as due_on, answered_at, request, draft, card, answer from corrections
            where application_id = \(application.id) order by requested_at, id
            """,
            as: Row.self
        ).map { rows in try rows.map { try $0.open(with: application.key) } }
    }

    /// Keeps what was typed of the answer to the open request.
    func keep(draft entries: Entries, of application: OpenApplication) async throws {
        let sealed = try application.key.seal(json: entries, purpose: ApplicationPurpose.correctionDraft)
        try await database.execute(
            "update corrections set draft = \(sealed) where application_id = \(application.id) and answered_at is null"
        )
    }

    /// Keeps what was filled in from the card.
    func keep(draft entries: Entries, _ card: CardReading, of application: OpenApplication) async throws {
        let sealed = try application.key.seal(json: entries, purpose: ApplicationPurpose.correctionDraft)
        let reading = try application.key.seal(json: card, purpose: ApplicationPurpose.correctionCard)
        try await database.execute(
            """
            update corrections set draft = \(sealed), card = \(reading)
            where application_id = \(application.id) and answered_at is null
            """
        )
    }

    /// Keeps what was sent as the answer to the open request.
    ///
    /// - Parameter entries: all entries of the application after the correction.
    func answer(_ entries: Entries, of application: OpenApplication, now: Date) async throws {
        let sealed = try application.key.seal(json: entries, purpose: ApplicationPurpose.correctionAnswer)
        try await database.execute(
            """
            update corrections set answered_at = \(now), answer = \(sealed), draft = null
            where application_id = \(application.id) and answered_at is null
            """
        )
    }

    private struct Row: Decodable, Sendable {
        let id: UUID
        let requestedAt: Date
        let dueOn: CivilDate
        let answeredAt: Date?
        let request: [UInt8]
        let draft: [UInt8]?
        let card: [UInt8]?
        let answer: [UInt8]?

        func open(with key: RecordKey) throws -> OpenCorrection {
            OpenCorrection(
                id: id,
                requestedAt: requestedAt,
                dueOn: dueOn,
                answeredAt: answeredAt,
                request: try key.openJSON(
                    request,
                    as: CorrectionRequest.self,
                    purpose: ApplicationPurpose.correctionRequest
                ),
                draft: try draft.map {
                    try key.openJSON($0, as: Entries.self, purpose: ApplicationPurpose.correctionDraft)
                },
                card: try card.map {
                    try key.openJSON($0, as: CardReading.self, purpose: ApplicationPurpose.correctionCard)
                },
                answer: try answer.map {
                    try key.openJSON($0, as: Entries.self, purpose: ApplicationPurpose.correctionAnswer)
                }
            )
        }
    }
}
