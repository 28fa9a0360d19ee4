/// The cards that the hosted page offers.
struct TestCard: Sendable {
    enum Outcome: Sendable {
        case taken
        case declined(reason: String)
        /// Taken when the holder proves to be the holder.
        case asksHolder
    }

    let number: String
    let label: String
    let outcome: Outcome

    var lastFour: String { String(number.suffix(4)) }

    /// From the providers' documentation of test cards (doc.komoju.com, docs.stripe.com/testing).
    static func all(of provider: Provider) -> [TestCard] {
        switch provider {
        case .komoju:
            [
                TestCard(number: "4111111111111111", label: "支払えるカード", outcome: .taken),
                TestCard(number: "4100000000000100", label: "本人認証(3Dセキュア)をするカード", outcome: .asksHolder),
                TestCard(
                    number: "4123111111111000",
                    label: "残高不足のカード",
                    outcome: .declined(reason: "insufficient_funds")
                ),
                TestCard(number: "4123111111111042", label: "期限切れのカード", outcome: .declined(reason: "expired_card")),
            ]
        case .stripe:
            [
                TestCard(number: "4242424242424242", label: "支払えるカード", outcome: .taken),
                TestCard(number: "4000002760003184", label: "本人認証(3Dセキュア)をするカード", outcome: .asksHolder),
                TestCard(
                    number: "4000000000000002",
                    label: "使えないカード",
                    outcome: .declined(reason: "card_declined")
                ),
            ]
        }
    }
}
