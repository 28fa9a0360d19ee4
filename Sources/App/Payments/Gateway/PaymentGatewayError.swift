/// Why a provider did not do, or may not have done, what it was asked.
package struct PaymentGatewayError: Error, Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// No answer: no connection, one that broke, or none in time.
        case unreachable(String)
        case refused(Refusal)
        /// The same act under the same key is still running.
        case conflict
        /// Asked too often; seconds after which the provider wants to be asked again, if it says.
        case throttled(retryAfterSeconds: Int?)
        /// The answer is not what the provider's description says; tells which part.
        case malformed(String)
        case unexpectedStatus(Int)
        /// The provider cannot do it at all, and was not asked; tells what.
        case unsupported(String)
        /// The money can go back only to a destination that the order does not name; the provider was not asked.
        case refundNeeds(RefundNeed)
    }

    /// In the provider's words.
    package struct Refusal: Sendable, Hashable {
        package let status: Int
        package let code: String
        package let message: String
        package let param: String?

        package init(status: Int, code: String, message: String, param: String?) {
            self.status = status
            self.code = code
            self.message = message
            self.param = param
        }
    }

    package enum Outcome: Sendable, Hashable {
        /// Nothing was done.
        case certain
        /// It may have been done: must be repeated under the same key, or read.
        case unknown
    }

    package let kind: Kind
    package let outcome: Outcome

    package init(kind: Kind, outcome: Outcome) {
        self.kind = kind
        self.outcome = outcome
    }
}

extension PaymentGatewayError: CustomStringConvertible {
    /// For the log. Of a refusal only status and code: messages of providers may quote what was sent.
    package var description: String {
        outcome == .unknown ? "\(kind); it may have been done" : "\(kind)"
    }
}

extension PaymentGatewayError.Kind: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreachable(let why): "unreachable: \(why)"
        case .refused(let refusal): "refused with \(refusal.status) \(refusal.code)"
        case .conflict: "the same act is still running"
        case .throttled(let seconds): "throttled\(seconds.map { ", again after \($0) s" } ?? "")"
        case .malformed(let part): "malformed answer: \(part)"
        case .unexpectedStatus(let status): "unexpected status \(status)"
        case .unsupported(let what): "not supported: \(what)"
        case .refundNeeds(let need): "a refund needs the payer's \(need.rawValue)"
        }
    }
}
