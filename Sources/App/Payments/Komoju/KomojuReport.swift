import Domain

/// Reads KOMOJU's sessions and payments as reports.
enum KomojuReport {
    /// A session without a payment says how the page stands; once there is a payment, that counts.
    static func session(_ session: KomojuMapping.Session) throws(ProviderAnswer.Fault) -> PaymentReport {
        guard session.resource == "session" else { throw ProviderAnswer.Fault("resource is no session") }
        guard session.currency == KomojuMapping.currency, ProviderAnswer.amounts.contains(session.amount) else {
            throw ProviderAnswer.Fault("amount or currency of the session")
        }
        guard let payment = session.payment.value else {
            return PaymentReport(
                provider: .komoju,
                session: session.id,
                payment: nil,
                order: session.metadata[KomojuMapping.orderEntry].flatMap { OrderReference($0) },
                status: session.standing,
                amount: session.amount,
                createdAt: session.created_at.date
            )
        }
        guard payment.amount == session.amount else {
            throw ProviderAnswer.Fault("payment.amount is not the session's")
        }
        guard payment.session.value ?? session.id == session.id else {
            throw ProviderAnswer.Fault("payment.session is another one")
        }
        return try report(payment, in: session)
    }

    static func payment(_ payment: KomojuMapping.Payment) throws(ProviderAnswer.Fault) -> PaymentReport {
        try report(payment, in: nil)
    }

    /// - Parameter session: the one that it was read from, if any.
    private static func report(_ payment: KomojuMapping.Payment, in session: KomojuMapping.Session?)
        throws(ProviderAnswer.Fault) -> PaymentReport
    {
        guard payment.resource == "payment" else { throw ProviderAnswer.Fault("resource is no payment") }
        guard payment.currency == KomojuMapping.currency, ProviderAnswer.amounts.contains(payment.amount) else {
            throw ProviderAnswer.Fault("amount or currency of the payment")
        }
        guard (0...ProviderAnswer.amounts.upperBound).contains(payment.payment_method_fee),
            payment.amount + payment.payment_method_fee == payment.total
        else {
            throw ProviderAnswer.Fault("total less payment_method_fee is not amount")
        }
        let refunds = try payment.allRefunds()
        let isCaptured = ["captured", "refunded"].contains(payment.status)
        return PaymentReport(
            provider: .komoju,
            session: session?.id ?? payment.session.value,
            payment: payment.id,
            order: payment.external_order_num.value.flatMap { OrderReference($0) },
            status: payment.standing(in: session),
            amount: payment.amount,
            captured: isCaptured ? payment.amount : 0,
            refunds: refunds,
            means: payment.means,
            deadline: payment.payment_deadline.value?.date,
            createdAt: payment.created_at.date,
            capturedAt: payment.captured_at.value?.date,
            cardLastFour: payment.payment_details.value?.last_four_digits
        )
    }
}

extension KomojuMapping.Session {
    fileprivate var standing: ReportedStatus {
        switch Status(rawValue: status) {
        case .pending: .known(expired ? .expired : .created)
        case .cancelled: .known(.cancelled)
        case .completed: .unknown("completed without a payment")
        case nil: .unknown(status)
        }
    }

    /// Whether the page still takes another try after one that failed.
    fileprivate var isOpen: Bool { status == Status.pending.rawValue && !expired }
}

extension KomojuMapping.Payment {
    fileprivate var means: PaymentMeans? { payment_details.value.flatMap { KomojuMapping.means(for: $0.type) } }

    fileprivate func standing(in session: KomojuMapping.Session?) -> ReportedStatus {
        switch Status(rawValue: status) {
        case .pending:
            if session?.expired == true { return .known(.expired) }
            return .known(session?.status == KomojuMapping.Session.Status.cancelled.rawValue ? .cancelled : .redirected)
        case .authorized:
            // One word for two things: a number that nobody has paid yet, and a card's money that is held.
            guard let means else { return .unknown("authorized by a means that is not known") }
            return .known(means.isByNumber ? .reserved : .authorised)
        case .captured: return .known(amount_refunded == 0 ? .paid : .partiallyRefunded)
        case .refunded: return .known(.refunded)
        case .cancelled: return .known(.cancelled)
        case .expired: return .known(.expired)
        case .failed: return .known(session?.isOpen ?? true ? .declined : .failed)
        case nil: return .unknown(status)
        }
    }

    fileprivate func allRefunds() throws(ProviderAnswer.Fault) -> [Refund] {
        guard refunds.allSatisfy({ (1...amount).contains($0.amount) && $0.currency == KomojuMapping.currency }),
            refunds.reduce(0, { $0 + $1.amount }) == amount_refunded, amount_refunded <= amount
        else { throw ProviderAnswer.Fault("amount_refunded is not the sum of refunds") }
        guard (status == "refunded") == (amount_refunded == amount) else {
            throw ProviderAnswer.Fault("amount_refunded does not go with status")
        }
        var all = refunds.map { Refund(id: $0.id, amount: $0.amount, state: .succeeded) }
        for request in refund_requests ?? [] {
            if let refund = try Refund(request) { all.append(refund) }
        }
        return all
    }
}

extension Refund {
    /// - Returns: nil for a request that has become a refund of its own.
    init?(_ request: KomojuMapping.RefundRequest) throws(ProviderAnswer.Fault) {
        guard ProviderAnswer.amounts.contains(request.amount) else {
            throw ProviderAnswer.Fault("refund_requests.amount")
        }
        switch KomojuMapping.RefundRequest.Status(rawValue: request.status) {
        case .pending: self.init(id: request.id, amount: request.amount, state: .pending)
        case .rejected: self.init(id: request.id, amount: request.amount, state: .failed)
        case .processed: return nil
        case nil: throw ProviderAnswer.Fault("refund_requests.status \(request.status)")
        }
    }
}
