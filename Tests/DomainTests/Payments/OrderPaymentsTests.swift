import Domain
import Testing

@Suite struct OrderPaymentsTests {
    private let first: PaymentID
    private let second: PaymentID

    init() throws {
        first = try #require(PaymentID("p1"))
        second = try #require(PaymentID("p2"))
    }

    private func begun(_ attempts: Int...) -> OrderPayments {
        var payments = OrderPayments(due: 300)
        for attempt in attempts { _ = payments.begin(attempt: attempt) }
        return payments
    }

    private func news(
        _ attempt: Int,
        _ events: Set<PaymentEvent> = [],
        captured: (PaymentID, Int)? = nil,
        refunds: [Refund] = []
    ) throws -> PaymentNews {
        let order = try #require(OrderReference(number: "n", attempt: attempt))
        return PaymentNews(
            order: order,
            payment: captured?.0,
            events: events,
            capture: captured.map { PaymentNews.Capture(payment: $0.0, amount: $0.1) },
            refunds: refunds
        )
    }

    private func refund(_ id: String, _ amount: Int, _ state: Refund.State) throws -> Refund {
        Refund(id: try #require(RefundID(id)), amount: amount, state: state)
    }

    @Test func `what happens to a session that was given up does not touch the one that took its place`() throws {
        var payments = begun(1, 2)
        payments.learn(try news(2, [.reservation]))
        payments.learn(try news(1, [.expiry]))
        payments.learn(try news(1, [.cancellation]))
        #expect(payments.status == .reserved)
    }

    @Test func `money for a session that was given up is to be returned`() throws {
        var payments = begun(1, 2)
        payments.learn(try news(1, captured: (first, 300)))
        #expect(payments.status == .created)
        #expect(payments.surplus == [first: 300])
        payments.learn(try news(1, captured: (first, 300), refunds: [refund("r", 300, .succeeded)]))
        #expect(payments.surplus.isEmpty)
    }

    @Test func `money for an order that was closed is to be returned`() throws {
        var payments = begun(1)
        payments.learn(try news(1, [.expiry]))
        #expect(payments.status == .expired)
        let isClosed = payments.close()
        #expect(isClosed)
        payments.learn(try news(1, captured: (first, 300)))
        #expect(!payments.status.wasPaid)
        #expect(payments.surplus == [first: 300])
    }

    @Test func `money that came after all for the current session counts`() throws {
        var payments = begun(1)
        payments.learn(try news(1, [.expiry]))
        payments.learn(try news(1, captured: (first, 300)))
        #expect(payments.status == .paid)
        #expect(payments.counted == first)
        #expect(payments.surplus.isEmpty)
    }

    @Test func `a second payment of the same session is to be returned`() throws {
        var payments = begun(1)
        payments.learn(try news(1, captured: (second, 300)))
        payments.learn(try news(1, captured: (first, 300)))
        #expect(payments.status == .paid)
        #expect(payments.surplus == [second: 300])
    }

    @Test func `money of another amount does not pay`() throws {
        var payments = begun(1)
        payments.learn(try news(1, captured: (first, 200)))
        #expect(payments.status == .created)
        #expect(payments.surplus == [first: 200])
    }

    @Test func `an order that is paid takes no other attempt and is not closed`() throws {
        var payments = begun(1)
        payments.learn(try news(1, captured: (first, 300)))
        let paid = payments
        let isBegun = payments.begin(attempt: 2)
        let isClosed = payments.close()
        #expect(!isBegun && !isClosed)
        #expect(payments == paid)
    }

    @Test func `an attempt does not come back`() {
        var payments = begun(1, 2)
        let isBegun = payments.begin(attempt: 1)
        #expect(!isBegun)
        #expect(payments.current == 2)
    }

    @Test func `a refund counts when the money has gone back, and no longer when it failed`() throws {
        var payments = begun(1)
        payments.learn(try news(1, captured: (first, 300), refunds: [refund("r1", 100, .pending)]))
        #expect(payments.status == .paid)
        payments.learn(PaymentNews(order: nil, payment: first, refunds: [try refund("r1", 100, .succeeded)]))
        #expect(payments.status == .partiallyRefunded)
        payments.learn(PaymentNews(order: nil, payment: first, refunds: [try refund("r2", 200, .succeeded)]))
        #expect(payments.status == .refunded)
        payments.learn(PaymentNews(order: nil, payment: first, refunds: [try refund("r2", 200, .failed)]))
        #expect(payments.status == .partiallyRefunded)
    }
}
