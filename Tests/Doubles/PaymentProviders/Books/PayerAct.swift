/// What a payer does on the provider's page, at a shop or at a bank.
enum PayerAct: Sendable {
    /// A card that is taken, by its last four digits.
    case card(lastFour: String)
    /// A card that is not, and why in the provider's words.
    case declinedCard(lastFour: String, reason: String)
    case payPay
    case declinedPayPay
    /// Has a number issued.
    case reserve(Means)
    /// Pays a number that was issued.
    case payNumber

    var means: Means? {
        switch self {
        case .card, .declinedCard: .card
        case .payPay, .declinedPayPay: .paypay
        case .reserve(let means): means
        case .payNumber: nil
        }
    }
}
