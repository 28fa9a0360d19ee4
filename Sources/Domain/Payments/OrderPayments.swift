/// All that is known of the payments for one order: our own acts, and the providers' news in whatever order they came.
///
/// News only ever add to what is known, so that the same news give the same result in any order and any number. Our own acts
/// (``begin(attempt:)``, ``close()``) come when they come: money that arrives for an attempt that we have given up by then is
/// ``surplus``. A provider that says "expired" and then "paid" of the current attempt has the money, and it counts; an order
/// that shall not be paid any more is closed.
package struct OrderPayments: Sendable, Hashable {
    /// Yen.
    package let due: Int
    /// The attempt that may still be paid, or was; nil before the first, and after ``close()``.
    package private(set) var current: Int?
    private var lastAttempt = 0
    private var events: [Int: Set<PaymentEvent>] = [:]
    private var captures: [PaymentID: Captured] = [:]
    /// By the payment that they return: they may be told of before it is.
    private var refunds: [PaymentID: [RefundID: Refund]] = [:]

    private struct Captured: Hashable {
        var attempt: Int
        var amount: Int
    }

    package init(due: Int) {
        self.due = due
    }

    /// An order as its record tells: how many attempts were begun, whether it was closed then, and all that was learned of it
    /// so far. Neither is recorded of an order that is paid, so that it makes no difference when the news came.
    package init(due: Int, attempts: Int, isClosed: Bool, news: [PaymentNews]) {
        self.init(due: due)
        for attempt in 0..<attempts { _ = begin(attempt: attempt + 1) }
        if isClosed { _ = close() }
        for item in news { learn(item) }
    }

    /// A new attempt takes the place of the one before.
    ///
    /// - Returns: false, and changes nothing, when the order is paid or the attempt is not a later one.
    package mutating func begin(attempt: Int) -> Bool {
        guard !status.wasPaid, attempt > lastAttempt else { return false }
        current = attempt
        lastAttempt = attempt
        return true
    }

    /// The order shall not be paid any more.
    ///
    /// - Returns: false, and changes nothing, when it is paid.
    package mutating func close() -> Bool {
        guard !status.wasPaid else { return false }
        current = nil
        return true
    }

    /// Adds what was learned. The caller has found out that it is about this order.
    package mutating func learn(_ news: PaymentNews) {
        if let attempt = news.order?.attempt {
            events[attempt, default: []].formUnion(news.events)
            if let capture = news.capture {
                let known = captures[capture.payment]?.amount ?? 0
                captures[capture.payment] = Captured(attempt: attempt, amount: max(known, capture.amount))
            }
        }
        guard let payment = news.payment else { return }
        for refund in news.refunds {
            let known = refunds[payment]?[refund.id]
            if known.map({ $0.state < refund.state }) ?? true { refunds[payment, default: [:]][refund.id] = refund }
        }
    }

    /// Of the current attempt; of an order that is closed or has not been begun, `created`.
    package var status: PaymentStatus {
        let known = current.flatMap { events[$0] } ?? []
        return known.union(moneyEvents).reduce(.created) { $0.after($1) }
    }

    /// The one payment that pays the order: of the current attempt, and of exactly the amount that is due.
    package var counted: PaymentID? {
        captures.filter { $0.value.attempt == current && $0.value.amount == due }.keys.min { $0.text < $1.text }
    }

    /// Money that was taken without right: for an attempt that was given up, twice, or of another amount. Yen to return, by
    /// payment; what has gone back already is not in it.
    package var surplus: [PaymentID: Int] {
        let counted = counted
        return captures.reduce(into: [:]) { surplus, capture in
            let left = capture.value.amount - (refunds[capture.key].map(returned) ?? 0)
            if capture.key != counted, left > 0 { surplus[capture.key] = left }
        }
    }

    /// Yen of the payment that pays the order that have gone back.
    package var returned: Int { counted.flatMap { refunds[$0] }.map(returned) ?? 0 }

    /// Yen that were taken by a payment and that have gone back of it.
    package func sums(of payment: PaymentID) -> SettlementLine.Sums {
        SettlementLine.Sums(
            captured: captures[payment]?.amount ?? 0,
            refunded: refunds[payment].map(returned) ?? 0
        )
    }

    /// Refunds of a payment, as the newest word on each has it.
    package func refunds(of payment: PaymentID) -> [Refund] {
        (refunds[payment] ?? [:]).values.sorted { $0.id.text < $1.id.text }
    }

    /// A refund, as the newest word on it has it.
    package func refund(_ id: RefundID) -> Refund? {
        refunds.values.lazy.compactMap { $0[id] }.first
    }

    private var moneyEvents: Set<PaymentEvent> {
        guard let counted else { return [] }
        let back = refunds[counted].map(returned) ?? 0
        if back == 0 { return [.capture] }
        return back < due ? [.capture, .partialRefund] : [.capture, .fullRefund]
    }

    private func returned(_ refunds: [RefundID: Refund]) -> Int {
        refunds.values.filter { $0.state == .succeeded }.reduce(0) { $0 + $1.amount }
    }
}
