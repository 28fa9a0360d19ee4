import Foundation
import Telemetry

/// Sends one mail of the outbox.
struct SendNoticeJob: Job {
    static let kind = "send-notice"
    /// Four days, like mail systems themselves: somebody comes back from a long weekend in between.
    static let retry = JobRetry(attempts: 100, longestPause: 3600)

    let notice: UUID

    func run(_ run: JobRun, at desk: Desk) async throws {
        let store = NoticeStore(database: desk.database, keys: desk.keys)
        guard let open = try await store.find(notice), open.sentAt == nil else { return try await run.complete() }
        do {
            try await desk.mailer.send(open)
        } catch is UndeliverableMail {
            desk.metrics.notices.increment(open.kind, "undeliverable")
            return try await run.complete { transaction in
                try await NoticeStore(database: transaction, keys: desk.keys).markFailed(notice, now: desk.now())
            }
        }
        try await run.complete { transaction in
            try await NoticeStore(database: transaction, keys: desk.keys).markSent(notice, now: desk.now())
        }
        desk.metrics.notices.increment(open.kind, "sent")
    }
}
