/// A policy and its anchors, read once and used for any number of verifications.
package struct TrustStore: Sendable {
    package let policy: SignaturePolicy
    let anchors: [TrustAnchor]

    /// - Throws: when an anchor is not what it should be; the service must not start with such a policy.
    package init(_ policy: SignaturePolicy) throws(TrustStoreFault) {
        var anchors: [TrustAnchor] = []
        for bytes in policy.anchors {
            anchors.append(try TrustAnchor(bytes, minimumRSABits: policy.minimumRSABits))
        }
        guard !anchors.isEmpty else { throw .noAuthority }
        self.policy = policy
        self.anchors = anchors
    }

    /// The anchor that issued the certificate. Its name and the key's name only say whose signature to try.
    func issuer(of certificate: Certificate, keyID: ArraySlice<UInt8>?) throws(Refusal) -> TrustAnchor {
        let named = anchors.filter { anchor in
            anchor.certificate.subject == certificate.issuer && (keyID == nil || keyID == anchor.keyID)
        }
        guard !named.isEmpty else { throw .untrustedIssuer(certificate.issuer.description) }
        let algorithm = try policy.accepted(certificate.signatureAlgorithm)
        let digest = algorithm.digest.of(certificate.signedPart)
        let issuer = named.first { anchor in
            anchor.publicKey.algorithm == algorithm && anchor.publicKey.verifies(certificate.signature, of: digest)
        }
        guard let issuer else { throw .certificateForged }
        return issuer
    }
}

extension SignaturePolicy {
    fileprivate func accepted(_ identifier: AlgorithmIdentifier) throws(Refusal) -> SignatureAlgorithm {
        let algorithm: SignatureAlgorithm
        do { algorithm = try SignatureAlgorithm(identifier) } catch { throw Refusal(error) }
        return try accepted(algorithm)
    }

    func accepted(_ algorithm: SignatureAlgorithm) throws(Refusal) -> SignatureAlgorithm {
        guard acceptedAlgorithms.contains(algorithm) else { throw .unsupportedAlgorithm(algorithm.rawValue) }
        return algorithm
    }
}
