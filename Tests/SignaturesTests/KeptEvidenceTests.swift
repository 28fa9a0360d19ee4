import Foundation
import TestKit
import Testing

@testable import Signatures

/// A verdict depends on nothing but what is kept.
@Suite struct KeptEvidenceTests {
    private let scene: Scene
    private let verifier: SignatureVerifier

    init() throws {
        scene = try Scene()
        verifier = SignatureVerifier(store: try TrustStore(scene.policy))
    }

    /// Nothing here asks for the present time, so a run in ten years is the same run. What may differ by then is what is
    /// configured beside the kept policy: here, the anchors of that time were kept too.
    @Test func `the same bytes give the same verdict again`() throws {
        let first = try scene.verdict
        let again = try SignatureVerifier(store: TrustStore(scene.policy))
            .verify(scene.document, scene.signature, evidence: scene.evidence, at: scene.moment)
        #expect(first == again)
        #expect(first.code == "valid")
    }

    @Test func `an answer that is fetched years later tells the same about that moment`() throws {
        var scene = scene
        var answer = scene.authorities.answer
        answer.thisUpdate = "20360701025000Z"
        answer.nextUpdate = "20360701035000Z"
        answer.status = .revoked(at: "20300101000000Z", reason: 4)
        scene.evidence = [
            .ocsp(try answer.answer(), nonce: nil, fetchedAt: Date(timeIntervalSince1970: 2_098_494_000))
        ]
        #expect(try scene.verdict.code == "validRevokedSince")
        answer.status = .revoked(at: "20250101000000Z", reason: 4)
        scene.evidence = [
            .ocsp(try answer.answer(), nonce: nil, fetchedAt: Date(timeIntervalSince1970: 2_098_494_000))
        ]
        #expect(try scene.verdict.code == "revoked")
    }

    @Test func `parts that were checked before give the same verdict`() throws {
        let presented = try PresentedSignature(scene.signature)
        let certificate = try CheckedCertificate(presented.certificate, trusting: verifier.store)
        let findings = RevocationFindings(scene.evidence, about: certificate, minimumRSABits: 2048)
        let verdict = verifier.verify(scene.document, presented, by: certificate, at: scene.moment) { findings }
        #expect(verdict == (try scene.verdict))
    }

    @Test func `a kept answer does not serve another certificate`() throws {
        let certificate = try CheckedCertificate(scene.authorities.holder.certificate, trusting: verifier.store)
        var profile = CertificateProfile()
        profile.serial = "0132C4B9"
        let other = try scene.authorities.signing.issue("other", profile, key: LocalAuthorities.holderKey)
        let stranger = try CheckedCertificate(other.certificate, trusting: verifier.store)
        let answer = try RevocationFindings(scene.evidence, about: certificate, minimumRSABits: 2048)
            .answer(about: certificate, at: scene.moment, scene.policy)
        #expect(throws: RevocationGap.otherCertificate(.ocsp)) {
            try RevocationFindings(kept: [answer]).answer(about: stranger, at: scene.moment, scene.policy)
        }
        #expect(throws: RevocationGap.stale(.ocsp, answer.thisUpdate)) {
            try RevocationFindings(kept: [answer]).answer(about: certificate, at: scene.moment + 86_400, scene.policy)
        }
    }

    @Test func `many verify with the same keys at once`() async throws {
        let expected = try scene.verdict
        let scene = scene
        let verifier = verifier
        let certificate = try CheckedCertificate(scene.authorities.holder.certificate, trusting: verifier.store)
        try await withThrowingTaskGroup(of: Verdict.self) { group in
            for _ in 0..<200 {
                group.addTask {
                    let findings = RevocationFindings(scene.evidence, about: certificate, minimumRSABits: 2048)
                    return try verifier.verify(
                        scene.document,
                        PresentedSignature(scene.signature),
                        by: certificate,
                        at: scene.moment
                    ) { findings }
                }
            }
            for try await verdict in group { #expect(verdict == expected) }
        }
    }
}
