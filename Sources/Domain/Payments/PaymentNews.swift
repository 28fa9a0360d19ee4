/// What is learned of a payment at one time, from a report or a notification.
package struct PaymentNews: Sendable, Hashable {
    /// Money that was taken.
    package struct Capture: Sendable, Hashable {
        package let payment: PaymentID
        /// Yen.
        package let amount: Int

        package init(payment: PaymentID, amount: Int) {
            self.payment = payment
            self.amount = amount
        }
    }

    /// nil when it says only which payment it is about.
    package let order: OrderReference?
    package let session: SessionID?
    package let payment: PaymentID?
    /// Never a capture or a refund: those are told by their amounts.
    package let events: Set<PaymentEvent>
    package let capture: Capture?
    package let refunds: [Refund]

    package init(
        order: OrderReference?,
        session: SessionID? = nil,
        payment: PaymentID? = nil,
        events: Set<PaymentEvent> = [],
        capture: Capture? = nil,
        refunds: [Refund] = []
    ) {
        self.order = order
        self.session = session
        self.payment = payment
        self.events = events
        self.capture = capture
        self.refunds = refunds
    }

    package init(_ report: PaymentReport) {
        let isPaid = if case .known(let status) = report.status { status.wasPaid } else { false }
        self.init(
            order: report.order,
            session: report.session,
            payment: report.payment,
            events: Self.events(of: report.status),
            capture: isPaid ? report.payment.map { Capture(payment: $0, amount: report.captured) } : nil,
            refunds: report.refunds
        )
    }

    private static func events(of status: ReportedStatus) -> Set<PaymentEvent> {
        switch status {
        case .known(.redirected): [.redirection]
        case .known(.declined): [.decline]
        case .known(.reserved): [.reservation]
        case .known(.authorised): [.authorisation]
        case .known(.failed): [.failure]
        case .known(.expired): [.expiry]
        case .known(.cancelled): [.cancellation]
        case .known(.created), .known(.paid), .known(.partiallyRefunded), .known(.refunded), .unknown: []
        }
    }
}
