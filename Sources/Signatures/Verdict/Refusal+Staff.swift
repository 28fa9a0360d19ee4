import Domain

extension Refusal {
    /// For staff: what exactly was found.
    package var staffSentence: String {
        switch self {
        case .tooLarge(let part, let limit): "\(part.name)が大きすぎます（上限\(limit)バイト）。"
        case .malformed(let part, let fault): "\(part.name)の形式が正しくありません（\(fault.detail)）。"
        case .signerCertificateMissing: "CMS署名データに、署名者の電子証明書が入っていません。"
        case .severalSigners(let count): "CMS署名データの署名者が1人ではありません（\(count)人）。"
        case .superfluousParts(let part): "CMS署名データに、署名されていない余分な項目があります（\(part.name)）。"
        case .documentDiffers: "署名された文書は、申請の文書とは別のものです。"
        case .unsupportedCertificate(.authentication): "利用者証明用電子証明書で署名されています。"
        case .unsupportedCertificate(.authority): "認証局の電子証明書で署名されています。"
        case .testCertificate: "試験用の電子証明書で署名されています。この環境では受け付けません。"
        case .untrustedIssuer(let issuer): "電子証明書の発行者を信頼していません（\(issuer)）。"
        case .certificateForged: "電子証明書に、発行者として書かれた認証局の正しい署名がありません。偽造されたか、書き換えられています。"
        case .weakAlgorithm(let name): "安全でない暗号方式が使われています（\(name)）。"
        case .unsupportedAlgorithm(let name): "対応していない暗号方式が使われています（\(name)）。"
        case .unknownCriticalExtension(let id): "電子証明書に、解釈できない重要な拡張があります（\(id)）。"
        case .keyUsageWrong: "電子証明書の鍵の用途が、電子署名用（デジタル署名と否認防止）ではありません。"
        case .policyNotAccepted(let policies): "電子証明書のポリシーを受け付けていません（\(Self.list(policies))）。"
        case .policyNotCritical: "電子証明書のポリシーが、重要な拡張になっていません。"
        case .holderMissing: "電子証明書に、氏名・住所・性別・生年月日のどれかがありません。"
        case .issuerNotValid(let validity): "署名の時点は、認証局の電子証明書の有効期間の外です（\(validity.japanese)）。"
        case .notYetValid(let start): "署名の時点では、署名用電子証明書の有効期間が始まっていません（\(start.japanese)から）。"
        case .expired(let end): "署名の時点では、署名用電子証明書の有効期間が過ぎています（\(end.japanese)まで）。"
        case .signatureDoesNotMatch: "署名値が、文書と署名用電子証明書の鍵に一致しません。"
        case .revoked(let revocation): "署名用電子証明書は\(revocation.at.japanese)に失効しています（理由：\(revocation.reason.name)）。"
        }
    }

    private static func list(_ policies: [OID]) -> String {
        policies.isEmpty ? "記載なし" : policies.prefix(5).map(\.description).joined(separator: "、")
    }
}

extension Refusal.SuperfluousPart {
    fileprivate var name: String {
        switch self {
        case .certificates: "電子証明書"
        case .revocationLists: "失効リスト"
        case .unsignedAttributes: "署名されていない属性"
        }
    }
}

extension Validity {
    fileprivate var japanese: String { "\(notBefore.japanese)から\(notAfter.japanese)まで" }
}
