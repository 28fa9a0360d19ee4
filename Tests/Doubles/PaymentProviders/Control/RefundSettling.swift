/// The provider's word on a refund that it makes by hand.
struct RefundSettling: Sendable, Codable {
    var provider: Provider
    var refund: String
    var state: Settled

    enum Settled: String, Sendable, Codable { case succeeded, failed }
}
