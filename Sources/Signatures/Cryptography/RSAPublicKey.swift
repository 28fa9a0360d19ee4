import CLibcrypto

/// Verifies RSASSA-PKCS1-v1_5 with SHA-256.
struct RSAPublicKey: Sendable {
    private let handle: KeyHandle
    private let modulusLength: Int

    /// More than any issuer uses; keeps a hostile key from costing time.
    private static let maximumBits = 4096

    /// - Parameter encoded: `RSAPublicKey` of RFC 8017, A.1.1.
    init(_ encoded: ArraySlice<UInt8>, minimumBits: Int) throws(AlgorithmFault) {
        guard let (modulus, exponent) = try? Self.numbers(encoded) else { throw .unsupported("RSA") }
        let bits = modulus.count * 8 - (modulus.first?.leadingZeroBitCount ?? 0)
        guard bits >= minimumBits else { throw .weak("RSA \(bits)ビット") }
        guard bits <= Self.maximumBits, exponent.elementsEqual([1, 0, 1]),
            let handle = Self.handle(modulus, exponent)
        else { throw .unsupported("RSA \(bits)ビット") }
        self.handle = handle
        modulusLength = modulus.count
    }

    private typealias Numbers = (modulus: ArraySlice<UInt8>, exponent: ArraySlice<UInt8>)

    private static func numbers(_ encoded: ArraySlice<UInt8>) throws(DERFault) -> Numbers {
        var parts = try DERValue.only(in: encoded, .sequence).parts
        let modulus = try parts.readInteger().positive
        let exponent = try parts.readInteger().positive
        try parts.finish()
        guard let modulus, let exponent else { throw .badValue }
        return (modulus, exponent)
    }

    private static func handle(_ modulus: ArraySlice<UInt8>, _ exponent: ArraySlice<UInt8>) -> KeyHandle? {
        // OSSL_PARAM has integers in the machine's order, which is little-endian wherever this runs.
        var modulus = Array(modulus.reversed())
        var exponent = Array(exponent.reversed())
        return OSSL_PKEY_PARAM_RSA_N.withCString { n in
            OSSL_PKEY_PARAM_RSA_E.withCString { e in
                modulus.withUnsafeMutableBufferPointer { modulus in
                    exponent.withUnsafeMutableBufferPointer { exponent in
                        var parameters = [
                            OSSL_PARAM_construct_BN(n, modulus.baseAddress, modulus.count),
                            OSSL_PARAM_construct_BN(e, exponent.baseAddress, exponent.count),
                            OSSL_PARAM_construct_end(),
                        ]
                        return KeyHandle("RSA", &parameters)
                    }
                }
            }
        }
    }
}

extension RSAPublicKey {
    /// Compares what was signed octet by octet, so that no looser reading of padding or DigestInfo can slip in.
    func verifies(_ signature: ArraySlice<UInt8>, of digest: [UInt8], acceptsBareDigest: Bool) -> Bool {
        guard signature.count == modulusLength, let signed = recover(signature) else { return false }
        return signed == Self.digestInfoPrefix + digest || acceptsBareDigest && signed == digest
    }

    /// What is inside the padding of RFC 8017, 9.2; `nil` when there is no such padding.
    private func recover(_ signature: ArraySlice<UInt8>) -> [UInt8]? {
        guard let context = KeyContext(handle), EVP_PKEY_verify_recover_init(context.pointer) == 1,
            EVP_PKEY_CTX_set_rsa_padding(context.pointer, RSA_PKCS1_PADDING) == 1
        else { return nil }
        let pointer = context.pointer
        var succeeded = false
        let signed = [UInt8](unsafeUninitializedCapacity: modulusLength) { buffer, count in
            var length = buffer.count
            succeeded = signature.withUnsafeBufferPointer {
                EVP_PKEY_verify_recover(pointer, buffer.baseAddress, &length, $0.baseAddress, $0.count) == 1
            }
            count = succeeded ? length : 0
        }
        return succeeded ? signed : nil
    }

    /// `SEQUENCE { AlgorithmIdentifier { id-sha256, NULL }, OCTET STRING` of 32 octets `}` (RFC 8017, 9.2, note 1).
    private static let digestInfoPrefix: [UInt8] = [
        0x30, 0x31, 0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04,
        0x20,
    ]
}
