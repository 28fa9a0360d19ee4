import Domain
import Foundation
import Postgres
import Telemetry

/// How often somebody may do something, counted by all nodes together.
struct RateLimit: Sendable {
    /// Name in metrics and in the count's key.
    let name: String
    let count: Int
    let seconds: TimeInterval

    /// Many citizens share one address behind a carrier's or an office's gateway: limits per address are wide.
    static let drafts = RateLimit(name: "drafts", count: 60, seconds: 600)
    static let statusAttempts = RateLimit(name: "status-attempts", count: 30, seconds: 600)
    static let statusAttemptsPerNumber = RateLimit(name: "status-attempts-per-number", count: 10, seconds: 3600)
    static let mailsPerApplication = RateLimit(name: "mails-per-application", count: 6, seconds: 3600)
    static let shownLinks = RateLimit(name: "shown-links", count: 10, seconds: 3600)
    static let passwordChanges = RateLimit(name: "password-changes", count: 10, seconds: 600)
    static let postalCodes = RateLimit(name: "postal-codes", count: 300, seconds: 600)
    static let attachments = RateLimit(name: "attachments", count: 200, seconds: 3600)
    /// Against filling a stranger's mailbox from many applications.
    static let mailsPerAddress = RateLimit(name: "mails-per-address", count: 10, seconds: 24 * 3600)
    static let cardSignIns = RateLimit(name: "card-sign-ins", count: 60, seconds: 600)
    static let signatures = RateLimit(name: "signatures", count: 30, seconds: 3600)
    static let holds = RateLimit(name: "holds", count: 60, seconds: 600)
    static let waitlistEntries = RateLimit(name: "waitlist-entries", count: 20, seconds: 3600)
    static let waitingPlaces = RateLimit(name: "waiting-places", count: 300, seconds: 600)
    static let waitingCodes = RateLimit(name: "waiting-codes", count: 30, seconds: 600)
    static let signIns = RateLimit(name: "sign-ins", count: 60, seconds: 600)
}

struct RateStore: Sendable {
    let desk: Desk

    /// Counts one more.
    ///
    /// - Parameter who: whose count it is, e.g. a network address; kept as a keyed digest only.
    /// - Throws: `Problem(.tooManyRequests)` above the limit.
    func take(_ limit: RateLimit, by who: String) async throws {
        let now = desk.now().timeIntervalSince1970
        let window = Date(timeIntervalSince1970: (now / limit.seconds).rounded(.down) * limit.seconds)
        let bucket = desk.keys.blindIndex(of: who, purpose: "rate:\(limit.name)")
        // A lost connection may make two of one; limits are wide, and a citizen is not turned away for a failover.
        let count = try await desk.database.transaction(repeatable: true) { transaction in
            try await transaction.one(
                """
                insert into rate_counts (bucket, window_start, count) values (\(bucket), \(window), 1)
                on conflict (bucket, window_start) do update set count = rate_counts.count + 1
                returning count
                """,
                as: Int.self
            )
        }
        guard count <= limit.count * desk.config.rateFactor else {
            desk.metrics.rateLimited.increment(limit.name)
            throw Problem(.tooManyRequests, "短い時間に同じ操作が続いたため、お受けできません。しばらくしてから、もう一度お試しください。")
        }
    }
}
