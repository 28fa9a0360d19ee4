import Foundation
import TestKit

@testable import Signatures

extension Case {
    private static let byOCSP = "電子署名は有効です（OCSP応答、2026年7月1日 11時50分時点の情報）。"
    private static let byList = "電子署名は有効です（失効リスト、2026年7月1日 0時00分時点の情報）。"

    private static func good(
        _ what: String,
        staff: String = byOCSP,
        _ change: @escaping @Sendable (inout Scene) throws -> Void = { _ in }
    ) -> Case {
        Case(what, "valid", citizen: Told.verified, staff: staff, change)
    }

    static let valid = [
        good("raw RSA"),
        good("CMS, detached") { try $0.useCMS() },
        good("CMS with the document inside") { try $0.useCMS("-nodetach") },
        good("CMS without signed attributes") { try $0.useCMS("-noattr") },
        good("CMS that names the signer by the key's identifier") { try $0.useCMS("-keyid") },
        good("CMS with the identifier sha256WithRSAEncryption") { scene in
            let cms = try scene.authorities.workspace.cms(scene.document, by: [scene.authorities.holder])
            scene.signature = .cms(CMSSurgery(cms).withSignatureAlgorithm(11).bytes)
        },
        good("raw ECDSA on P-384") { try $0.useNextCard() },
        good("CMS with ECDSA on P-384") { scene in
            try scene.useNextCard()
            try scene.useCMS("-md sha384", by: [scene.authorities.nextHolder])
        },
        good("the bare digest in the padding, where the policy allows it") { scene in
            try scene.useBareDigest()
            scene.policy.acceptsBareDigest = true
        },
        good("a substitute character in the name", staff: byList) { scene in
            var profile = CertificateProfile()
            profile.holder[4].1 = "010000"
            try scene.use(profile)
            try scene.useGoodList()
        },
        good("an unknown birth date", staff: byList) { scene in
            var profile = CertificateProfile()
            profile.holder[1].1 = "400000000"
            try scene.use(profile)
            try scene.useGoodList()
        },
        good("the last second of the certificate", staff: byList) { scene in
            var profile = CertificateProfile()
            profile.notAfter = "20260701030000Z"
            try scene.use(profile)
            try scene.useGoodList()
            scene.moment += 0.9
        },
        good(
            "a certificate of the generation before, while that was valid",
            staff: "電子署名は有効です（失効リスト、2025年6月1日 0時00分時点の情報）。"
        ) { scene in
            try scene.use(CertificateProfile(), from: scene.authorities.signingBefore)
            scene.moment = Date(timeIntervalSince1970: 1_748_750_400)
            scene.use(
                list: try scene.authorities.signingBefore.list([], from: "20250531150000Z", until: "20250602150000Z")
            )
        },
    ]

}

extension Scene {
    /// Signed with a key of P-384, whose issuer answers by itself.
    mutating func useNextCard() throws {
        signature = .raw(
            signature: try authorities.workspace.sign(document, "sha384", key: LocalAuthorities.nextHolderKey),
            certificate: authorities.nextHolder.certificate
        )
        var answer = OCSPScript(issuer: authorities.signingNext, responder: authorities.signingNext.credential)
        answer.digest = "sha384"
        try use(answer)
    }

    mutating func useBareDigest() throws {
        let padded = try authorities.workspace.pad(
            authorities.workspace.digest(document, "sha256"),
            key: LocalAuthorities.holderKey
        )
        signature = .raw(signature: padded, certificate: authorities.holder.certificate)
    }

    mutating func useGoodList() throws { use(list: try authorities.signing.list([])) }
}
