import Foundation
import Postgres

/// Computes every seal again from what stands in the database now, page by page, and tells where they do not fit.
package struct AuditVerification: Sendable {
    private let store: AuditSealStore
    private let keys: KeyRing

    /// More faults than this are only counted.
    private static let mostFaults = 20
    private static let step = 500

    package init(database: any Querying, keys: KeyRing) {
        store = AuditSealStore(database: database)
        self.keys = keys
    }

    package struct Report: Sendable, Encodable {
        package fileprivate(set) var seals = 0
        package fileprivate(set) var entries = 0
        /// Entries behind the last seal.
        package fileprivate(set) var unsealed = 0
        /// The newest seal: whoever keeps its number and authenticator elsewhere can tell later that it is still there.
        package fileprivate(set) var newest: AuditAnchor?
        package fileprivate(set) var faults: [AuditFault] = []
        package fileprivate(set) var furtherFaults = 0

        package var isWhole: Bool { faults.isEmpty }

        fileprivate mutating func add(_ fault: AuditFault?) {
            guard let fault else { return }
            if faults.count < AuditVerification.mostFaults { faults.append(fault) } else { furtherFaults += 1 }
        }
    }

    /// - Parameter anchor: a seal that was there once and must still be.
    package func run(expecting anchor: AuditAnchor? = nil) async throws -> Report {
        var report = try await check(after: nil)
        if let anchor { report.add(try await fault(of: anchor, newest: report.newest)) }
        return report
    }

    private func fault(of anchor: AuditAnchor, newest: AuditAnchor?) async throws -> AuditFault? {
        guard let newest, newest.number >= anchor.number else {
            return AuditFault(seal: anchor.number, kind: .sealMissing)
        }
        let seal = try await store.seals(after: anchor.number - 1, limit: 1).first
        return seal.map(AuditAnchor.init) == anchor ? nil : AuditFault(seal: anchor.number, kind: .sealReplaced)
    }

    /// Only the newest seal, which is soon done.
    func runNewest() async throws -> Report {
        let newest = try await store.newest(2)
        return try await check(after: newest.count > 1 ? newest.last : nil)
    }

    private func check(after start: AuditSeal?) async throws -> Report {
        var report = Report()
        var before = start
        var reader = AuditReader(store: store, after: start?.end ?? .start)
        while true {
            let seals = try await store.seals(after: before?.number ?? 0, limit: Self.step)
            for seal in seals {
                let digest = try await reader.digest(upTo: seal.end)
                report.seals += 1
                report.entries += digest.count
                report.add(fault(in: seal, after: before, digest))
                before = seal
            }
            if seals.count < Self.step { break }
        }
        report.newest = before.map(AuditAnchor.init)
        report.unsealed = try await store.count(after: before?.end ?? .start)
        return report
    }

    private func fault(in seal: AuditSeal, after before: AuditSeal?, _ digest: AuditDigest) -> AuditFault? {
        // Where a seal is missing, nobody knows any more where the next one began.
        guard seal.number == (before?.number ?? 0) + 1 else {
            return AuditFault(seal: (before?.number ?? 0) + 1, kind: .sealMissing)
        }
        guard seal.isAuthentic(by: keys) else { return AuditFault(seal: seal.number, kind: .sealChanged) }
        guard seal.previous == before?.authenticator else { return AuditFault(seal: seal.number, kind: .sealReplaced) }
        if digest.count < seal.entries {
            return AuditFault(seal: seal.number, kind: .entriesRemoved, entries: seal.entries - digest.count)
        }
        if digest.count > seal.entries {
            return AuditFault(seal: seal.number, kind: .entriesInserted, entries: digest.count - seal.entries)
        }
        return digest.bytes == seal.digest ? nil : AuditFault(seal: seal.number, kind: .entriesChanged)
    }
}

/// Reads the entries once, from seal to seal.
private struct AuditReader {
    let store: AuditSealStore
    private var position: AuditPosition
    private var page: ArraySlice<SealedEntry> = []
    private var isAtEnd = false

    private static let step = 2_000

    init(store: AuditSealStore, after position: AuditPosition) {
        self.store = store
        self.position = position
    }

    /// Over the entries that have not been read yet, up to and including the one at `end`.
    mutating func digest(upTo end: AuditPosition) async throws -> AuditDigest {
        var digest = AuditDigest()
        while true {
            while let entry = page.first, entry.position <= end {
                digest.add(entry)
                page.removeFirst()
            }
            guard page.isEmpty, !isAtEnd else { return digest }
            page = try await store.entries(after: position, limit: Self.step)[...]
            isAtEnd = page.isEmpty
            position = page.last?.position ?? position
        }
    }
}
