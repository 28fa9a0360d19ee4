import Crypto
import Domain
import Foundation

/// Something that was learned of an order, and how.
struct LearnedNews: Sendable {
    /// How it came.
    enum Source: String, Sendable {
        case webhook
        /// The browser came back from the provider's page, and we asked.
        case `return`
        /// Asked by the clock.
        case look
        /// The answer to an act of ours.
        case act
        /// The provider's list of a day.
        case settlement
    }

    let provider: PaymentProvider
    let source: Source
    let news: PaymentNews
    /// In the provider's words.
    let type: String
    /// The notification's name; what was read has none.
    let notification: String?
    /// What a report tells besides.
    let report: PaymentReport?
    /// The payer's bank disputes the payment.
    let isDispute: Bool

    init(
        provider: PaymentProvider,
        source: Source,
        news: PaymentNews,
        type: String,
        notification: String?,
        report: PaymentReport?
    ) {
        isDispute = false
        self.provider = provider
        self.source = source
        self.news = news
        self.type = type
        self.notification = notification
        self.report = report
    }

    init(_ report: PaymentReport, by source: Source) {
        provider = report.provider
        self.source = source
        news = PaymentNews(report)
        type = "\(report.status)"
        notification = nil
        self.report = report
        isDispute = false
    }

    /// - Returns: nil for a notification that says nothing of a payment.
    init?(_ notification: PaymentNotification) {
        guard let news = notification.news else { return nil }
        provider = notification.provider
        source = .webhook
        self.news = news
        type = notification.type
        self.notification = notification.id
        report = nil
        isDispute = notification.matter == .dispute
    }
}

extension LearnedNews {
    /// What is kept of it.
    struct Content: Codable, Sendable, Hashable {
        struct Capture: Codable, Sendable, Hashable {
            var payment: String
            var amount: Int
        }

        struct Refund: Codable, Sendable, Hashable {
            var id: String
            var amount: Int
            var state: String
        }

        var order: String?
        var session: String?
        var payment: String?
        var events: [String]
        var capture: Capture?
        var refunds: [Refund]
    }

    var content: Content { Content(news) }

    /// The same notification, or the same thing read again, has the same name.
    var eventID: String {
        if let notification { return notification }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let bytes = (try? encoder.encode(content)) ?? Data()
        return "read-" + SHA256.hash(data: bytes).prefix(16).hexadecimal
    }
}

extension LearnedNews.Content {
    init(_ news: PaymentNews) {
        order = news.order?.text
        session = news.session?.text
        payment = news.payment?.text
        events = news.events.map(\.rawValue).sorted()
        capture = news.capture.map { Capture(payment: $0.payment.text, amount: $0.amount) }
        refunds = news.refunds.map { Refund(id: $0.id.text, amount: $0.amount, state: $0.state.word) }
            .sorted { ($0.id, $0.state) < ($1.id, $1.state) }
    }

    /// What was kept, as it was learned.
    var news: PaymentNews {
        PaymentNews(
            order: order.flatMap { OrderReference($0) },
            session: session.flatMap { SessionID($0) },
            payment: payment.flatMap { PaymentID($0) },
            events: Set(events.compactMap(PaymentEvent.init(rawValue:))),
            capture: capture.flatMap { capture in
                PaymentID(capture.payment).map { PaymentNews.Capture(payment: $0, amount: capture.amount) }
            },
            refunds: refunds.compactMap { refund in
                guard let id = RefundID(refund.id), let state = Domain.Refund.State(word: refund.state) else {
                    return nil
                }
                return Domain.Refund(id: id, amount: refund.amount, state: state)
            }
        )
    }
}

extension Refund.State {
    /// As the record has it.
    var word: String {
        switch self {
        case .pending: "pending"
        case .succeeded: "succeeded"
        case .failed: "failed"
        }
    }

    init?(word: String) {
        guard let state = [Self.pending, .succeeded, .failed].first(where: { $0.word == word }) else { return nil }
        self = state
    }
}
