import Foundation

/// What stands for some entries and for all seals before: changing any of them later does not fit to it any more.
struct AuditSeal: Decodable, Sendable {
    /// 1, 2, 3 … without a gap.
    let number: Int
    let firstId: Int
    let lastTransactionId: Int
    let lastId: Int
    let entries: Int
    let digest: [UInt8]
    /// The authenticator of the seal before.
    let previous: [UInt8]?
    let sealedAt: Date
    private(set) var authenticator: [UInt8] = []

    /// - Parameter before: the newest seal there is.
    init(after before: AuditSeal?, first: SealedEntry, last: SealedEntry, digest: AuditDigest, at moment: Date) {
        number = (before?.number ?? 0) + 1
        firstId = first.id
        lastTransactionId = last.transactionId
        lastId = last.id
        entries = digest.count
        self.digest = digest.bytes
        previous = before?.authenticator
        // As exactly as it is authenticated, and as the database keeps it without loss.
        sealedAt = Date(timeIntervalSince1970: moment.timeIntervalSince1970.rounded(.down))
    }

    var end: AuditPosition { AuditPosition(transaction: lastTransactionId, id: lastId) }

    func authenticated(by keys: KeyRing) -> AuditSeal {
        var seal = self
        seal.authenticator = expectedAuthenticator(by: keys)
        return seal
    }

    func isAuthentic(by keys: KeyRing) -> Bool { authenticator == expectedAuthenticator(by: keys) }

    private func expectedAuthenticator(by keys: KeyRing) -> [UInt8] {
        let numbers = [
            number, firstId, lastTransactionId, lastId, entries, Int(sealedAt.timeIntervalSince1970.rounded()),
        ]
        let parts = numbers.map(String.init) + [digest.hexadecimal, previous?.hexadecimal ?? "first"]
        return keys.authenticator(of: parts.joined(separator: " "), purpose: "audit-seals.1")
    }
}
