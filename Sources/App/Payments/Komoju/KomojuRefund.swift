import Domain

extension KomojuGateway {
    package func refundNeed(of means: PaymentMeans) -> RefundNeed {
        means.isByNumber ? .account : .nothing
    }

    /// KOMOJU answers with the whole payment; ours among its refunds is told by the key in its description.
    package func refund(_ order: RefundOrder) async throws(PaymentGatewayError) -> Refund {
        let description = "\(order.reason) [\(order.key)]"
        switch (refundNeed(of: order.means), order.destination) {
        case (.account, .account(let account)):
            let body = KomojuMapping.NewRefundRequest(
                amount: order.amount,
                description: description,
                bank_account: KomojuMapping.NewRefundRequest.Account(account)
            )
            return try await client.ask(
                call(KomojuMapping.Path.refundRequest(order.payment), body, key: order.key),
                { (payment: KomojuMapping.Payment) throws(ProviderAnswer.Fault) in
                    guard let request = payment.refund_requests?.first(where: { $0.description == description }),
                        let refund = try Refund(request)
                    else { throw ProviderAnswer.Fault("refund_requests does not hold ours") }
                    return refund
                }
            )
        case (.account, _):
            throw PaymentGatewayError(kind: .refundNeeds(.account), outcome: .certain)
        default:
            return try await client.ask(
                call(
                    KomojuMapping.Path.refund(order.payment),
                    KomojuMapping.NewRefund(amount: order.amount, description: description),
                    key: order.key
                ),
                { (payment: KomojuMapping.Payment) throws(ProviderAnswer.Fault) in
                    guard let refund = payment.refunds.first(where: { $0.description == description }) else {
                        throw ProviderAnswer.Fault("refunds does not hold ours")
                    }
                    return Refund(id: refund.id, amount: refund.amount, state: .succeeded)
                }
            )
        }
    }
}

extension KomojuMapping.NewRefundRequest.Account {
    init(_ account: BankAccount) {
        bank_code = account.bankCode
        branch_code = account.branchCode
        account_type = account.kind.rawValue
        account_number = account.number
        account_holder = account.holder
    }
}
