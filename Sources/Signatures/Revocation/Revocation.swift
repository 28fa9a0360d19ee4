import Foundation

/// A certificate was revoked. At JPKI this is for good: even a hold is never lifted.
package struct Revocation: Sendable, Hashable {
    package let at: Date
    package let reason: Reason

    /// Whether the certificate was no longer good at that moment.
    func precedes(_ moment: Date) -> Bool { at <= moment }
}

extension Revocation {
    /// CRLReason (RFC 5280, 5.3.1), in JPKI's meaning.
    package enum Reason: Int, Sendable, Hashable {
        case unspecified = 0
        case keyCompromise = 1
        case cACompromise = 2
        case affiliationChanged = 3
        case superseded = 4
        case cessationOfOperation = 5
        case certificateHold = 6
        case privilegeWithdrawn = 9
        case aACompromise = 10

        /// For staff.
        package var name: String {
            switch self {
            case .unspecified: "特に示されていません"
            case .keyCompromise: "秘密鍵が漏れた、またはその疑い"
            case .cACompromise: "認証局の鍵が漏れた、またはその疑い"
            case .affiliationChanged: "氏名・住所などの変更"
            case .superseded: "電子証明書の更新"
            case .cessationOfOperation: "利用の終了"
            case .certificateHold: "疑いによる一時停止（解除されません）"
            case .privilegeWithdrawn: "権限の取り消し"
            case .aACompromise: "属性認証局の鍵が漏れた、またはその疑い"
            }
        }
    }
}
