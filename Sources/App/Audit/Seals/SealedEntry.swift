import Crypto
import Foundation

/// An entry as its seal sees it.
struct SealedEntry: Decodable, Sendable {
    let transactionId: Int
    let id: Int
    /// All its columns as one JSON array, in PostgreSQL's canonical text of jsonb: it has no line break, and two different
    /// entries never have the same one.
    let line: String

    var position: AuditPosition { AuditPosition(transaction: transactionId, id: id) }
}

/// The digest over entries, line by line.
struct AuditDigest: Sendable {
    private var hash = SHA256()
    private(set) var count = 0

    mutating func add(_ entry: SealedEntry) {
        hash.update(data: Data((entry.line + "\n").utf8))
        count += 1
    }

    var bytes: [UInt8] { Array(hash.finalize()) }
}
