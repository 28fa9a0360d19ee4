import Foundation
import Logging
import ServiceLifecycle
import Synchronization
import Telemetry

/// Does the jobs of the one table, several at once, on every node. When the node is told to stop, it takes no more and
/// finishes those that it has.
struct Worker: Service {
    let desk: Desk
    let kinds: [JobKind]
    let logger: Logger

    /// What a job waits at most for a free worker. Asking costs a node three empty looks into a small index a second;
    /// `notify` would spare them, and make all commits that put jobs in line wait for each other (see NOTIFY).
    private static let pause = Duration.milliseconds(300)
    /// Between two looks for a free hand: jobs in line do not wait for longer than the work takes.
    private static let breath = Duration.milliseconds(5)
    /// After a failure, as long as it may last until the database is there.
    private static let setback = Duration.seconds(1)
    private static let upkeep = Duration.seconds(10)
    private static let retryOfUnknownKind = JobRetry(attempts: 12, longestPause: 60)

    private var store: WorkStore { WorkStore(database: desk.database) }

    func run() async throws {
        let hands = Hands()
        let heart = desk.liveness.heart("worker", deadline: .seconds(desk.config.holdSeconds) + .seconds(20))
        defer { desk.liveness.remove(heart) }
        await withGracefulShutdownHandler {
            await withDiscardingTaskGroup { group in
                group.addTask { await keepLeases(of: hands) }
                while !hands.isStopping && !Task.isCancelled {
                    heart.beat()
                    let free = desk.config.jobsAtOnce - hands.count
                    let jobs = await take(free)
                    for job in jobs {
                        hands.add(job.id)
                        group.addTask {
                            await work(on: job)
                            hands.remove(job.id)
                        }
                    }
                    if jobs.isEmpty { try? await Task.sleep(for: free > 0 ? Self.pause : Self.breath) }
                }
                while hands.count > 0 && !Task.isCancelled { try? await Task.sleep(for: .milliseconds(20)) }
                group.cancelAll()
            }
        } onGracefulShutdown: {
            hands.stop()
        }
    }

    private func take(_ count: Int) async -> [DueJob] {
        guard count > 0, !Task.isCancelled else { return [] }
        do {
            return try await store.take(count)
        } catch {
            logger.warning("no jobs could be taken", metadata: ["error": "\(error)"])
            try? await Task.sleep(for: Self.setback)
            return []
        }
    }

    private func work(on job: DueJob) async {
        let start = ContinuousClock.now
        let result = await attempt(job)
        desk.metrics.jobs.increment(job.kind, result)
        desk.metrics.jobSeconds.observe(start.duration(to: .now), job.kind)
    }

    /// - Returns: the result's word in the metrics.
    private func attempt(_ job: DueJob) async -> String {
        let run = JobRun(
            id: job.id,
            attempt: job.attempts,
            maxAttempts: job.maxAttempts,
            database: desk.database
        )
        let kind = kinds.first { $0.name == job.kind }
        do {
            guard let kind else { throw UnknownJobKind(name: job.kind) }
            try await kind.run(job.payload, run, desk)
            return "done"
        } catch is JobLeaseLost {
            return "lease-lost"
        } catch {
            let description = "\(error)"
            logger.error(
                "job failed",
                metadata: [
                    "job": "\(job.id)", "kind": "\(job.kind)", "attempt": "\(job.attempts)", "error": "\(description)",
                ]
            )
            let pause = (kind?.retry ?? Self.retryOfUnknownKind).pause(afterAttempt: job.attempts)
            // If even this cannot be written, the lease runs out and the job is taken up again.
            try? await store.fail(job, error: description, retryAfter: pause)
            return run.isLastAttempt ? "given-up" : "failed"
        }
    }

    private func keepLeases(of hands: Hands) async {
        while !Task.isCancelled {
            do {
                try await store.renew(hands.jobs)
                let reclaimed = try await store.reclaim()
                if reclaimed > 0 { logger.notice("jobs of a lost worker", metadata: ["count": "\(reclaimed)"]) }
            } catch {
                logger.warning("leases not renewed", metadata: ["error": "\(error)"])
            }
            try? await Task.sleep(for: Self.upkeep)
        }
    }
}

/// A job of a newer version of the program; a node of that version will do it.
struct UnknownJobKind: Error {
    let name: String
}
