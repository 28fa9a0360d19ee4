import Crypto
import Foundation

/// The key ring as it lies on disk: JSON, keys in base64, mode 0600.
package struct KeyRingFile: Sendable, Codable {
    package var active: Int
    /// Version → 256-bit key.
    package var keys: [Int: Data]
    package var index: Data
    package var secret: Data

    /// A ring with one key, made from the system's random source.
    package static func fresh() -> KeyRingFile {
        KeyRingFile(active: 1, keys: [1: randomKey()], index: randomKey(), secret: randomKey())
    }

    /// Adds a key under the next version and makes it the active one.
    package mutating func addKey() {
        active = (keys.keys.max() ?? 0) + 1
        keys[active] = Self.randomKey()
    }

    package static func read(from path: String) throws -> KeyRingFile {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw KeyRingError.unreadable(path: path)
        }
        return try JSONDecoder().decode(KeyRingFile.self, from: bytes)
    }

    /// Writes a new file beside the old one and puts it in its place, so that a crash leaves one of the two whole.
    package func write(to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        let draft = path + ".new"
        try? FileManager.default.removeItem(atPath: draft)
        let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
        guard FileManager.default.createFile(atPath: draft, contents: try encoder.encode(self), attributes: attributes)
        else { throw KeyRingError.unreadable(path: draft) }
        guard rename(draft, path) == 0 else { throw KeyRingError.unreadable(path: path) }
    }

    private static func randomKey() -> Data {
        SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
    }
}
