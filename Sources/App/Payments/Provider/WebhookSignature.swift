import Crypto
import Foundation
import NIOCore
import Telemetry

/// HMAC-SHA256 as both providers sign with it.
enum WebhookSignature {
    /// Whether one of the texts is the signature by one of the secrets, in lower-case hexadecimal. Several secrets hold while
    /// keys roll over.
    ///
    /// Takes as long for a wrong signature as for a right one: the comparison is swift-crypto's in constant time.
    static func isValid(_ texts: [String], of message: [UInt8], secrets: [Secret<String>]) -> Bool {
        let codes = texts.compactMap(bytes)
        return secrets.reduce(false) { found, secret in
            let key = SymmetricKey(data: Data(secret.reveal().utf8))
            return codes.reduce(found) { found, code in
                HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: message, using: key) || found
            }
        }
    }

    /// - Returns: nil unless it is 64 lower-case hexadecimal digits.
    private static func bytes(of hex: String) -> [UInt8]? {
        let digits = hex.utf8.compactMap { digit -> UInt8? in
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
            default: nil
            }
        }
        guard digits.count == 64, hex.utf8.count == 64 else { return nil }
        return stride(from: 0, to: 64, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}
