import Domain
import Testing

/// What is done next about an order, in every situation.
@Suite struct OrderStepTests {
    private static func payments(_ events: Set<PaymentEvent> = [], captured: Int? = nil) throws -> OrderPayments {
        let order = OrderReference(number: "A", attempt: 1)
        let payment = try #require(PaymentID("p"))
        let news = PaymentNews(
            order: order,
            payment: payment,
            events: events,
            capture: captured.map { PaymentNews.Capture(payment: payment, amount: $0) }
        )
        return OrderPayments(due: 410, attempts: 1, isClosed: false, news: [news])
    }

    private static func step(
        _ payments: OrderPayments,
        _ claim: MoneyClaim,
        isHeld: Bool = true,
        isClosed: Bool = false,
        isConfirmed: Bool = false
    ) -> OrderStep? {
        OrderStep(of: payments, for: claim, isHeld: isHeld, isClosed: isClosed, isConfirmed: isConfirmed)
    }

    @Test func `held money sends the draft, waits for the review, and is taken when the application is granted`() throws
    {
        let held = try Self.payments([.authorisation])
        #expect(Self.step(held, .submission) == .submit)
        #expect(Self.step(held, .holding) == nil)
        #expect(Self.step(held, .payment) == .capture)
        #expect(Self.step(held, .nothing) == .letGo)
        #expect(Self.step(held, .paid) == .letGo)
    }

    @Test func `money that was taken confirms what is owed, and goes back otherwise`() throws {
        let paid = try Self.payments(captured: 410)
        #expect(Self.step(paid, .payment) == .confirm)
        #expect(Self.step(paid, .submission) == .submit)
        #expect(Self.step(paid, .nothing) == .returnAll)
        #expect(Self.step(paid, .paid) == .returnAll)
        #expect(Self.step(try Self.payments(captured: 400), .payment) == nil, "another sum pays nothing")
    }

    @Test func `a page that has ended can be opened anew, but what was held and is gone is asked for in another way`()
        throws
    {
        let lapsed = try Self.payments([.authorisation, .expiry])
        #expect(Self.step(lapsed, .submission) == nil)
        #expect(Self.step(lapsed, .holding) == .letGo)
        #expect(Self.step(lapsed, .payment) == .letGo)
        #expect(Self.step(lapsed, .payment, isHeld: false) == nil)
    }

    @Test(arguments: MoneyClaim.allCases)
    func `an order that is closed or has paid its application needs nothing more`(claim: MoneyClaim) throws {
        let paid = try Self.payments(captured: 410)
        #expect(Self.step(paid, claim, isClosed: true) == nil)
        #expect(Self.step(paid, claim, isConfirmed: true) == nil)
    }

    @Test func `money for a closed order is surplus, whenever the news came`() throws {
        let news = try #require(OrderReference(number: "A", attempt: 1)).paid(by: "p", 410)
        let closed = OrderPayments(due: 410, attempts: 1, isClosed: true, news: [news])
        #expect(closed.counted == nil)
        #expect(closed.surplus.values.reduce(0, +) == 410)
        let second = OrderPayments(due: 410, attempts: 2, isClosed: false, news: [news])
        #expect(second.surplus.values.reduce(0, +) == 410)
    }
}

extension OrderReference {
    fileprivate func paid(by payment: String, _ amount: Int) throws -> PaymentNews {
        let payment = try #require(PaymentID(payment))
        return PaymentNews(
            order: self,
            payment: payment,
            capture: PaymentNews.Capture(payment: payment, amount: amount)
        )
    }
}
