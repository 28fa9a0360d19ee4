/// Plays a payer without a browser.
package struct PayOrder: Sendable, Codable {
    package enum Outcome: String, Sendable, Codable {
        case paid
        case declined
        /// A number is issued.
        case reserved
        /// The session's time is over.
        case expired
    }

    package var provider: Provider
    package var session: String
    package var means: Means
    package var outcome: Outcome

    package init(provider: Provider, session: String, means: Means, outcome: Outcome) {
        self.provider = provider
        self.session = session
        self.means = means
        self.outcome = outcome
    }
}

extension Books {
    /// A number that is paid is reserved first, if that has not been done.
    func play(_ order: PayOrder) throws(BookRefusal) {
        let card = TestCard.all(of: provider)[0]
        switch (order.outcome, order.means) {
        case (.expired, _): _ = try close(order.session, as: .expired)
        case (.paid, .card): _ = try act(.card(lastFour: card.lastFour), on: order.session)
        case (.paid, .paypay): _ = try act(.payPay, on: order.session)
        case (.paid, _):
            if try session(order.session).state == .open { _ = try act(.reserve(order.means), on: order.session) }
            _ = try act(.payNumber, on: order.session)
        case (.declined, .paypay): _ = try act(.declinedPayPay, on: order.session)
        case (.declined, _):
            _ = try act(.declinedCard(lastFour: card.lastFour, reason: "card_declined"), on: order.session)
        case (.reserved, let means) where means.isByNumber: _ = try act(.reserve(means), on: order.session)
        case (.reserved, _): throw .meansNotAllowed
        }
    }
}
