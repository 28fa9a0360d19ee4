/// What is to be done next about an order.
package enum OrderStep: Sendable, Hashable {
    /// The draft can be sent.
    case submit
    /// The application counts as paid.
    case confirm
    /// The money that is held shall be taken.
    case capture
    /// Nobody shall pay it any more, and what is held goes back.
    case letGo
    /// All of it goes back: it was taken, and nobody owes it.
    case returnAll

    /// - Parameters:
    ///   - payments: all that is known of the order.
    ///   - isHeld: whether its money is only held at first.
    ///   - isClosed: whether it has been let go.
    ///   - isConfirmed: whether the application counts as paid by it.
    /// - Returns: nil when there is nothing to do but wait.
    package init?(
        of payments: OrderPayments,
        for claim: MoneyClaim,
        isHeld: Bool,
        isClosed: Bool,
        isConfirmed: Bool
    ) {
        // Whatever comes after the closing is surplus.
        guard !isClosed, !isConfirmed else { return nil }
        let status = payments.status
        switch claim {
        case .submission:
            guard status == .authorised || status == .paid else { return nil }
            self = .submit
        case .holding:
            guard status.isOver else { return nil }
            self = .letGo
        case .payment where status == .paid: self = .confirm
        case .payment where status == .authorised: self = .capture
        case .payment:
            // What was held is gone: the applicant pays in the ordinary way, by another order.
            guard isHeld, status.isOver else { return nil }
            self = .letGo
        case .paid, .nothing: self = status.wasPaid ? .returnAll : .letGo
        }
    }
}

extension PaymentStatus {
    /// Nothing is held and nothing can come of this attempt any more.
    package var isOver: Bool { self == .failed || self == .expired || self == .cancelled }
}
