import Foundation

/// Work that is done later, on any node. Its row is written in the transaction of its cause, so that the job exists if
/// and only if its cause does. The stored value holds identifiers only, never personal data.
protocol Job: Codable, Sendable {
    /// Name in the table and in metrics, e.g. `send-notice`. Never changed once jobs of it may be waiting.
    static var kind: String { get }
    static var retry: JobRetry { get }

    /// Does the work. Changes to the database belong into `run.complete`, together with the mark that the job is done;
    /// then a job that runs twice (a node died, a lease ran out) has its effect once.
    func run(_ run: JobRun, at desk: Desk) async throws
}

extension Job {
    static var retry: JobRetry { JobRetry(attempts: 12, longestPause: 3600) }
}
