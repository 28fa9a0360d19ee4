import Domain
import TestKit
import Testing

/// News arrive in any order and any number: the end is the same.
@Suite struct NewsOrderTests {
    private func history(_ text: String) throws -> [PaymentNews] {
        try text.split(separator: " ").map { word in
            let parts = word.split(separator: ":").map(String.init)
            let order = OrderReference(number: "n", attempt: try #require(Int(parts[0])))
            let payment = try #require(PaymentID("p\(parts[0])"))
            if let event = PaymentEvent(rawValue: parts[1]), event != .capture {
                return PaymentNews(order: order, payment: payment, events: [event])
            }
            if parts[1] == "capture" {
                let amount = try #require(Int(parts[2]))
                return PaymentNews(
                    order: order,
                    payment: payment,
                    capture: PaymentNews.Capture(payment: payment, amount: amount)
                )
            }
            let refund = Refund(
                id: try #require(RefundID(parts[1])),
                amount: try #require(Int(parts[2])),
                state: parts[3] == "pending" ? .pending : parts[3] == "failed" ? .failed : .succeeded
            )
            return PaymentNews(order: nil, payment: payment, refunds: [refund])
        }
    }

    private func end(_ news: [PaymentNews]) -> OrderPayments {
        var payments = OrderPayments(due: 300)
        _ = payments.begin(attempt: 1)
        _ = payments.begin(attempt: 2)
        var wasPaid = false
        for item in news {
            payments.learn(item)
            #expect(!wasPaid || payments.status.wasPaid, "from paid back to unpaid")
            wasPaid = payments.status.wasPaid
        }
        return payments
    }

    private static let histories: [(history: String, status: PaymentStatus)] = [
        ("2:redirection 2:decline 2:authorisation 2:capture:300", .paid),
        ("1:reservation 1:expiry 2:redirection 2:capture:300 2:r1:100:pending 2:r1:100:succeeded", .partiallyRefunded),
        ("2:capture:300 2:r1:100:succeeded 2:r2:200:succeeded 1:cancellation", .refunded),
        ("2:capture:300 2:r1:300:pending 2:r1:300:succeeded 2:r1:300:failed", .paid),
        ("1:reservation 1:capture:300 2:reservation 2:capture:300 2:expiry", .paid),
        ("1:capture:300 1:r1:300:succeeded 2:authorisation 2:cancellation", .cancelled),
        ("2:expiry 2:capture:300 2:failure 2:cancellation 1:expiry", .paid),
        ("2:reservation 2:failure 2:expiry 1:reservation", .expired),
        ("2:capture:200 2:reservation 1:capture:300", .reserved),
    ]

    @Test(arguments: histories)
    func `all orders of a history have the same end`(history: String, status: PaymentStatus) throws {
        let news = try self.history(history)
        let expected = end(news)
        #expect(expected.status == status)
        for order in permutations(news) { #expect(end(order) == expected) }
    }

    @Test(arguments: histories)
    func `repetitions change nothing`(history: String, status: PaymentStatus) throws {
        let news = try self.history(history)
        let expected = end(news)
        var generator = SeededGenerator(state: 20_261_127)
        for _ in 0..<200 {
            let repeated =
                news
                + (0..<Int.random(in: 1...12, using: &generator)).compactMap { _ in
                    news.randomElement(using: &generator)
                }
            #expect(end(repeated.shuffled(using: &generator)) == expected)
        }
    }

    private func permutations<Element>(_ elements: [Element]) -> [[Element]] {
        guard elements.count > 1 else { return [elements] }
        return elements.indices.flatMap { index -> [[Element]] in
            var rest = elements
            let first = rest.remove(at: index)
            return permutations(rest).map { [first] + $0 }
        }
    }
}
