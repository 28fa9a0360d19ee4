/// How a person pays.
package enum PaymentMeans: String, Sendable, Hashable, Codable, CaseIterable {
    case card
    case payPay
    /// Cash at a convenience store, against a number that is issued first.
    case konbini
    /// Internet banking or ATM, against numbers that are issued first.
    case payEasy

    /// Whether the payer first gets a number and pays some days later. A provider's word for "authorised" then says only
    /// that the number exists, not that any money is held.
    package var isByNumber: Bool { self == .konbini || self == .payEasy }
}
