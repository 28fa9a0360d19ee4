import Foundation

/// A kind of job that the worker knows how to do.
struct JobKind: Sendable {
    let name: String
    let retry: JobRetry
    let run: @Sendable (_ payload: String, JobRun, Desk) async throws -> Void

    init<Work: Job>(_ type: Work.Type) {
        name = Work.kind
        retry = Work.retry
        run = { payload, run, desk in
            let job = try JSONDecoder().decode(Work.self, from: Data(payload.utf8))
            try await job.run(run, at: desk)
        }
    }
}
