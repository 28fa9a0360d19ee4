/// Whose protocol is spoken.
package enum Provider: String, Sendable, Codable, CaseIterable {
    case komoju, stripe

    var sessionPrefix: String { self == .stripe ? "cs_test_" : "" }
    var paymentPrefix: String { self == .stripe ? "pi_" : "" }
    var refundPrefix: String { self == .stripe ? "re_" : "" }
    var eventPrefix: String { self == .stripe ? "evt_" : "" }
}
