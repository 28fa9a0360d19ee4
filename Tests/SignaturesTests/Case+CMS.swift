import TestKit

@testable import Signatures

extension Case {
    private static func unreadable(
        _ what: String,
        _ code: String,
        staff: String,
        _ change: @escaping @Sendable (inout Scene) throws -> Void
    ) -> Case {
        Case(what, code, citizen: Told.unreadable, staff: staff, change)
    }

    private static func operated(
        _ what: String,
        _ code: String,
        staff: String,
        _ operation: @escaping @Sendable (CMSSurgery, Scene) throws -> CMSSurgery
    ) -> Case {
        unreadable(what, code, staff: staff) { scene in
            let cms = try scene.authorities.workspace.cms(scene.document, by: [scene.authorities.holder])
            scene.signature = .cms(try operation(CMSSurgery(cms), scene).bytes)
        }
    }

    private static func differs(_ what: String, _ change: @escaping @Sendable (inout Scene) throws -> Void) -> Case {
        Case(what, "documentDiffers", citizen: Told.mismatch, staff: "署名された文書は、申請の文書とは別のものです。", change)
    }

    private static let missing = "CMS署名データに、署名者の電子証明書が入っていません。"
    private static let other = Array("別の文書".utf8)

    static let cms = [
        differs("the digest is of another document") { try $0.useCMS(of: other) },
        differs("another document is inside") { try $0.useCMS("-nodetach", of: other) },
        differs("another document is inside, without signed attributes") {
            try $0.useCMS("-nodetach -noattr", of: other)
        },
        Case(
            "another document was signed, without signed attributes",
            "signatureDoesNotMatch",
            citizen: Told.mismatch,
            staff: "署名値が、文書と署名用電子証明書の鍵に一致しません。"
        ) { try $0.useCMS("-noattr", of: other) },
        Case(
            "SHA-1",
            "weakAlgorithm",
            citizen: Told.algorithm,
            staff: "安全でない暗号方式が使われています（SHA-1）。"
        ) { try $0.useCMS("-md sha1") },
        Case(
            "SHA-512",
            "unsupportedAlgorithm",
            citizen: Told.algorithm,
            staff: "対応していない暗号方式が使われています（2.16.840.1.101.3.4.2.3）。"
        ) { try $0.useCMS("-md sha512") },
        Case(
            "RSA-PSS",
            "unsupportedAlgorithm",
            citizen: Told.algorithm,
            staff: "対応していない暗号方式が使われています（1.2.840.113549.1.1.10）。"
        ) { try $0.useCMS("-keyopt rsa_padding_mode:pss") },
        unreadable("two signers", "severalSigners", staff: "CMS署名データの署名者が1人ではありません（2人）。") { scene in
            try scene.useCMS(by: [scene.authorities.holder, scene.authorities.responder])
        },
        unreadable("no certificate", "signerCertificateMissing", staff: missing) { try $0.useCMS("-nocerts") },
        operated("somebody else's certificate", "signerCertificateMissing", staff: missing) { surgery, scene in
            surgery.with(certificate: scene.authorities.responder.certificate)
        },
        unreadable(
            "more certificates than the signer's",
            "superfluousParts",
            staff: "CMS署名データに、署名されていない余分な項目があります（電子証明書）。"
        ) { try $0.useCMS("-certfile signing.pem") },
        operated(
            "an attribute that nobody signed",
            "superfluousParts",
            staff: "CMS署名データに、署名されていない余分な項目があります（署名されていない属性）。"
        ) { surgery, _ in surgery.withUnsignedAttribute() },
        operated(
            "a revocation list inside",
            "superfluousParts",
            staff: "CMS署名データに、署名されていない余分な項目があります（失効リスト）。"
        ) { surgery, scene in surgery.with(list: try scene.authorities.signing.list([])) },
        unreadable("BER of indefinite length", "malformedCMS", staff: "CMS署名データの形式が正しくありません（長さの表し方が正しくありません）。") {
            try $0.useCMS("-nodetach -stream")
        },
        unreadable("a byte behind", "malformedCMS", staff: "CMS署名データの形式が正しくありません（末尾に余分なデータがあります）。") { scene in
            scene.signature = .cms(
                try scene.authorities.workspace.cms(scene.document, by: [scene.authorities.holder]) + [0]
            )
        },
        unreadable("cut short", "malformedCMS", staff: "CMS署名データの形式が正しくありません（途中で切れています）。") { scene in
            scene.signature = .cms(
                try scene.authorities.workspace.cms(scene.document, by: [scene.authorities.holder]).dropLast()
            )
        },
        unreadable("too large", "tooLarge", staff: "CMS署名データが大きすぎます（上限1048576バイト）。") { scene in
            scene.signature = .cms(.init(repeating: 0x30, count: 1_048_577))
        },
    ]
}
