import Domain
import Foundation
import Postgres

/// Sends applications, each of them once.
///
/// The application's own state is the key: whoever sends it a second time, by the same form or by another, in another
/// window or through another node, waits for the row and then finds it sent.
struct SubmissionStore: Sendable {
    let transaction: Transaction
    let desk: Desk

    enum Outcome: Sendable {
        /// By this call.
        case sent(procedure: String)
        /// By an earlier one.
        case sentBefore
        /// Something is missing, on that page.
        case incomplete(path: String)
        /// One of the files carries a virus.
        case infected
        /// The fee is not held yet.
        case unpaid
    }

    func submit(_ access: ApplicationAccess, by mover: ApplicationMoveStore.Mover) async throws -> Outcome {
        let (application, sequence) = try await ApplicationStore(database: transaction, desk: desk)
            .findForSubmission(access)
        return try await submit(application, as: sequence, by: mover)
    }

    /// Sends an application whose fee has just been held, whoever learned of it. The caller holds the row.
    func submit(paid application: OpenApplication, by mover: ApplicationMoveStore.Mover) async throws -> Outcome {
        let sequence = try await ApplicationStore(database: transaction, desk: desk).nextNumber()
        return try await submit(application, as: sequence, by: mover)
    }

    private func submit(
        _ application: OpenApplication,
        as sequence: Int,
        by mover: ApplicationMoveStore.Mover
    ) async throws -> Outcome {
        guard let draft = Draft(application, at: desk) else { return .sentBefore }
        if let obstacle = try await obstacle(to: draft) { return obstacle }
        if let due = draft.dueAtSubmission,
            try await !PaymentStandingStore(database: transaction).holds(due, for: application.id)
        {
            return .unpaid
        }
        guard let number = ReferenceNumber(sequence: sequence) else { throw NumbersExhausted() }
        try await send(draft, as: number, by: mover)
        return .sent(procedure: application.procedure.id)
    }

    /// What keeps a draft from being paid and sent; nil when nothing does.
    func obstacle(to draft: Draft) async throws -> Outcome? {
        guard draft.application.email != nil, draft.journey.isComplete else { return .incomplete(path: draft.nextPath) }
        if try await AttachmentStore(database: transaction).hasInfected(draft.journey) { return .infected }
        return nil
    }

    private func send(
        _ draft: Draft,
        as number: ReferenceNumber,
        by mover: ApplicationMoveStore.Mover
    ) async throws {
        let application = draft.application
        let now = desk.now()
        let today = draft.journey.today
        let procedure = application.procedure
        let quote = draft.journey.quote
        let expected = WorkingCalendar().expected(procedure.processingDays, from: today).upperBound
        let course = Course(procedure, amount: quote?.total)
        let move = try application.status.move(by: .submission, of: .applicant, on: course)
        let change: SQL = """
            update applications
            set status = \(move.to.rawValue), number = \(number.digits), submitted_at = \(now), updated_at = \(now),
                revision = revision + 1, fee_yen = \(quote?.total), expected_on = \(expected.description)::date
            where id = \(application.id)
            """
        let terms = SearchTermStore(database: transaction, keys: desk.keys)
            .insertion(of: draft.journey.answers, for: application.id)
        let registration = JobStore.insertion(
            of: RegisterApplicationJob(application: application.id),
            uniqueKey: "registration:\(application.id.uuidString.lowercased())"
        )
        let record = try ApplicationMoveStore.record(of: move, of: application, by: mover, now: now)
        try await transaction.pipeline([change, terms, registration] + record)
    }
}

/// Ten thousand million applications have been sent.
struct NumbersExhausted: Error {}
