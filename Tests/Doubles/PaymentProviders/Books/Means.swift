/// How the double's payers pay.
package enum Means: String, Sendable, Codable, CaseIterable {
    case card
    case paypay
    case konbini
    case payEasy = "pay_easy"

    /// Whether a number is issued first and paid some days later. Such money cannot go back by itself either.
    var isByNumber: Bool { self == .konbini || self == .payEasy }

    /// What the provider keeps of an amount, in yen, rounded down. Invented, but of a likely size.
    func fee(of amount: Int) -> Int {
        switch self {
        case .card, .paypay: amount * 36 / 1000
        case .konbini, .payEasy: 190
        }
    }
}
