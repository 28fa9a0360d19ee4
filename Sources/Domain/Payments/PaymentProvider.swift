/// A company that takes money for the town.
package enum PaymentProvider: String, Sendable, Hashable, Codable, CaseIterable {
    case komoju, stripe
}
