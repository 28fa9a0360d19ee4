import Domain
import Foundation
import Postgres

/// The payments of a case at providers, as an officer sees them.
struct CasePayments: Sendable {
    /// The oldest first.
    let orders: [OrderRecord]
    let attempts: [OrderAttempt]
    let acts: [PaymentAct]
    let disputes: [PaymentNewsStore.Dispute]

    func attempts(of order: OrderRecord) -> [OrderAttempt] { attempts.filter { $0.orderId == order.id } }
    func acts(of order: OrderRecord) -> [PaymentAct] { acts.filter { $0.orderId == order.id } }

    /// Since when the payer's bank has disputed it.
    func dispute(of order: OrderRecord) -> Date? { disputes.first { $0.orderId == order.id }?.learnedAt }

    /// Whether an officer may have something returned, or has to decide on it.
    var mayRefund: Bool { orders.contains { $0.isConfirmed } || acts.contains { $0.state == .asked } }
}
