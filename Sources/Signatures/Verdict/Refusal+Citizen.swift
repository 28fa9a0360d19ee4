extension Refusal {
    /// For the citizen: what happened, and what to do.
    package var citizenSentence: String {
        switch self {
        case .tooLarge, .malformed, .signerCertificateMissing, .severalSigners, .superfluousParts:
            "電子署名のデータを読み取れませんでした。お手数ですが、もう一度署名してください。"
        case .documentDiffers, .signatureDoesNotMatch:
            "電子署名が申請の内容と一致しませんでした。申請の内容を確かめて、もう一度署名してください。"
        case .unsupportedCertificate(.authentication):
            "利用者証明用電子証明書では署名できません。署名用電子証明書を使い、6文字から16文字の暗証番号で署名してください。"
        case .unsupportedCertificate(.authority), .testCertificate, .untrustedIssuer, .certificateForged,
            .unknownCriticalExtension, .keyUsageWrong, .policyNotAccepted, .policyNotCritical, .holderMissing,
            .issuerNotValid:
            "この電子証明書は使えません。マイナンバーカードの署名用電子証明書で、もう一度署名してください。"
        case .weakAlgorithm, .unsupportedAlgorithm:
            "この電子署名の方式には対応していません。マイナンバーカードの署名用電子証明書で、もう一度署名してください。"
        case .notYetValid:
            "署名用電子証明書の有効期間がまだ始まっていません。有効期間が始まってから、もう一度署名してください。"
        case .expired:
            "署名用電子証明書の有効期間が過ぎています。市の窓口で署名用電子証明書を更新してから、もう一度署名してください。"
        case .revoked:
            "署名用電子証明書が失効しています。引っ越しや氏名の変更をすると失効します。市の窓口で新しい署名用電子証明書の発行を受けてから、もう一度署名してください。"
        }
    }
}
