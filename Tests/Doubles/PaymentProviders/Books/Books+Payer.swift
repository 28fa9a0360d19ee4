import Foundation

/// The payer's acts.
extension Books {
    func act(_ act: PayerAct, on id: String) throws(BookRefusal) -> BookPayment {
        let session = try session(id)
        if case .payNumber = act {
            guard let payment = session.payment.flatMap({ payments[$0] }), payment.state == .reserved else {
                throw .wrongState("no number to pay")
            }
            return take(payment)
        }
        guard session.state == .open else { throw .wrongState("\(session.state)") }
        guard let means = act.means, session.means.contains(means) else { throw .meansNotAllowed }
        var payment = begin(session, means)
        switch act {
        case .card(let lastFour):
            payment.cardLastFour = lastFour
            return finish(payment, session)
        case .payPay:
            return finish(payment, session)
        case .declinedCard(let lastFour, let reason):
            payment.cardLastFour = lastFour
            payment.decline = reason
            return move(payment, to: .failed, .declined)
        case .declinedPayPay:
            payment.decline = "payment_declined"
            return move(payment, to: .failed, .declined)
        case .reserve:
            payment.number = BookName.digits(11, of: payment.id)
            payment.deadline = clock.now + Self.numberLife
            complete(session)
            return move(payment, to: .reserved, .reserved)
        case .payNumber:
            return payment
        }
    }

    /// The session's one payment, which a further try takes up again.
    private func begin(_ session: BookSession, _ means: Means) -> BookPayment {
        if var known = session.payment.flatMap({ payments[$0] }) {
            known.means = means
            known.cardLastFour = nil
            known.decline = nil
            return known
        }
        let payment = BookPayment(
            id: BookName.make(provider.paymentPrefix, session.id),
            session: session.id,
            order: session.order,
            amount: session.amount,
            metadata: session.paymentMetadata,
            createdAt: clock.now,
            means: means
        )
        paymentIDs.append(payment.id)
        payments[payment.id] = payment
        sessions[session.id]?.payment = payment.id
        return payment
    }

    private func finish(_ payment: BookPayment, _ session: BookSession) -> BookPayment {
        complete(session)
        guard session.isManualCapture else { return take(payment) }
        var held = payment
        held.deadline = clock.now + Self.holdLife
        record(.authorised, held, held.amount)
        return move(held, to: .authorised, .authorised)
    }

    private func complete(_ session: BookSession) {
        sessions[session.id]?.state = .completed
    }
}
