import TestKit

@testable import Signatures

extension Case {
    private static func mismatch(
        _ what: String,
        _ change: @escaping @Sendable (inout Scene) throws -> Void
    ) -> Case {
        Case(
            what,
            "signatureDoesNotMatch",
            citizen: Told.mismatch,
            staff: "署名値が、文書と署名用電子証明書の鍵に一致しません。",
            change
        )
    }

    private static func alteredSignature(_ what: String, at place: @escaping @Sendable (Int) -> Int) -> Case {
        mismatch(what) { scene in
            let signature = scene.rawSignature.altered(at: place(scene.rawSignature.count))
            scene.signature = .raw(signature: signature, certificate: scene.authorities.holder.certificate)
        }
    }

    static let documents = [
        mismatch("the document's first byte is altered") { $0.document = $0.document.altered(at: 0) },
        mismatch("a byte in the document's middle is altered") { scene in
            scene.document = scene.document.altered(at: scene.document.count / 2)
        },
        mismatch("the document's last byte is altered") { scene in
            scene.document = scene.document.altered(at: scene.document.count - 1)
        },
        mismatch("the document has one byte more") { $0.document.append(0x0A) },
        mismatch("the document is empty") { $0.document = [] },
        alteredSignature("the signature's first byte is altered") { _ in 0 },
        alteredSignature("a byte in the signature's middle is altered") { $0 / 2 },
        alteredSignature("the signature's last byte is altered") { $0 - 1 },
        mismatch("the signature is one byte short") { scene in
            scene.signature = .raw(
                signature: scene.rawSignature.dropLast(),
                certificate: scene.authorities.holder.certificate
            )
        },
        mismatch("another key signed") { scene in
            let signature = try scene.authorities.workspace.sign(scene.document, key: "responder-key.key")
            scene.signature = .raw(signature: signature, certificate: scene.authorities.holder.certificate)
        },
        mismatch("signed with SHA-1") { scene in
            let signature = try scene.authorities.workspace.sign(
                scene.document,
                "sha1",
                key: LocalAuthorities.holderKey
            )
            scene.signature = .raw(signature: signature, certificate: scene.authorities.holder.certificate)
        },
        mismatch("an altered document under ECDSA") { scene in
            try scene.useNextCard()
            scene.document = scene.document.altered(at: 3)
        },
        mismatch("the bare digest in the padding, where the policy does not allow it") { try $0.useBareDigest() },
        mismatch("the bare digest of another document") { scene in
            try scene.useBareDigest()
            scene.policy.acceptsBareDigest = true
            scene.document.append(0)
        },
        Case(
            "no signature",
            "malformedSignature",
            citizen: Told.unreadable,
            staff: "署名値の形式が正しくありません（必要な項目がありません）。"
        ) { scene in
            scene.signature = .raw(signature: [], certificate: scene.authorities.holder.certificate)
        },
        Case(
            "too large a signature",
            "tooLarge",
            citizen: Told.unreadable,
            staff: "署名値が大きすぎます（上限1024バイト）。"
        ) { scene in
            scene.signature = .raw(signature: .init(repeating: 1, count: 1025), certificate: [])
        },
    ]
}
