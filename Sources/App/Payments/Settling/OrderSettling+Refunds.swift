import Domain
import Foundation
import Postgres

/// Money that goes back.
extension OrderSettling {
    private var acts: PaymentActStore { PaymentActStore(database: transaction) }

    /// Returns what was taken without right, by the way it came where that is possible; otherwise the office finds out where
    /// it goes.
    func returnSurplus(of file: OrderFile, _ application: OpenApplication?) async throws {
        for (payment, amount) in file.payments.surplus.sorted(by: { $0.key.text < $1.key.text }) {
            guard let attempt = file.attempt(of: payment) else { continue }
            try await giveBack(amount, of: file, attempt, application)
        }
    }

    /// Returns all of a payment that nobody owed.
    func returnAll(of file: OrderFile, _ application: OpenApplication?) async throws {
        let amount = file.returnable
        guard amount > 0, let paid = file.paid else { return }
        try await giveBack(amount, of: file, paid, application)
    }

    private func giveBack(
        _ amount: Int,
        of file: OrderFile,
        _ attempt: OrderAttempt,
        _ application: OpenApplication?
    ) async throws {
        // What is known only from a notification is read first: how it was paid decides how it goes back.
        guard let means = attempt.means, let gateway = desk.gateways.payments else { return }
        let email = application?.email
        let (state, destination): (PaymentAct.State, RefundDestination?) =
            switch gateway.refundNeed(of: means) {
            case .nothing: (.ordered, nil)
            case .email: email.map { (.ordered, .email($0)) } ?? (.asked, nil)
            case .account: (.asked, nil)
            }
        let isNew = try await acts.refund(
            amount,
            of: file.order,
            attempt: attempt.attempt,
            as: state,
            destination: { act in
                try destination.flatMap { destination in
                    try application?.key.seal(json: destination, purpose: OrderPurpose.destination(act))
                }
            },
            now: desk.now()
        )
        guard isNew else { return }
        try await AuditStore(database: transaction).append(
            AuditEntry(
                actor: .system,
                act: .refundOrder,
                subject: application.map { .application($0.id) },
                details: ["order": file.order.number, "yen": String(amount)]
            )
        )
        guard let application else { return }
        let letter = Letter.refundComing(
            from: desk.catalogue.snapshot.town,
            procedure: application.procedure.name(),
            number: application.number,
            amount: amount,
            needsAccount: state == .asked
        )
        try await send(letter, .refund, to: application)
    }

    /// Keeps how the town's own refunds stand at the provider.
    func noteRefunds(of file: OrderFile, _ application: OpenApplication?) async throws {
        for act in file.acts where act.kind == .refund && act.state == .done {
            guard let refund = file.outcome(of: act) else { continue }
            guard try await acts.keep(refund, of: act.id), refund.state == .failed, let application else { continue }
            let letter = Letter.refundFailed(
                from: desk.catalogue.snapshot.town,
                procedure: application.procedure.name(),
                number: application.number
            )
            try await send(letter, .refund, to: application)
        }
    }
}

/// Where money goes that cannot go back the way it came, as it is kept sealed.
enum RefundDestination: Codable, Sendable, Hashable {
    case email(String)
    case account(bank: String, branch: String, isCurrent: Bool, number: String, holder: String)

    var order: RefundOrder.Destination {
        switch self {
        case .email(let address): .email(address)
        case .account(let bank, let branch, let isCurrent, let number, let holder):
            .account(
                BankAccount(
                    bankCode: bank,
                    branchCode: branch,
                    kind: isCurrent ? .current : .ordinary,
                    number: number,
                    holder: holder
                )
            )
        }
    }
}
