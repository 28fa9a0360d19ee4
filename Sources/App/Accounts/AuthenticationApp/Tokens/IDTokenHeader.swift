import Foundation
import JWTKit

/// The header of an ID token, read before the signature can be checked: it names the key.
struct IDTokenHeader {
    let algorithm: JWK.Algorithm
    let keyID: String

    private struct Fields: Decodable {
        let alg: String
        let kid: String?
        /// Extensions that must be understood (RFC 7515, 4.1.11); we understand none.
        let crit: [String]?
    }

    init(of token: String) throws(AuthenticationAppError) {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let json = Data(base64URL: parts[0]),
            let fields = try? JSONDecoder().decode(Fields.self, from: json), fields.crit == nil
        else { throw .idToken(.malformed) }
        switch fields.alg {
        case "ES256": algorithm = .es256
        case "RS256": algorithm = .rs256
        default: throw .idToken(.algorithm)
        }
        guard let keyID = fields.kid, (1...255).contains(keyID.utf8.count) else { throw .idToken(.unknownKey) }
        self.keyID = keyID
    }
}
