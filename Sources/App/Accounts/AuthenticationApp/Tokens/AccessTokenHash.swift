import Crypto
import Foundation

/// `at_hash`: the left half of the access token's SHA-256 (OpenID Connect Core, 3.1.3.6). Both algorithms that we
/// accept use SHA-256. The flow does not demand it, but the service gives it, so that without it a token is not
/// believed.
enum AccessTokenHash {
    static func of(_ accessToken: String) -> String {
        Data(SHA256.hash(data: Data(accessToken.utf8)).prefix(16)).base64URL
    }
}
