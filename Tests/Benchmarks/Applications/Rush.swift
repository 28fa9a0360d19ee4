import Foundation
import Postgres

/// Many citizens at once, one application after the other.
struct Rush {
    let site: String
    let mailbox: SealedMailbox
    let citizens: Int

    /// What a rush came to.
    struct Outcome {
        var applications: [Duration] = []
        var waits: [Citizen.Act: [Duration]] = [:]
        /// Until the last receipt was shown and the last job that follows from an application was done.
        var duration: Duration = .zero

        /// Applications per second.
        var rate: Double { Double(applications.count) / (duration / .seconds(1)) }
    }

    /// - Parameter duration: for how long new applications are begun.
    func run(for duration: Duration) async throws -> Outcome {
        let begin = ContinuousClock.now
        var outcome = try await withThrowingTaskGroup(of: Outcome.self) { group in
            for _ in 0..<citizens {
                group.addTask { try await applyAgainAndAgain(until: begin + duration) }
            }
            return try await group.reduce(into: Outcome()) { $0.add($1) }
        }
        try await waitForJobs()
        outcome.duration = begin.duration(to: .now)
        return outcome
    }

    private func applyAgainAndAgain(until end: ContinuousClock.Instant) async throws -> Outcome {
        var outcome = Outcome()
        while ContinuousClock.now < end {
            var citizen = Citizen(at: site, mailbox: mailbox)
            try await citizen.apply()
            outcome.add(citizen)
        }
        return outcome
    }

    /// A rate that leaves registrations and mails behind would not last.
    private func waitForJobs() async throws {
        let waiting: SQL = "select count(*) from jobs where state in ('queued', 'running') and run_at <= now()"
        while try await mailbox.database.one(waiting, as: Int.self) > 0 {
            try await Task.sleep(for: .milliseconds(20))
        }
    }
}

extension Rush.Outcome {
    fileprivate mutating func add(_ citizen: Citizen) {
        applications.append(citizen.waits.map(\.duration).reduce(.zero, +))
        for wait in citizen.waits { waits[wait.act, default: []].append(wait.duration) }
    }

    mutating func add(_ other: Rush.Outcome) {
        applications += other.applications
        waits.merge(other.waits, uniquingKeysWith: +)
    }
}
