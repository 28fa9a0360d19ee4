import Domain
import Signatures

/// Why there is no signature, each with a page of its own.
enum SignatureTrouble: String, Sendable, CaseIterable {
    case cancelled, denied, locked, revoked, expired
    case notYetValid = "not-yet-valid"
    case timeout, over, away, unconfirmed
    case wrongCertificate = "wrong-certificate"
    case untrusted, unsupported, unreadable, altered
    case otherPerson = "other-person"

    init(_ error: AuthenticationAppError) {
        self =
            switch error {
            case .cancelled: .cancelled
            case .denied: .denied
            case .pinLocked: .locked
            case .certificateRevoked: .revoked
            case .certificateExpired: .expired
            case .certificateNotYetValid: .notYetValid
            case .timedOut: .timeout
            case .roundTrip, .notYetSigned, .transactionExpired, .transactionUnknown: .over
            case .serviceAway, .serviceSilent: .away
            case .refused, .unreadableAnswer, .idToken, .foreignUserInfo, .encryptedResult, .misconfigured:
                .unconfirmed
            }
    }

    init(_ refusal: Refusal) {
        self =
            switch refusal {
            case .tooLarge, .malformed, .signerCertificateMissing, .severalSigners, .superfluousParts: .unreadable
            case .documentDiffers, .signatureDoesNotMatch: .altered
            case .unsupportedCertificate(.authentication): .wrongCertificate
            case .unsupportedCertificate(.authority), .testCertificate, .untrustedIssuer, .certificateForged,
                .unknownCriticalExtension, .keyUsageWrong, .policyNotAccepted, .policyNotCritical, .holderMissing,
                .issuerNotValid:
                .untrusted
            case .weakAlgorithm, .unsupportedAlgorithm: .unsupported
            case .notYetValid: .notYetValid
            case .expired: .expired
            case .revoked: .revoked
            }
    }
}

extension SignatureTrouble {
    var title: String {
        switch self {
        case .cancelled: "署名が取り消されました"
        case .denied: "署名が完了しませんでした"
        case .locked: "カードがロックされています"
        case .revoked: "署名用電子証明書が失効しています"
        case .expired: "署名用電子証明書の有効期限が切れています"
        case .notYetValid: "署名用電子証明書の有効期間が始まっていません"
        case .timeout: "時間内に署名が終わりませんでした"
        case .over: "署名の受付が終了しています"
        case .away: "デジタル認証アプリにつながりません"
        case .unconfirmed: "署名の結果を確かめられませんでした"
        case .wrongCertificate: "署名用ではない電子証明書が使われました"
        case .untrusted: "この電子証明書は使えません"
        case .unsupported: "この電子署名の方式には対応していません"
        case .unreadable: "電子署名のデータを読み取れませんでした"
        case .altered: "電子署名が申請の内容と一致しません"
        case .otherPerson: "申請者ご本人の電子証明書ではありません"
        }
    }

    /// What happened, and what to do.
    var sentence: String {
        switch self {
        case .cancelled: "\(AuthenticationAppError.cancelled.sentence)続けるときは、もう一度署名してください。"
        case .denied: AuthenticationAppError.denied.sentence
        case .locked: AuthenticationAppError.pinLocked.sentence
        case .revoked: "引っ越しや氏名の変更をすると失効します。市の窓口で新しい署名用電子証明書の発行を受けてから、もう一度署名してください。"
        case .expired: "市の窓口で署名用電子証明書を更新してから、もう一度署名してください。"
        case .notYetValid: "有効期間が始まってから、もう一度署名してください。わからないときは、市の窓口にお問い合わせください。"
        case .timeout: "もう一度署名してください。署名用の暗証番号（6文字から16文字）を、先に確かめておくと安心です。"
        case .over: "開始から時間がたったか、すでに受け付けた操作です。署名のページで状況を確かめ、必要なときはもう一度署名してください。"
        case .away: AuthenticationAppError.serviceAway.sentence
        case .unconfirmed: "デジタル認証アプリの応答を確かめられませんでした。しばらくしてからもう一度お試しいただくか、ファイルで署名を送ってください。"
        case .wrongCertificate: Refusal.unsupportedCertificate(.authentication).citizenSentence
        case .untrusted: Refusal.testCertificate.citizenSentence
        case .unsupported: Refusal.unsupportedAlgorithm("").citizenSentence
        case .unreadable: Refusal.signerCertificateMissing.citizenSentence
        case .altered: Refusal.documentDiffers.citizenSentence
        case .otherPerson:
            "電子証明書の氏名または生年月日が、入力された申請者のものと違います。申請するご本人のカードで署名してください。入力が間違っているときは、「内容の確認」のページから直してください。"
        }
    }

    /// Whether trying again at once may help.
    var canBeTriedAgain: Bool {
        switch self {
        case .locked, .revoked, .expired, .notYetValid: false
        default: true
        }
    }
}
