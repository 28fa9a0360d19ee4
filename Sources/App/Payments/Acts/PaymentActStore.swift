import Domain
import Foundation
import Postgres

/// What the town has providers do. An act is recorded together with its cause, and with the job that does it.
struct PaymentActStore: Sendable {
    let database: any Querying

    private static let columns: SQL = """
        id, order_id, attempt, kind, state, amount, key, reason, destination, asked_by, decided_by, created_at, decided_at,
        sent_at, done_at, refund_id, refund_state, refusal
        """

    func find(_ id: UUID) async throws -> PaymentAct? {
        try await database.first(
            "select \(fragment: Self.columns) from payment_acts where id = \(id)",
            as: PaymentAct.self
        )
    }

    /// Holds the act; whoever does so holds its application and order before.
    func hold(_ id: UUID) async throws -> PaymentAct? {
        try await database.first(
            "select \(fragment: Self.columns) from payment_acts where id = \(id) for update",
            as: PaymentAct.self
        )
    }

    /// The oldest first.
    static func listing(of order: UUID) -> PipelineStep<[PaymentAct]> {
        PipelineStep.rows(
            "select \(fragment: columns) from payment_acts where order_id = \(order) order by created_at, id",
            as: PaymentAct.self
        )
    }

    /// Those of all orders of an application, the oldest first.
    static func listing(ofApplication application: UUID) -> PipelineStep<[PaymentAct]> {
        PipelineStep.rows(
            """
            select \(fragment: columns) from payment_acts
            where order_id in (select id from payment_orders where application_id = \(application))
            order by created_at, id
            """,
            as: PaymentAct.self
        )
    }

    /// Orders a capture or release, once for each attempt.
    func order(_ kind: PaymentAct.Kind, of order: OrderRecord, attempt: Int, now: Date) async throws {
        let id = UUID()
        let isNew =
            try await database.execute(
                """
                insert into payment_acts (id, order_id, attempt, kind, state, key, created_at)
                values (
                    \(id), \(order.id), \(attempt), \(kind.rawValue), 'ordered',
                    \("\(kind.rawValue)-\(order.number)-\(attempt)"), \(now))
                on conflict (key) do nothing
                """
            ) == 1
        if isNew { try await enqueue(id) }
    }

    /// A refund without anybody's asking: of money that nobody owed.
    ///
    /// - Parameter state: `.asked` where the payer's account is not known yet.
    /// - Returns: false when it was ordered before.
    func refund(
        _ amount: Int,
        of order: OrderRecord,
        attempt: Int,
        as state: PaymentAct.State,
        destination: (UUID) throws -> [UInt8]?,
        now: Date
    ) async throws -> Bool {
        let id = UUID()
        let isNew =
            try await database.execute(
                """
                insert into payment_acts (id, order_id, attempt, kind, state, amount, key, destination, created_at)
                values (
                    \(id), \(order.id), \(attempt), 'refund', \(state.rawValue), \(amount),
                    \("return-\(order.number)-\(attempt)"), \(try destination(id)), \(now))
                on conflict (key) do nothing
                """
            ) == 1
        if isNew, state == .ordered { try await enqueue(id) }
        return isNew
    }

    /// A refund that an officer asks for.
    func ask(_ request: RefundRequest, of order: OrderRecord, by officer: UUID, now: Date) async throws {
        try await database.execute(
            """
            insert into payment_acts
                (id, order_id, attempt, kind, state, amount, key, reason, destination, asked_by, created_at)
            values (
                \(request.id), \(order.id), \(request.attempt), 'refund', 'asked', \(request.amount),
                \("refund-\(request.id.uuidString.lowercased())"), \(request.reason), \(request.destination),
                \(officer), \(now))
            """
        )
    }

    /// Says where the money of a refund without anybody's asking goes.
    ///
    /// - Returns: false when somebody has said it before.
    func complete(_ act: UUID, reason: [UInt8], destination: [UInt8]?, by officer: UUID) async throws -> Bool {
        try await database.execute(
            """
            update payment_acts set reason = \(reason), destination = \(destination), asked_by = \(officer)
            where id = \(act) and state = 'asked' and asked_by is null
            """
        ) == 1
    }

    /// - Returns: false when somebody has decided it before, or it is the officer's own.
    func decide(_ act: UUID, _ state: PaymentAct.State, by officer: UUID, now: Date) async throws -> Bool {
        let isNew =
            try await database.execute(
                """
                update payment_acts set state = \(state.rawValue), decided_by = \(officer), decided_at = \(now)
                where id = \(act) and state = 'asked' and asked_by is not null and asked_by <> \(officer)
                """
            ) == 1
        if isNew, state == .ordered { try await enqueue(act) }
        return isNew
    }

    /// From now on it may have been done.
    func markSent(_ act: UUID, now: Date) async throws {
        try await database.execute("update payment_acts set sent_at = coalesce(sent_at, \(now)) where id = \(act)")
    }

    /// - Returns: false when that is known already.
    func finish(_ act: UUID, refund: Refund?, now: Date) async throws -> Bool {
        try await database.execute(
            """
            update payment_acts
            set state = 'done', done_at = \(now), refund_id = \(refund?.id.text), refund_state = \(refund?.state.word)
            where id = \(act) and state = 'ordered'
            """
        ) == 1
    }

    /// - Parameter refusal: in the provider's words.
    func refuse(_ act: UUID, _ refusal: String, now: Date) async throws -> Bool {
        try await database.execute(
            """
            update payment_acts set state = 'refused', done_at = \(now), refusal = \(refusal)
            where id = \(act) and state = 'ordered'
            """
        ) == 1
    }

    /// - Returns: whether it was not known yet.
    func keep(_ refund: Refund, of act: UUID) async throws -> Bool {
        try await database.execute(
            """
            update payment_acts set refund_id = \(refund.id.text), refund_state = \(refund.state.word)
            where id = \(act) and (refund_id, refund_state) is distinct from (\(refund.id.text), \(refund.state.word))
            """
        ) == 1
    }

    private func enqueue(_ act: UUID) async throws {
        try await JobStore(database: database).enqueue(
            PerformPaymentActJob(act: act),
            uniqueKey: "payment-act:\(act.uuidString.lowercased())"
        )
    }
}

/// What an officer asks to be returned, sealed.
struct RefundRequest: Sendable {
    let id: UUID
    let attempt: Int
    /// Yen.
    let amount: Int
    let reason: [UInt8]
    let destination: [UInt8]?
}
