import Domain
import Foundation
import Postgres

/// The payments of a case at providers, as an officer sees them.
struct CasePayments: Sendable {
    /// The oldest first.
    let orders: [OrderRecord]
    let attempts: [OrderAttempt]
    let acts: [PaymentAct]

    func attempts(of order: OrderRecord) -> [OrderAttempt] { attempts.filter { $0.orderId == order.id } }
    func acts(of order: OrderRecord) -> [PaymentAct] { acts.filter { $0.orderId == order.id } }

    /// Whether an officer may have something returned, or has to decide on it.
    var mayRefund: Bool { orders.contains { $0.isConfirmed } || acts.contains { $0.state == .asked } }
}
