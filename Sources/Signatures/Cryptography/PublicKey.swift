/// A public key that JPKI's algorithms can use, ready for any number of verifications at once.
enum PublicKey: Sendable {
    case rsa(RSAPublicKey)
    case p384(P384PublicKey)

    init(_ info: SubjectPublicKeyInfo, minimumRSABits: Int) throws(AlgorithmFault) {
        switch info.algorithm.id {
        case .rsaEncryption where info.algorithm.hasNullParameters:
            self = .rsa(try RSAPublicKey(info.key, minimumBits: minimumRSABits))
        case .ecPublicKey: self = .p384(try P384PublicKey(info))
        default: throw .unsupported(info.algorithm.id.description)
        }
    }

    /// The algorithm with which this key signs.
    var algorithm: SignatureAlgorithm {
        switch self {
        case .rsa: .rsaSHA256
        case .p384: .ecdsaSHA384
        }
    }

    /// Whether the holder of the key signed bytes of this digest.
    ///
    /// - Parameter digest: made with `algorithm.digest`.
    /// - Parameter acceptsBareDigest: see ``SignaturePolicy/acceptsBareDigest``.
    func verifies(_ signature: ArraySlice<UInt8>, of digest: [UInt8], acceptsBareDigest: Bool = false) -> Bool {
        switch self {
        case .rsa(let key): key.verifies(signature, of: digest, acceptsBareDigest: acceptsBareDigest)
        case .p384(let key): key.verifies(signature, of: digest)
        }
    }

    /// Whether a certificate, a list or an answer was signed with this key.
    func verifies(_ signature: ArraySlice<UInt8>, by algorithm: SignatureAlgorithm, over bytes: ArraySlice<UInt8>)
        -> Bool
    {
        algorithm == self.algorithm && verifies(signature, of: algorithm.digest.of(bytes))
    }
}
