import Domain
import Foundation
import Postgres

/// What a refund is decided on.
struct RefundSheet: Sendable {
    let file: CaseFile
    let officer: OfficerSession
    /// The order that paid the case, and those of which something is to be returned.
    let orders: [OrderFile]
    /// What the provider needs to know of the payer, by means; nothing without a provider.
    let need: @Sendable (PaymentMeans) -> RefundNeed
    /// Names of the officers who asked or decided.
    let names: [UUID: String]

    /// The payment of which an officer may have something returned.
    var paid: OrderFile? { orders.first { $0.order.isConfirmed && $0.returnable > 0 } }

    /// What is needed for returning it; nil while it is not known how it was paid.
    var paidNeed: RefundNeed? { paid?.paid?.means.map(need) }

    /// The newest first.
    var acts: [PaymentAct] {
        orders.flatMap(\.acts).filter { $0.kind == .refund }.sorted { $0.createdAt > $1.createdAt }
    }

    func act(_ id: UUID) -> (act: PaymentAct, file: OrderFile)? {
        for file in orders {
            if let act = file.acts.first(where: { $0.id == id && $0.kind == .refund }) { return (act, file) }
        }
        return nil
    }

    /// - Parameter locked: holds the application, under which all its orders stand.
    static func read(
        _ id: UUID,
        for officer: OfficerSession,
        from database: any Querying,
        at desk: Desk,
        locked: Bool = false
    ) async throws -> RefundSheet {
        let file = try await CaseStore(database: database, desk: desk).find(id, for: officer, locked: locked)
        let orders = try await OrderFileStore(database: database).read(ofApplication: id)
        let people = orders.flatMap(\.acts).flatMap { [$0.askedBy, $0.decidedBy].compactMap(\.self) }
        let gateway = desk.gateways.payments
        return RefundSheet(
            file: file,
            officer: officer,
            orders: orders,
            need: { gateway?.refundNeed(of: $0) ?? .nothing },
            names: try await OfficerListStore(database: database).names(people)
        )
    }
}
