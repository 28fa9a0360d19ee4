import Crypto
import Foundation

/// SHA-256 of a document, as the card signs it.
package struct DocumentDigest: Sendable, Hashable, Codable {
    /// 32 bytes.
    package let sha256: Data

    package init(of document: some DataProtocol) {
        sha256 = Data(SHA256.hash(data: document))
    }

    /// DigestInfo in DER (RFC 8017, 9.2): the form that makes an ordinary PKCS#1 signature, since the card only pads
    /// what it is given. 51 bytes.
    package var digestInfo: Data { Self.prefix + sha256 }

    private static let prefix = Data([
        0x30, 0x31, 0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04,
        0x20,
    ])
}
