import Foundation

/// The merchant's acts.
extension Books {
    func open(_ new: NewBookSession) throws(BookRefusal) -> BookSession {
        let count = sessionsOfOrder[new.order, default: 0]
        if provider == .komoju, count > 0 { throw .orderNumberTaken }
        guard sessions.count < Self.capacity else { throw .full }
        let id = BookName.make(provider.sessionPrefix, provider.rawValue, new.order, String(count))
        let session = BookSession(
            id: id,
            order: new.order,
            amount: new.amount,
            lines: new.lines,
            means: new.means,
            isManualCapture: new.isManualCapture,
            returnURL: SessionAddress.fill(new.returnURL, with: id),
            cancelURL: SessionAddress.fill(new.cancelURL, with: id),
            locale: new.locale,
            email: new.email,
            metadata: new.metadata,
            paymentMetadata: new.paymentMetadata,
            createdAt: clock.now,
            expiresAt: clock.now + new.life
        )
        sessionsOfOrder[new.order] = count + 1
        sessions[session.id] = session
        nextEnd = min(nextEnd, session.expiresAt)
        return session
    }

    /// The merchant closes the page before anybody has paid.
    func close(_ id: String, as state: BookSession.State) throws(BookRefusal) -> BookSession {
        var session = try self.session(id)
        guard session.state == .open else { throw .wrongState("\(session.state)") }
        session.state = state
        sessions[id] = session
        if let payment = session.payment.flatMap({ payments[$0] }), payment.state == .pending {
            move(payment, to: .cancelled, .cancelled)
        }
        if state == .expired { tell(event(.sessionExpired, session, nil)) }
        return session
    }

    func capture(_ id: String) throws(BookRefusal) -> BookPayment {
        let payment = try payment(id)
        guard payment.state == .authorised else { throw .wrongState(payment.state.rawValue) }
        return take(payment)
    }

    func release(_ id: String) throws(BookRefusal) -> BookPayment {
        let payment = try payment(id)
        guard [.pending, .reserved, .authorised].contains(payment.state) else {
            throw .wrongState(payment.state.rawValue)
        }
        return move(payment, to: .cancelled, .cancelled)
    }

    /// - Parameters:
    ///   - amount: yen; nil for all that is left.
    ///   - isManual: the payer names an account and the provider transfers by hand, later.
    func refund(
        _ id: String,
        amount: Int?,
        description: String,
        metadata: [String: String] = [:],
        isManual: Bool
    ) throws(BookRefusal) -> (payment: BookPayment, refund: BookRefund) {
        var payment = try payment(id)
        guard payment.state == .captured else { throw .wrongState(payment.state.rawValue) }
        guard isManual || !payment.means.isByNumber else { throw .noAutomaticRefund }
        let amount = amount ?? payment.refundable
        guard amount > 0, amount <= payment.refundable else { throw .amountNotRefundable }
        let refund = BookRefund(
            id: BookName.make(provider.refundPrefix, payment.id, String(payment.refunds.count)),
            payment: payment.id,
            amount: amount,
            description: description,
            metadata: metadata,
            createdAt: clock.now,
            state: isManual ? .pending : .succeeded
        )
        payment.refunds.append(refund)
        payments[id] = payment
        if refund.state == .succeeded { record(.refunded, payment, refund.amount) }
        announce(.refundMade, payment, before: payment.state, refund)
        return (payment, refund)
    }

    /// The provider settles a refund that was pending.
    func settle(_ refundID: String, as state: BookRefund.State) throws(BookRefusal) -> BookRefund {
        let known = try refund(refundID)
        guard known.state == .pending else { throw .wrongState(known.state.rawValue) }
        var payment = try payment(known.payment)
        for place in payment.refunds.indices where payment.refunds[place].id == refundID {
            payment.refunds[place].state = state
        }
        payments[payment.id] = payment
        if state == .succeeded { record(.refunded, payment, known.amount) }
        let settled = try refund(refundID)
        announce(.refundChanged, payment, before: payment.state, settled)
        return settled
    }
}
