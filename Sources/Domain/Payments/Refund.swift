/// Money on its way back to the payer, as the provider tells.
package struct Refund: Sendable, Hashable {
    /// Ordered by what overrides what: a refund that succeeded can still fail later at the payer's bank, never the reverse.
    package enum State: Int, Sendable, Hashable, Comparable {
        /// The provider, or the payer who must name a bank account, still has to act.
        case pending
        case succeeded
        /// Failed or withdrawn: the money is still with us.
        case failed

        package static func < (one: State, other: State) -> Bool { one.rawValue < other.rawValue }
    }

    package let id: RefundID
    /// Yen.
    package let amount: Int
    package let state: State

    package init(id: RefundID, amount: Int, state: State) {
        self.id = id
        self.amount = amount
        self.state = state
    }
}
