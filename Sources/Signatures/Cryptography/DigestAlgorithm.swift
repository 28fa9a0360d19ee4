import CLibcrypto

/// The digests that are used here. SHA-1 only names keys, in OCSP; no signature rests on it.
package enum DigestAlgorithm: String, Sendable, Hashable {
    case sha1 = "SHA-1"
    case sha256 = "SHA-256"
    case sha384 = "SHA-384"

    func of(_ bytes: some Collection<UInt8>) -> [UInt8] {
        bytes.withContiguousStorageIfAvailable(hash) ?? Array(bytes).withUnsafeBufferPointer(hash)
    }

    private func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            let done =
                switch self {
                case .sha1: SHA1(bytes.baseAddress, bytes.count, buffer.baseAddress)
                case .sha256: SHA256(bytes.baseAddress, bytes.count, buffer.baseAddress)
                case .sha384: SHA384(bytes.baseAddress, bytes.count, buffer.baseAddress)
                }
            // Only a libcrypto without these digests fails, and then nothing can be verified at all.
            precondition(done != nil, "libcrypto has no \(rawValue)")
            count = length
        }
    }

    /// In bytes.
    var length: Int {
        switch self {
        case .sha1: 20
        case .sha256: 32
        case .sha384: 48
        }
    }
}
