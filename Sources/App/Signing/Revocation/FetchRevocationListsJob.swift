import Foundation
import Logging
import Signatures
import Telemetry

/// Fetches the lists of revoked certificates: daily, and in time before one runs out. Comes every hour, so that an
/// authority that was away is asked again.
struct FetchRevocationListsJob: Job {
    static let kind = "fetch-revocation-lists"
    static let retry = JobRetry(attempts: 4, longestPause: 600)

    /// How old a list may become, in seconds: authorities issue one a day.
    private static let age: TimeInterval = 12 * 3600
    /// How long before its end a list is fetched anew, in seconds.
    private static let margin: TimeInterval = 6 * 3600

    func run(_ run: JobRun, at desk: Desk) async throws {
        guard let verifier = desk.gateways.signatures else { return try await run.complete() }
        let kept = try await RevocationListStore(database: desk.database).freshness()
        let now = desk.now()
        var fault: (any Error)?
        for address in desk.gateways.revocation.lists {
            let isFresh = kept.contains { list in
                list.address == address && now.timeIntervalSince(list.thisUpdate) < Self.age
                    && list.nextUpdate.timeIntervalSince(now) > Self.margin
            }
            guard !isFresh else { continue }
            do {
                try await fetch(address, verifier.store, at: desk)
                desk.metrics.revocationRequests.increment("list", "answered")
            } catch {
                desk.metrics.revocationRequests.increment("list", "away")
                fault = error
            }
        }
        if let fault { throw fault }
        try await run.complete { transaction in
            try await RevocationListStore(database: transaction).removeUnused()
        }
    }

    private func fetch(_ address: String, _ store: TrustStore, at desk: Desk) async throws {
        let content = try await desk.gateways.revocation.list(at: address)
        let list = try CheckedRevocationList(content, trusting: store)
        try await RevocationListStore(database: desk.database).add(content, list, from: address, now: desk.now())
    }
}
