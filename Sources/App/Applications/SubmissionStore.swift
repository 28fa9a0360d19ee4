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
        /// The answers do not bear the electronic signature that they need.
        case unsigned
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
        let signature: SignatureStanding
        switch try await check(draft) {
        case .passed(let standing): signature = standing
        case .hindered(let outcome): return outcome
        }
        if let due = draft.dueAtSubmission,
            try await !PaymentStandingStore(database: transaction).holds(due, for: application.id)
        {
            return .unpaid
        }
        guard let number = ReferenceNumber(sequence: sequence) else { throw NumbersExhausted() }
        try await send(draft, as: number, bearing: signature, by: mover)
        return .sent(procedure: application.procedure.id)
    }

    /// Whether nothing but its fee keeps a draft from being sent.
    func isReady(_ draft: Draft) async throws -> Bool {
        if case .passed = try await check(draft) { true } else { false }
    }

    private enum Check {
        case passed(SignatureStanding)
        case hindered(Outcome)
    }

    private func check(_ draft: Draft) async throws -> Check {
        guard draft.application.email != nil, draft.journey.isComplete else {
            return .hindered(.incomplete(path: draft.nextPath))
        }
        if try await AttachmentStore(database: transaction).hasInfected(draft.journey) { return .hindered(.infected) }
        let signature = try await standing(of: draft)
        return signature == .missing ? .hindered(.unsigned) : .passed(signature)
    }

    private func standing(of draft: Draft) async throws -> SignatureStanding {
        guard draft.signatureRule != .none else { return .notAsked }
        let files = try await AttachmentStore(database: transaction).list(of: draft.application)
        return try await SignatureStandingStore(database: transaction, desk: desk).standing(of: draft, files: files)
    }

    private func send(
        _ draft: Draft,
        as number: ReferenceNumber,
        bearing signature: SignatureStanding,
        by mover: ApplicationMoveStore.Mover
    ) async throws {
        var statements = try sending(draft, as: number, bearing: signature, by: mover)
        if draft.application.procedure.isSitting {
            let parts = try await SittingDivisionStore(transaction: transaction, desk: desk).parts(of: draft)
            for part in parts {
                statements += try sending(part.draft, as: part.number, bearing: .notAsked, by: mover)
                // What was held for the sitting was held for the only one that costs something.
                if draft.dueAtSubmission != nil, part.draft.dueAtSubmission != nil {
                    statements += Self.handingOrders(of: draft.application.id, to: part.draft.application.id)
                }
            }
        }
        try await transaction.pipeline(statements)
    }

    private func sending(
        _ draft: Draft,
        as number: ReferenceNumber,
        bearing signature: SignatureStanding,
        by mover: ApplicationMoveStore.Mover
    ) throws -> [SQL] {
        let application = draft.application
        let now = desk.now()
        let procedure = application.procedure
        let quote = draft.journey.quote
        let expected = WorkingCalendar().expected(procedure.processingDays, from: draft.journey.today).upperBound
        let course = Course(procedure, amount: quote?.total)
        let move = try application.status.move(by: .submission, of: .applicant, on: course)
        let change: SQL = """
            update applications
            set status = \(move.to.rawValue), number = \(number.digits), submitted_at = \(now), updated_at = \(now),
                revision = revision + 1, fee_yen = \(quote?.total), expected_on = \(expected.description)::date,
                closed_at = case when \(move.to.isFinal) then \(now) end
            where id = \(application.id)
            """
        let record = try ApplicationMoveStore.record(of: move, of: application, by: mover, now: now)
        return [change] + (procedure.isSitting ? [receiptJob(of: application)] : following(draft)) + record
            + signature.binding(to: application.row.revision + 1)
    }

    /// What makes an application a case.
    private func following(_ draft: Draft) -> [SQL] {
        let id = draft.application.id
        let terms = SearchTermStore(database: transaction, keys: desk.keys).insertion(
            of: draft.journey.answers,
            for: id
        )
        let registration = JobStore.insertion(
            of: RegisterApplicationJob(application: id),
            uniqueKey: "registration:\(id.uuidString.lowercased())"
        )
        return [terms, registration]
    }

    private func receiptJob(of sitting: OpenApplication) -> SQL {
        JobStore.insertion(
            of: MailSittingReceiptJob(sitting: sitting.id),
            uniqueKey: "sitting-receipt:\(sitting.id.uuidString.lowercased())"
        )
    }

    /// The provider's pages were sealed by the sitting's key, and nobody needs them any more.
    private static func handingOrders(of sitting: UUID, to part: UUID) -> [SQL] {
        [
            """
            update payment_attempts set page_address = null
            from payment_orders where order_id = payment_orders.id and application_id = \(sitting)
            """,
            "update payment_orders set application_id = \(part) where application_id = \(sitting)",
        ]
    }
}

extension SignatureStanding {
    /// The statement that binds the signature to what is sent, where there is one.
    func binding(to revision: Int) -> [SQL] {
        guard case .given(let signature) = self else { return [] }
        return [SignatureStandingStore.binding(signature, to: revision)]
    }
}

/// Ten thousand million applications have been sent.
struct NumbersExhausted: Error {}
