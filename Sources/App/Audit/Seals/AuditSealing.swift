import Foundation
import Postgres

/// Seals the entries that have no seal yet, in a transaction in which nobody else seals.
///
/// Why no entry is ever left behind: a seal ends at an entry whose transaction was below the horizon when it was read, so
/// every transaction up to it had ended. What is committed later was written by a transaction at or above the horizon and
/// stands behind the seal's end. After a change of the primary this still holds, as the seal's own transaction is above its
/// horizon and the new primary numbers on above all that it has received.
struct AuditSealing {
    let transaction: Transaction
    let keys: KeyRing

    /// Under one seal.
    private static let mostEntries = 10_000
    private static let step = 1_000
    /// In one go; whatever is left is for the next one.
    private static let mostSeals = 50

    private var store: AuditSealStore { AuditSealStore(database: transaction) }

    /// - Returns: how many seals were made.
    @discardableResult
    func seal(now: Date) async throws -> Int {
        guard try await store.lock() else { return 0 }
        // Seen only after the lock is held: whoever held it before has committed.
        var newest = try await store.newest(1).first
        for made in 0..<Self.mostSeals {
            guard let seal = try await next(after: newest, now: now) else { return made }
            try await store.add(seal)
            newest = seal
        }
        return Self.mostSeals
    }

    private func next(after newest: AuditSeal?, now: Date) async throws -> AuditSeal? {
        var position = newest?.end ?? .start
        var digest = AuditDigest()
        var first: SealedEntry?
        var last: SealedEntry?
        while digest.count < Self.mostEntries {
            let page = try await store.settledEntries(after: position, limit: Self.step)
            for entry in page { digest.add(entry) }
            guard let end = page.last else { break }
            first = first ?? page.first
            last = end
            position = end.position
            if page.count < Self.step { break }
        }
        guard let first, let last else { return nil }
        return AuditSeal(after: newest, first: first, last: last, digest: digest, at: now).authenticated(by: keys)
    }
}
