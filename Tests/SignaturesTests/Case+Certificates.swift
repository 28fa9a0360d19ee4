import Foundation
import TestKit

@testable import Signatures

/// Who issued the certificate, and when it was valid.
extension Case {
    private static func forged(_ what: String, _ change: @escaping @Sendable (inout Scene) throws -> Void) -> Case {
        Case(
            what,
            "certificateForged",
            citizen: Told.unusable,
            staff: "電子証明書に、発行者として書かれた認証局の正しい署名がありません。偽造されたか、書き換えられています。",
            change
        )
    }

    private static func malformed(
        _ what: String,
        _ detail: String,
        _ change: @escaping @Sendable (inout Scene) throws -> Void
    ) -> Case {
        Case(
            what,
            "malformedCertificate",
            citizen: Told.unreadable,
            staff: "署名用電子証明書の形式が正しくありません（\(detail)）。",
            change
        )
    }

    private static func untrusted(
        _ what: String,
        by unit: String,
        _ change: @escaping @Sendable (inout Scene) throws -> Void
    ) -> Case {
        Case(
            what,
            "untrustedIssuer",
            citizen: Told.unusable,
            staff: "電子証明書の発行者を信頼していません（C=JP, O=JPKI-LOCALTEST, OU=\(unit), "
                + "OU=Japan Agency for Local Authority Information Systems）。",
            change
        )
    }

    static let certificates = [
        malformed("the certificate's first byte is altered", "あるべき項目と異なる項目があります") { scene in
            scene.use(certificate: scene.authorities.holder.certificate.altered(at: 0))
        },
        forged("a byte in the certificate's middle is altered") { scene in
            let certificate = scene.authorities.holder.certificate
            scene.use(certificate: certificate.altered(at: certificate.count / 2))
        },
        forged("the certificate's last byte is altered") { scene in
            let certificate = scene.authorities.holder.certificate
            scene.use(certificate: certificate.altered(at: certificate.count - 1))
        },
        malformed("a byte behind the certificate", "末尾に余分なデータがあります") { scene in
            scene.use(certificate: scene.authorities.holder.certificate + [0])
        },
        malformed("the certificate is cut short", "途中で切れています") { scene in
            scene.use(certificate: scene.authorities.holder.certificate.dropLast())
        },
        malformed("no certificate", "必要な項目がありません") { $0.use(certificate: []) },
        malformed("a certificate of version 1", "対応していない版または形式です") { scene in
            try scene.use(certificate: scene.authorities.versionOne())
        },
        Case(
            "too large a certificate",
            "tooLarge",
            citizen: Told.unreadable,
            staff: "署名用電子証明書が大きすぎます（上限16384バイト）。"
        ) { scene in
            scene.use(certificate: scene.authorities.holder.certificate + .init(repeating: 0, count: 16_384))
        },
        forged("an impostor with the authority's name and key identifier") { scene in
            try scene.use(CertificateProfile(), from: scene.impostor())
        },
        untrusted("an impostor with the authority's name", by: "JPKI for digital signature") { scene in
            try scene.use(CertificateProfile(), from: scene.impostor(keyID: String(repeating: "E1", count: 20)))
        },
        forged("an impostor with the authority's name, and no key identifier") { scene in
            var profile = CertificateProfile()
            profile.authorityKeyID = nil
            try scene.use(profile, from: scene.impostor())
        },
        untrusted("issued by the authority for the other purpose", by: "JPKI for user authentication") { scene in
            try scene.use(CertificateProfile(), from: scene.authorities.authentication)
        },
        Case(
            "利用者証明用電子証明書",
            "unsupportedCertificate",
            citizen: Told.wrongKind,
            staff: "利用者証明用電子証明書で署名されています。"
        ) { scene in
            try scene.use(.authentication, from: scene.authorities.authentication)
        },
        Case(
            "expired",
            "expired",
            citizen: Told.expired,
            staff: "署名の時点では、署名用電子証明書の有効期間が過ぎています（2026年6月30日 23時59分まで）。"
        ) { scene in
            var profile = CertificateProfile()
            profile.notAfter = "20260630145959Z"
            try scene.use(profile)
        },
        Case(
            "not yet valid",
            "notYetValid",
            citizen: Told.notYet,
            staff: "署名の時点では、署名用電子証明書の有効期間が始まっていません（2026年7月2日 0時00分から）。"
        ) { scene in
            var profile = CertificateProfile()
            profile.notBefore = "20260701150000Z"
            try scene.use(profile)
        },
        Case(
            "the authority's own certificate has expired",
            "issuerNotValid",
            citizen: Told.unusable,
            staff: "署名の時点は、認証局の電子証明書の有効期間の外です（2015年7月16日 9時00分から2025年10月19日 23時59分まで）。"
        ) { scene in
            try scene.use(CertificateProfile(), from: scene.authorities.signingBefore)
        },
    ]
}

extension LocalAuthorities {
    /// A certificate without extensions, for the good key.
    fileprivate func versionOne() throws -> [UInt8] {
        let name = "version1-\(UUID().uuidString)"
        try workspace.openssl(
            """
            req -new -key \(LocalAuthorities.holderKey) -subj /C=JP/CN=1 -out \(name).csr
            x509 -req -in \(name).csr -CA signing.pem -CAkey signing.key -set_serial 1 -outform DER -out \(name).der
            """
        )
        return try workspace.read("\(name).der")
    }
}
