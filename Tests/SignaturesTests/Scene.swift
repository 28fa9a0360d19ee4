import Foundation
import TestKit

@testable import Signatures

/// Everything on which a verdict depends. As it begins, the signature is good and the responder says so.
struct Scene: Sendable {
    let authorities: LocalAuthorities
    var policy: SignaturePolicy
    var document: [UInt8]
    var signature: DocumentSignature
    var evidence: [RevocationEvidence]
    var moment = LocalAuthorities.noon

    private static let authorities = Result { try LocalAuthorities() }
    private static let good = Result { try Scene(authorities.get()) }

    init() throws { self = try Self.good.get() }

    private init(_ authorities: LocalAuthorities) throws {
        self.authorities = authorities
        policy = SignaturePolicy(anchors: authorities.anchors)
        policy.acceptsTestCertificates = true
        policy.acceptedPolicies = [.signingPolicy, .signingTestPolicy]
        document = authorities.document
        signature = .raw(
            signature: try authorities.workspace.sign(authorities.document, key: LocalAuthorities.holderKey),
            certificate: authorities.holder.certificate
        )
        evidence = [.ocsp(try authorities.answer.answer(), nonce: nil, fetchedAt: LocalAuthorities.noon)]
    }

    var verdict: Verdict {
        get throws {
            let verifier = SignatureVerifier(store: try TrustStore(policy))
            return verifier.verify(document, signature, evidence: evidence, at: moment)
        }
    }
}

extension Scene {
    /// The raw signature's bytes; empty for CMS.
    var rawSignature: [UInt8] {
        if case .raw(let signature, _) = signature { signature } else { [] }
    }

    /// The good signature beside another certificate.
    mutating func use(certificate: [UInt8]) {
        signature = .raw(signature: rawSignature, certificate: certificate)
    }

    /// A certificate with the good key but another profile.
    mutating func use(
        _ profile: CertificateProfile,
        from authority: LocalAuthority? = nil,
        key: String = LocalAuthorities.holderKey
    ) throws {
        let credential = try (authority ?? authorities.signing).issue("card-\(UUID().uuidString)", profile, key: key)
        let signature =
            key == LocalAuthorities.holderKey ? rawSignature : try authorities.workspace.sign(document, key: key)
        self.signature = .raw(signature: signature, certificate: credential.certificate)
    }

    /// CMS by the good holder, with options of `openssl cms`.
    mutating func useCMS(_ options: String = "", of other: [UInt8]? = nil, by signers: [Credential]? = nil) throws {
        signature = .cms(try authorities.workspace.cms(other ?? document, by: signers ?? [authorities.holder], options))
    }

    mutating func use(_ answer: OCSPScript, nonce: [UInt8]? = nil) throws {
        evidence = [.ocsp(try answer.answer(), nonce: nonce, fetchedAt: moment)]
    }

    mutating func use(list: [UInt8]) { evidence = [.list(list, fetchedAt: moment)] }

    /// An authority that nobody trusts, under the name of the trusted one.
    func impostor(keyID: String = LocalAuthorities.keyID) throws -> LocalAuthority {
        try LocalAuthority("impostor-\(UUID().uuidString)", in: authorities.workspace, keyID: keyID)
    }
}

extension [UInt8] {
    /// One bit of the byte at that place is another.
    func altered(at index: Int) -> [UInt8] {
        var bytes = self
        bytes[index] ^= 1
        return bytes
    }
}
