import Crypto
import Foundation

/// The key ring as it lies on disk: JSON, keys in base64, mode 0600.
package struct KeyRingFile: Sendable, Codable {
    package var active: Int
    /// Version → 256-bit key.
    package var keys: [Int: Data]
    /// Version → when it was made; unknown of those that a release before this one made.
    package var made: [Int: Date]?
    package var index: Data
    package var secret: Data

    /// A ring with one key, made from the system's random source.
    package static func fresh(now: Date = Date()) -> KeyRingFile {
        KeyRingFile(active: 1, keys: [1: randomKey()], made: [1: now], index: randomKey(), secret: randomKey())
    }

    /// Adds a key under the next version. It is not used until every node has the new file and it is activated:
    /// otherwise one node would write what another cannot read.
    ///
    /// - Returns: the version.
    package mutating func addKey(now: Date = Date()) -> Int {
        let version = (keys.keys.max() ?? 0) + 1
        keys[version] = Self.randomKey()
        made = (made ?? [:]).merging([version: now]) { $1 }
        return version
    }

    /// New records are wrapped by this version from now on.
    package mutating func activate(_ version: Int) throws {
        guard keys[version] != nil else { throw KeyRingError.unknownVersion(version) }
        active = version
    }

    package static func read(from path: String) throws -> KeyRingFile {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        guard let bytes = FileManager.default.contents(atPath: path),
            let file = try? decoder.decode(KeyRingFile.self, from: bytes)
        else { throw KeyRingError.unreadable(path: path) }
        return file
    }

    /// Writes a file that was not there before.
    ///
    /// - Throws: `KeyRingError.exists`: an overwritten ring makes every record unreadable for good.
    package func create(at path: String) throws {
        try DurableFile(path: path).create(encoded())
    }

    /// Puts a new file in the place of an old one.
    package func write(to path: String) throws {
        try DurableFile(path: path).replace(with: encoded())
    }

    private func encoded() throws -> Data {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        return try encoder.encode(self)
    }

    private static func randomKey() -> Data {
        SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
    }
}
