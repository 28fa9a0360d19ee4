import Foundation

/// What somebody said about revoked certificates, with when we got it; kept beside the signature.
package enum RevocationEvidence: Sendable, Hashable {
    /// - nonce: what was sent with the request; the answer has the same, or none.
    case ocsp([UInt8], nonce: [UInt8]?, fetchedAt: Date)
    case list([UInt8], fetchedAt: Date)
}

/// Who said it.
package enum RevocationSource: Sendable, Hashable {
    case ocsp
    case list

    /// For staff.
    package var name: String {
        switch self {
        case .ocsp: "OCSP応答"
        case .list: "失効リスト"
        }
    }

    /// In bytes.
    package var maximumSize: Int {
        switch self {
        case .ocsp: 64 * 1024
        case .list: 32 * 1024 * 1024
        }
    }
}
