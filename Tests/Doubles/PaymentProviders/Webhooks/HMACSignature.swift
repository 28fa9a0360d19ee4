import Crypto
import Foundation

/// HMAC-SHA256 in lower-case hexadecimal, as both providers sign.
enum HMACSignature {
    static func hex(_ message: some Sequence<UInt8>, secret: String) -> String {
        let key = SymmetricKey(data: Data(secret.utf8))
        return HMAC<SHA256>.authenticationCode(for: Array(message), using: key)
            .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
            .joined()
    }
}
