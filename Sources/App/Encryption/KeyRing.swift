import Crypto
import Foundation

/// The keys that protect personal data at rest, read from a file that only the service can read.
///
/// Records are encrypted with keys of their own; the ring's keys only wrap those, so that changing the ring's key
/// (`madoguchictl keys rotate`) rewrites 60 bytes a record and no record.
package struct KeyRing: Sendable {
    /// Version under which new records are wrapped.
    package let active: Int
    /// When that version was made, where the file tells it.
    package let activeMadeAt: Date?
    private let wrappingKeys: [Int: SymmetricKey]
    private let indexKey: SymmetricKey
    private let secretKey: SymmetricKey

    package init(file: KeyRingFile) throws {
        guard file.keys[file.active] != nil else { throw KeyRingError.unknownVersion(file.active) }
        active = file.active
        activeMadeAt = file.made?[file.active]
        wrappingKeys = file.keys.mapValues { SymmetricKey(data: $0) }
        indexKey = SymmetricKey(data: file.index)
        secretKey = SymmetricKey(data: file.secret)
    }

    package init(path: String) throws {
        try self.init(file: KeyRingFile.read(from: path))
    }

    package var versions: [Int] { wrappingKeys.keys.sorted() }

    /// A fresh key for the record with this id, wrapped by the active key.
    package func makeRecordKey(for id: UUID) throws -> RecordKey {
        let key = SymmetricKey(size: .bits256)
        return RecordKey(key: key, record: id, wrapped: try wrap(key, for: id))
    }

    /// The record's key again.
    package func unwrap(_ wrapped: WrappedKey, for id: UUID) throws -> RecordKey {
        RecordKey(key: try opened(wrapped, for: id), record: id, wrapped: wrapped)
    }

    /// The same record key wrapped by the active version.
    package func rewrap(_ wrapped: WrappedKey, for id: UUID) throws -> WrappedKey {
        try wrap(try opened(wrapped, for: id), for: id)
    }

    /// Equal texts have equal terms; without the key a term tells nothing. `purpose` keeps columns apart.
    package func blindIndex(of text: String, purpose: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Data("\(purpose)\0\(text)".utf8), using: indexKey).prefix(16))
    }

    /// What the database keeps of a code, link or secret that a person holds.
    package func digest(ofSecret secret: String, purpose: String) -> [UInt8] {
        authenticator(of: secret, purpose: purpose)
    }

    /// What only a holder of the ring can compute of the text (HMAC-SHA-256). It does not change with the active version.
    package func authenticator(of text: String, purpose: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Data("\(purpose)\0\(text)".utf8), using: secretKey))
    }

    private func wrap(_ key: SymmetricKey, for id: UUID) throws -> WrappedKey {
        guard let wrappingKey = wrappingKeys[active] else { throw KeyRingError.unknownVersion(active) }
        let plain = key.withUnsafeBytes { Data($0) }
        let box = try AES.GCM.seal(plain, using: wrappingKey, authenticating: Self.context(id))
        return WrappedKey(version: active, bytes: box.nonce + box.ciphertext + box.tag)
    }

    private func opened(_ wrapped: WrappedKey, for id: UUID) throws -> SymmetricKey {
        guard let wrappingKey = wrappingKeys[wrapped.version] else {
            throw KeyRingError.unknownVersion(wrapped.version)
        }
        let box = try AES.GCM.SealedBox(combined: wrapped.bytes)
        return SymmetricKey(data: try AES.GCM.open(box, using: wrappingKey, authenticating: Self.context(id)))
    }

    private static func context(_ id: UUID) -> Data { Data("record-key:\(id.uuidString)".utf8) }
}

package enum KeyRingError: Error, Sendable, CustomStringConvertible {
    case unreadable(path: String)
    case unwritable(path: String)
    case exists(path: String)
    case unknownVersion(Int)

    package var description: String {
        switch self {
        case .unreadable(let path): "鍵ファイル \(path) を読めません。"
        case .unwritable(let path): "鍵ファイル \(path) に書き込めません。"
        case .exists(let path): "鍵ファイル \(path) は既にあります。上書きすると、これまでの個人情報を読めなくなります。"
        case .unknownVersion(let version):
            "鍵の版 \(version) が鍵ファイルにありません。新しい鍵ファイルを配り、プログラムを再起動してください。"
        }
    }
}
