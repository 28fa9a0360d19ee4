import Domain
import Foundation

/// Why it cannot be said yet whether a certificate had been revoked.
package enum RevocationGap: Error, Sendable, Hashable {
    /// Nobody has been asked, or nobody could be reached.
    case unavailable
    /// The responder gave no answer, with an OCSPResponseStatus.
    case responderBusy(status: Int)
    /// The responder does not know the certificate.
    case unknown
    case stale(RevocationSource, Date)
    /// Made in the future, by our clock.
    case notYet(RevocationSource, Date)
    /// Not signed by whom it names.
    case forged(RevocationSource)
    /// Signed by somebody who may not do so.
    case signerNotAuthorized(RevocationSource)
    /// Made after the certificate had run out, when its revocation need no longer be told (RFC 5280, 3.3).
    case afterExpiry(RevocationSource, Date)
    /// About other certificates than this one.
    case otherCertificate(RevocationSource)
    case nonceDiffers
    /// Only what has changed since another list.
    case deltaList
    case malformed(RevocationSource, DERFault)
    case unknownCriticalExtension(RevocationSource, OID)
    case algorithm(RevocationSource, AlgorithmFault)
    case tooLarge(RevocationSource)
}

extension RevocationGap {
    /// Stable: for records, logs and statistics.
    package var code: String {
        switch self {
        case .unavailable, .responderBusy: "revocationUnavailable"
        case .unknown: "revocationUnknown"
        case .stale: "revocationStale"
        case .notYet: "revocationNotYet"
        case .forged: "revocationForged"
        case .signerNotAuthorized: "revocationSignerNotAuthorized"
        case .afterExpiry: "revocationAfterExpiry"
        case .otherCertificate: "revocationForOtherCertificate"
        case .nonceDiffers: "revocationNonceDiffers"
        case .deltaList: "revocationDeltaList"
        case .malformed, .unknownCriticalExtension: "revocationMalformed"
        case .algorithm: "revocationWeakAlgorithm"
        case .tooLarge: "revocationTooLarge"
        }
    }

    /// For the citizen, who can do nothing about it.
    package static let citizenSentence = "署名用電子証明書の有効性を確認しています。申請は受け付けています。確認できるまで、しばらくお待ちください。"

    package var staffSentence: String { "有効性確認待ち：" + cause }

    private var cause: String {
        switch self {
        case .unavailable: "失効情報をまだ取得できていません。"
        case .responderBusy(let status): "OCSPレスポンダーが回答しませんでした（状態\(status)）。"
        case .unknown: "OCSPレスポンダーがこの電子証明書を知りません。問い合わせ先の設定を確かめてください。"
        case .stale(let source, let date): "\(source.name)が古くて使えません（\(date.japanese)時点）。"
        case .notYet(let source, let date): "\(source.name)の時刻が未来です（\(date.japanese)）。サーバーの時計を確かめてください。"
        case .forged(let source): "\(source.name)の署名が正しくありません。偽造の疑いがあります。"
        case .signerNotAuthorized(let source): "\(source.name)に署名した者に、その権限がありません。"
        case .afterExpiry(let source, let date):
            "\(source.name)が、電子証明書の有効期間が過ぎた後のもの（\(date.japanese)時点）なので、失効していなかったことを確かめられません。"
        case .otherCertificate(let source): "\(source.name)が、この電子証明書についてのものではありません。"
        case .nonceDiffers: "OCSP応答が、送った問い合わせに対するものではありません。"
        case .deltaList: "失効リストが差分だけのものです。"
        case .malformed(let source, let fault): "\(source.name)の形式が正しくありません（\(fault.detail)）。"
        case .unknownCriticalExtension(let source, let id): "\(source.name)に、解釈できない重要な拡張があります（\(id)）。"
        case .algorithm(let source, .weak(let name)): "\(source.name)に、安全でない暗号方式が使われています（\(name)）。"
        case .algorithm(let source, .unsupported(let name)): "\(source.name)に、対応していない暗号方式が使われています（\(name)）。"
        case .tooLarge(let source): "\(source.name)が大きすぎます（上限\(source.maximumSize)バイト）。"
        }
    }
}
