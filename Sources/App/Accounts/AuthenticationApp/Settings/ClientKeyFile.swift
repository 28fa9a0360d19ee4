import Crypto
import Foundation
import JWTKit
import Telemetry

/// The file of the city's private keys for デジタル認証アプリ, which only the service can read: a JSON list of objects
/// with `jwk`, a private JWK, `validFrom` and maybe `validUntil`, instants as in RFC 3339.
package enum ClientKeyFile {
    private struct Entry: Decodable {
        let jwk: JWK
        let validFrom: Date
        let validUntil: Date?
    }

    /// - Throws: ``ClientKeyFileFault``
    package static func read(from path: String) async throws -> [ClientKey] {
        var keys: [ClientKey] = []
        for entry in try entries(in: path) {
            let text = String(decoding: try JSONEncoder().encode(entry.jwk), as: UTF8.self)
            guard
                let key = try? await ClientKey(
                    jwk: Secret(text),
                    validFrom: entry.validFrom,
                    validUntil: entry.validUntil
                )
            else { throw ClientKeyFileFault.unreadable(path: path) }
            keys.append(key)
        }
        return keys
    }

    private static func entries(in path: String) throws -> [Entry] {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        guard let data = FileManager.default.contents(atPath: path),
            let entries = try? decoder.decode([Entry].self, from: data), !entries.isEmpty
        else { throw ClientKeyFileFault.unreadable(path: path) }
        return entries
    }
}

extension ClientKeyFile {
    /// Makes a file with one new key (ES256) that counts at once. A file that is there stays.
    ///
    /// - Returns: the public half as it is filed with デジタル庁, a JWKS (RFC 7517).
    /// - Throws: ``ClientKeyFileFault``
    package static func create(at path: String, now: Date) throws -> Data {
        let key = P256.Signing.PrivateKey()
        let point = key.publicKey.rawRepresentation
        let published = [
            "kty": "EC", "crv": "P-256", "alg": "ES256", "use": "sig", "kid": UUID().uuidString.lowercased(),
            "x": point.prefix(32).base64URL, "y": point.suffix(32).base64URL,
        ]
        let entry = NewEntry(
            jwk: published.merging(["d": key.rawRepresentation.base64URL]) { $1 },
            validFrom: now
        )
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        do {
            try DurableFile(path: path).create(encoder.encode([entry]))
        } catch KeyRingError.exists {
            throw ClientKeyFileFault.exists(path: path)
        } catch is KeyRingError {
            throw ClientKeyFileFault.unwritable(path: path)
        }
        return try encoder.encode(["keys": [published]])
    }

    private struct NewEntry: Encodable {
        let jwk: [String: String]
        let validFrom: Date
    }
}

/// What is wrong with the file of the city's keys.
package enum ClientKeyFileFault: Error, CustomStringConvertible {
    /// It is not there or not what it should be.
    case unreadable(path: String)
    case exists(path: String)
    case unwritable(path: String)

    package var description: String {
        switch self {
        case .unreadable(let path): "デジタル認証アプリの鍵ファイル \(path) を読み取れません。"
        case .exists(let path): "デジタル認証アプリの鍵ファイル \(path) は既にあります。別の名前で作ってください。"
        case .unwritable(let path): "デジタル認証アプリの鍵ファイル \(path) に書き込めません。"
        }
    }
}
