/// The two ways of signing that JPKI has: RSA on the cards of today, ECDSA on the next ones (次期個人番号カード).
package enum SignatureAlgorithm: String, Sendable, Hashable, CaseIterable {
    /// RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017, 8.2).
    case rsaSHA256 = "RSA（SHA-256）"
    /// ECDSA on P-384 with SHA-384 (RFC 5758, 3.2).
    case ecdsaSHA384 = "ECDSA P-384（SHA-384）"

    var digest: DigestAlgorithm {
        switch self {
        case .rsaSHA256: .sha256
        case .ecdsaSHA384: .sha384
        }
    }

    /// The algorithm of a certificate, a revocation list or an OCSP answer.
    init(_ identifier: AlgorithmIdentifier) throws(AlgorithmFault) {
        switch identifier.id {
        case .sha256WithRSAEncryption where identifier.hasNullParameters: self = .rsaSHA256
        case .ecdsaWithSHA384 where identifier.parameters == nil: self = .ecdsaSHA384
        default: throw AlgorithmFault(identifier.id)
        }
    }

    /// The algorithm of a CMS signer, who names digest and signature separately (RFC 3370, 3.2; RFC 5753, 2.1.1).
    init(signature: AlgorithmIdentifier, digest: AlgorithmIdentifier) throws(AlgorithmFault) {
        guard digest.hasNoParameters, digest.id == .sha256 || digest.id == .sha384 else {
            throw AlgorithmFault(digest.id)
        }
        switch (signature.id, digest.id) {
        case (.rsaEncryption, .sha256) where signature.hasNullParameters: self = .rsaSHA256
        default:
            try self.init(signature)
            guard digest.id == (self == .rsaSHA256 ? .sha256 : .sha384) else { throw AlgorithmFault(digest.id) }
        }
    }
}
