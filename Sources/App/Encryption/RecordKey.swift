import Crypto
import Foundation

/// The key of one record: seals and opens the record's columns with AES-256-GCM.
///
/// `purpose` (the column's name, and more where a column has several values) is authenticated with the record's id, so
/// that sealed values cannot be swapped between columns or records.
package struct RecordKey: Sendable {
    private let key: SymmetricKey
    private let record: UUID
    package let wrapped: WrappedKey

    init(key: SymmetricKey, record: UUID, wrapped: WrappedKey) {
        self.key = key
        self.record = record
        self.wrapped = wrapped
    }

    package func seal(_ plain: some DataProtocol, purpose: String) throws -> [UInt8] {
        let box = try AES.GCM.seal(plain, using: key, authenticating: context(purpose))
        return Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
    }

    package func open(_ sealed: [UInt8], purpose: String) throws -> Data {
        try AES.GCM.open(try AES.GCM.SealedBox(combined: sealed), using: key, authenticating: context(purpose))
    }

    package func seal(text: String, purpose: String) throws -> [UInt8] {
        try seal(Data(text.utf8), purpose: purpose)
    }

    package func openText(_ sealed: [UInt8], purpose: String) throws -> String {
        String(decoding: try open(sealed, purpose: purpose), as: UTF8.self)
    }

    package func seal<Value: Encodable>(json value: Value, purpose: String) throws -> [UInt8] {
        try seal(try JSONEncoder().encode(value), purpose: purpose)
    }

    package func openJSON<Value: Decodable>(_ sealed: [UInt8], as: Value.Type, purpose: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: try open(sealed, purpose: purpose))
    }

    private func context(_ purpose: String) -> Data { Data("\(record.uuidString):\(purpose)".utf8) }
}

/// A record's key as the database keeps it.
package struct WrappedKey: Sendable, Hashable {
    /// Which key of the ring opens it.
    package var version: Int
    package var bytes: [UInt8]

    package init(version: Int, bytes: some Sequence<UInt8>) {
        self.version = version
        self.bytes = Array(bytes)
    }
}
