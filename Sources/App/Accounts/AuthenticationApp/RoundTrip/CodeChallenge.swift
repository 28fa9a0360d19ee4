import Crypto
import Foundation

/// PKCE's S256: what is told of a verifier before it is shown itself (RFC 7636, 4.2).
enum CodeChallenge {
    static func of(_ verifier: String) -> String {
        Data(SHA256.hash(data: Data(verifier.utf8))).base64URL
    }
}
