import CLibcrypto

/// Verifies ECDSA on P-384 with SHA-384.
struct P384PublicKey: Sendable {
    private let handle: KeyHandle

    init(_ info: SubjectPublicKeyInfo) throws(AlgorithmFault) {
        guard let curve = try? Self.curve(info.algorithm) else { throw .unsupported("EC") }
        guard curve == .p384 else { throw .unsupported(curve.description) }
        // Uncompressed (RFC 5480, 2.2): a leading 4, then both coordinates.
        guard info.key.count == 97, info.key.first == 4, let handle = Self.handle(Array(info.key)) else {
            throw .unsupported("EC P-384")
        }
        self.handle = handle
    }

    private static func curve(_ algorithm: AlgorithmIdentifier) throws(DERFault) -> OID {
        guard let parameters = algorithm.parameters, parameters.tag == .objectIdentifier else { throw .badValue }
        return try OID(content: parameters.content)
    }

    private static func handle(_ point: [UInt8]) -> KeyHandle? {
        var point = point
        var group = Array("P-384".utf8CString)
        return OSSL_PKEY_PARAM_GROUP_NAME.withCString { groupName in
            OSSL_PKEY_PARAM_PUB_KEY.withCString { publicKey in
                group.withUnsafeMutableBufferPointer { group in
                    point.withUnsafeMutableBufferPointer { point in
                        var parameters = [
                            OSSL_PARAM_construct_utf8_string(groupName, group.baseAddress, 0),
                            OSSL_PARAM_construct_octet_string(publicKey, point.baseAddress, point.count),
                            OSSL_PARAM_construct_end(),
                        ]
                        return KeyHandle("EC", &parameters)
                    }
                }
            }
        }
    }

    /// - Parameter signature: `ECDSA-Sig-Value` in DER (RFC 3279, 2.2.3); libcrypto refuses any other writing of it.
    ///   Whoever has seen a signature (r, s) can write (r, n − s), which is one of the same bytes by the same key; so
    ///   nothing may take a signature's octets for its identity.
    func verifies(_ signature: ArraySlice<UInt8>, of digest: [UInt8]) -> Bool {
        guard let context = KeyContext(handle), EVP_PKEY_verify_init(context.pointer) == 1 else { return false }
        let pointer = context.pointer
        return signature.withUnsafeBufferPointer {
            EVP_PKEY_verify(pointer, $0.baseAddress, $0.count, digest, digest.count) == 1
        }
    }
}
