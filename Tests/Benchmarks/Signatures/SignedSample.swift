import Signatures
import TestKit

/// A good signature over an application of 2 KB, with all that its verdict depends on.
struct SignedSample {
    private let verifier: SignatureVerifier
    private let document: [UInt8]
    private let signature: DocumentSignature
    private let evidence: [RevocationEvidence]
    private let certificate: CheckedCertificate
    private let findings: RevocationFindings
    private let moment = LocalAuthorities.noon

    init() throws {
        let authorities = try LocalAuthorities()
        var policy = SignaturePolicy(anchors: authorities.anchors)
        policy.acceptsTestCertificates = true
        policy.acceptedPolicies = [.signingTestPolicy]
        verifier = SignatureVerifier(store: try TrustStore(policy))
        document = Array(repeatElement(authorities.document, count: 5).joined())
        signature = .raw(
            signature: try authorities.workspace.sign(document, key: LocalAuthorities.holderKey),
            certificate: authorities.holder.certificate
        )
        evidence = [.ocsp(try authorities.answer.answer(), nonce: nil, fetchedAt: moment)]
        certificate = try CheckedCertificate(authorities.holder.certificate, trusting: verifier.store)
        findings = RevocationFindings(evidence, about: certificate, minimumRSABits: policy.minimumRSABits)
    }

    func verifySignature() throws -> Verdict {
        verifier.verify(document, try PresentedSignature(signature), by: certificate, at: moment) { findings }
    }

    func verifyCertificate() throws -> Verdict {
        let presented = try PresentedSignature(signature)
        let certificate = try CheckedCertificate(presented.certificate, trusting: verifier.store)
        return verifier.verify(document, presented, by: certificate, at: moment) { findings }
    }

    func verifyEverything() -> Verdict {
        verifier.verify(document, signature, evidence: evidence, at: moment)
    }
}
