import Foundation
import TestKit
import Testing

@testable import Signatures

/// Exactly these bytes: not one of them may be another.
@Suite struct AlteredByteTests {
    /// - Parameter use: puts the altered bytes into the scene.
    private func expectNoneValid(_ bytes: [UInt8], _ use: (inout Scene, [UInt8]) -> Void) throws {
        var scene = try Scene()
        use(&scene, bytes)
        let verifier = SignatureVerifier(store: try TrustStore(scene.policy))
        func code() -> String {
            verifier.verify(scene.document, scene.signature, evidence: scene.evidence, at: scene.moment).code
        }
        #expect(code() == "valid")
        let taken = bytes.indices.filter { place in
            use(&scene, bytes.altered(at: place))
            return code() == "valid"
        }
        #expect(taken == [])
    }

    @Test func `of the document`() throws {
        try expectNoneValid(Scene().document) { $0.document = $1 }
    }

    @Test func `of the signature`() throws {
        let certificate = try Scene().authorities.holder.certificate
        try expectNoneValid(Scene().rawSignature) { $0.signature = .raw(signature: $1, certificate: certificate) }
    }

    @Test func `of the certificate`() throws {
        try expectNoneValid(Scene().authorities.holder.certificate) { $0.use(certificate: $1) }
    }

    @Test(arguments: ["", "-noattr -nodetach"]) func `of CMS data`(options: String) throws {
        let scene = try Scene()
        let cms = try scene.authorities.workspace.cms(scene.document, by: [scene.authorities.holder], options)
        try expectNoneValid(cms) { $0.signature = .cms($1) }
    }

    @Test func `of an OCSP answer`() throws {
        try expectNoneValid(Scene().authorities.answer.answer()) { scene, bytes in
            scene.evidence = [.ocsp(bytes, nonce: nil, fetchedAt: scene.moment)]
        }
    }

    @Test func `of a revocation list`() throws {
        try expectNoneValid(Scene().authorities.signing.list([RevokedCertificate("0132C4B2", at: "260101000000Z")])) {
            scene,
            bytes in
            scene.use(list: bytes)
        }
    }
}
