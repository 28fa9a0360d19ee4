import Foundation

/// Everything that one provider knows, and the only place where its money moves.
actor Books {
    /// How long a number can be paid and a card's money is held; the provider's are not known.
    static let numberLife: TimeInterval = 3 * 86_400
    static let holdLife: TimeInterval = 7 * 86_400
    static let capacity = 20_000

    let provider: Provider
    let clock: BookClock
    let tell: @Sendable (BookEvent) -> Void
    var sessions: [String: BookSession] = [:]
    var sessionsOfOrder: [String: Int] = [:]
    private var eventsOfSession: [String: Int] = [:]
    /// In the order of their beginning.
    var paymentIDs: [String] = []
    var payments: [String: BookPayment] = [:]
    /// Before this time nothing ends.
    var nextEnd = Date.distantFuture
    private(set) var ledger = Ledger()

    /// - Parameter tell: is told of everything that happens, in its order.
    init(provider: Provider, clock: BookClock, tell: @escaping @Sendable (BookEvent) -> Void) {
        self.provider = provider
        self.clock = clock
        self.tell = tell
    }

    // MARK: reading

    func session(_ id: String) throws(BookRefusal) -> BookSession {
        sweep()
        guard let session = sessions[id] else { throw .noSession }
        return session
    }

    func payment(_ id: String) throws(BookRefusal) -> BookPayment {
        sweep()
        guard let payment = payments[id] else { throw .noPayment }
        return payment
    }

    /// A session with its payment, as they stand at one moment.
    func standing(_ session: String) throws(BookRefusal) -> (session: BookSession, payment: BookPayment?) {
        let session = try self.session(session)
        return (session, session.payment.flatMap { payments[$0] })
    }

    func refund(_ id: String) throws(BookRefusal) -> BookRefund {
        for payment in payments.values {
            if let refund = payment.refunds.first(where: { $0.id == id }) { return refund }
        }
        throw .noRefund
    }

    func allPayments() -> [BookPayment] {
        sweep()
        return paymentIDs.compactMap { payments[$0] }
    }

    // MARK: time

    /// Lets everything end whose time is over.
    func sweep() {
        let now = clock.now
        guard nextEnd <= now else { return }
        for var session in sessions.values.filter({ $0.state == .open && $0.expiresAt <= now }).sorted(by: isEarlier) {
            session.state = .expired
            sessions[session.id] = session
            tell(event(.sessionExpired, session, nil))
        }
        for payment in paymentIDs.compactMap({ payments[$0] }) where payment.isWaiting {
            if let deadline = payment.deadline, deadline <= now { move(payment, to: .expired, .expired) }
        }
        let ends =
            sessions.values.filter { $0.state == .open }.map(\.expiresAt)
            + payments.values.filter(\.isWaiting).compactMap(\.deadline)
        nextEnd = ends.min() ?? .distantFuture
    }

    private func isEarlier(_ one: BookSession, _ other: BookSession) -> Bool { one.expiresAt < other.expiresAt }

    // MARK: steps

    func take(_ payment: BookPayment) -> BookPayment {
        var taken = payment
        taken.capturedAt = clock.now
        record(.captured, taken, taken.amount)
        return move(taken, to: .captured, .captured)
    }

    @discardableResult
    func move(_ payment: BookPayment, to state: BookPayment.State, _ kind: BookEvent.Kind) -> BookPayment {
        if payment.state == .authorised, state != .captured { record(.released, payment, payment.amount) }
        var moved = payment
        moved.state = state
        payments[payment.id] = moved
        if moved.isWaiting, let deadline = moved.deadline { nextEnd = min(nextEnd, deadline) }
        announce(kind, moved, before: payment.state, nil)
        return moved
    }

    func record(_ act: LedgerEntry.Act, _ payment: BookPayment, _ amount: Int) {
        ledger.add(
            LedgerEntry(
                at: clock.now,
                provider: provider.rawValue,
                act: act,
                order: payment.order,
                session: payment.session,
                payment: payment.id,
                means: payment.means,
                amount: amount,
                fee: act == .captured ? payment.fee : 0
            )
        )
    }

    func announce(
        _ kind: BookEvent.Kind,
        _ payment: BookPayment,
        before: BookPayment.State,
        _ refund: BookRefund?
    ) {
        guard let session = sessions[payment.session] else { return }
        tell(event(kind, session, payment, before: before, refund))
    }

    func event(
        _ kind: BookEvent.Kind,
        _ session: BookSession,
        _ payment: BookPayment?,
        before: BookPayment.State? = nil,
        _ refund: BookRefund? = nil
    ) -> BookEvent {
        let sequence = eventsOfSession[session.id, default: 0] + 1
        eventsOfSession[session.id] = sequence
        return BookEvent(
            kind: kind,
            sequence: sequence,
            session: session,
            payment: payment,
            before: before,
            refund: refund,
            at: clock.now
        )
    }
}
