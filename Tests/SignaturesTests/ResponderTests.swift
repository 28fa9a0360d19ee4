import Foundation
import TestKit
import Testing

@testable import Signatures

/// Questions and answers between us and OpenSSL's responder, which knows the present only.
@Suite(.serialized) struct ResponderTests {
    private let scene: Scene
    private let certificate: CheckedCertificate

    init() throws {
        scene = try Scene()
        certificate = try CheckedCertificate(
            scene.authorities.holder.certificate,
            trusting: TrustStore(scene.policy)
        )
    }

    private func verdict(
        _ request: OCSPRequest,
        nonce: [UInt8]?,
        known: [String] = [],
        revoked: [RevokedCertificate] = []
    ) throws -> Verdict {
        var scene = scene
        let answer = try scene.authorities.signing.answer(
            request.encoding,
            known: known,
            revoked: revoked,
            by: scene.authorities.responder
        )
        scene.moment = Date()
        scene.evidence = [.ocsp(answer, nonce: nonce, fetchedAt: scene.moment)]
        return try scene.verdict
    }

    @Test(arguments: [DigestAlgorithm.sha1, .sha256], [nil, Array(0..<32)] as [[UInt8]?])
    func `a good certificate`(digest: DigestAlgorithm, nonce: [UInt8]?) throws {
        let request = OCSPRequest(about: certificate, by: digest, nonce: nonce)
        let verdict = try verdict(request, nonce: nonce, known: ["0132C4B1"])
        #expect(verdict.code == "valid")
        guard case .valid(let signature) = verdict else { return }
        #expect(abs(signature.revocation.thisUpdate.timeIntervalSinceNow) < 60)
        #expect(signature.revocation.nextUpdate == signature.revocation.thisUpdate + 3600)
    }

    @Test func `a revoked certificate`() throws {
        let revoked = RevokedCertificate("0132C4B1", at: "260615030000Z", "affiliationChanged")
        let verdict = try verdict(OCSPRequest(about: certificate), nonce: nil, revoked: [revoked])
        let moment = Date(timeIntervalSince1970: 1_781_492_400)
        #expect(verdict == .refused(.revoked(Revocation(at: moment, reason: .affiliationChanged))))
    }

    @Test func `a certificate that the responder does not know`() throws {
        let verdict = try verdict(OCSPRequest(about: certificate), nonce: nil, known: ["0132C4B2"])
        #expect(verdict == .waiting(.unknown))
    }

    @Test func `the answer to an earlier question`() throws {
        let request = OCSPRequest(about: certificate, nonce: [1, 2, 3, 4])
        #expect(try verdict(request, nonce: [5, 6, 7, 8], known: ["0132C4B1"]) == .waiting(.nonceDiffers))
    }
}
