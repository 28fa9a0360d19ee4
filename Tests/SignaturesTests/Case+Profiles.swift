import TestKit

@testable import Signatures

/// What the certificate is for.
extension Case {
    private static func profile(
        _ what: String,
        _ code: String,
        citizen: String = Told.unusable,
        staff: String,
        _ change: @escaping @Sendable (inout CertificateProfile) -> Void
    ) -> Case {
        Case(what, code, citizen: citizen, staff: staff) { scene in
            var profile = CertificateProfile()
            change(&profile)
            try scene.use(profile)
        }
    }

    private static let wrongUsage = "電子証明書の鍵の用途が、電子署名用（デジタル署名と否認防止）ではありません。"

    static let profiles = [
        profile(
            "another policy",
            "policyNotAccepted",
            staff: "電子証明書のポリシーを受け付けていません（1.2.392.200149.8.5.1.9.20）。"
        ) { $0.policy = "1.2.392.200149.8.5.1.9.20" },
        profile("no policy", "policyNotAccepted", staff: "電子証明書のポリシーを受け付けていません（記載なし）。") { $0.policy = nil },
        profile("a policy that is not critical", "policyNotCritical", staff: "電子証明書のポリシーが、重要な拡張になっていません。") {
            $0.policyIsCritical = false
        },
        Case(
            "a test certificate in production",
            "testCertificate",
            citizen: Told.unusable,
            staff: "試験用の電子証明書で署名されています。この環境では受け付けません。"
        ) { $0.policy.acceptsTestCertificates = false },
        profile("no key usage", "keyUsageWrong", staff: wrongUsage) { $0.keyUsage = nil },
        profile("a key for digital signatures only", "keyUsageWrong", staff: wrongUsage) {
            $0.keyUsage = "critical,digitalSignature"
        },
        profile("a key for non-repudiation only", "keyUsageWrong", staff: wrongUsage) {
            $0.keyUsage = "critical,nonRepudiation"
        },
        profile("a key usage that is not critical", "keyUsageWrong", staff: wrongUsage) {
            $0.keyUsage = "digitalSignature,nonRepudiation"
        },
        profile("an extended key usage", "keyUsageWrong", staff: wrongUsage) {
            $0.more = "extendedKeyUsage = clientAuth"
        },
        profile("a certificate of an authority", "unsupportedCertificate", staff: "認証局の電子証明書で署名されています。") {
            $0.more = "basicConstraints = critical,CA:TRUE"
        },
        Case(
            "the authority itself signed",
            "unsupportedCertificate",
            citizen: Told.unusable,
            staff: "認証局の電子証明書で署名されています。"
        ) { scene in
            let signature = try scene.authorities.workspace.sign(scene.document, key: "signing.key")
            scene.signature = .raw(signature: signature, certificate: scene.authorities.signing.certificate)
        },
        profile(
            "a critical extension that nobody knows",
            "unknownCriticalExtension",
            staff: "電子証明書に、解釈できない重要な拡張があります（1.2.3.4.5）。"
        ) { $0.more = "1.2.3.4.5 = critical,DER:0500" },
        profile("no address", "holderMissing", staff: "電子証明書に、氏名・住所・性別・生年月日のどれかがありません。") {
            $0.holder.removeAll { $0.0 == 5 }
        },
        profile(
            "issued with SHA-1",
            "weakAlgorithm",
            citizen: Told.algorithm,
            staff: "安全でない暗号方式が使われています（RSA（SHA-1））。"
        ) { $0.digest = "sha1" },
        profile(
            "issued with MD5",
            "weakAlgorithm",
            citizen: Told.algorithm,
            staff: "安全でない暗号方式が使われています（RSA（MD5））。"
        ) { $0.digest = "md5" },
        profile(
            "issued with SHA-512",
            "unsupportedAlgorithm",
            citizen: Told.algorithm,
            staff: "対応していない暗号方式が使われています（1.2.840.113549.1.1.13）。"
        ) { $0.digest = "sha512" },
        Case(
            "a key of RSA-1024",
            "weakAlgorithm",
            citizen: Told.algorithm,
            staff: "安全でない暗号方式が使われています（RSA 1024ビット）。"
        ) { scene in
            try scene.authorities.workspace.openssl("genpkey \(KeyOptions.rsa1024) -out rsa1024.key")
            try scene.use(CertificateProfile(), key: "rsa1024.key")
        },
        Case(
            "a key on P-256",
            "unsupportedAlgorithm",
            citizen: Told.algorithm,
            staff: "対応していない暗号方式が使われています（1.2.840.10045.3.1.7）。"
        ) { scene in
            try scene.authorities.workspace.openssl("genpkey \(KeyOptions.p256) -out p256.key")
            try scene.use(CertificateProfile(), key: "p256.key")
        },
        Case(
            "ECDSA where the policy has RSA only",
            "unsupportedAlgorithm",
            citizen: Told.algorithm,
            staff: "対応していない暗号方式が使われています（ECDSA P-384（SHA-384））。"
        ) { scene in
            try scene.useNextCard()
            scene.policy.acceptedAlgorithms = [.rsaSHA256]
        },
    ]
}
