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
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        guard let data = FileManager.default.contents(atPath: path),
            let entries = try? decoder.decode([Entry].self, from: data), !entries.isEmpty
        else { throw ClientKeyFileFault(path: path) }
        var keys: [ClientKey] = []
        for entry in entries {
            let text = String(decoding: try JSONEncoder().encode(entry.jwk), as: UTF8.self)
            keys.append(
                try await ClientKey(jwk: Secret(text), validFrom: entry.validFrom, validUntil: entry.validUntil)
            )
        }
        return keys
    }
}

/// The file is not there or not what it should be.
package struct ClientKeyFileFault: Error, CustomStringConvertible {
    package let path: String

    package var description: String { "デジタル認証アプリの鍵ファイル \(path) を読み取れません。" }
}
