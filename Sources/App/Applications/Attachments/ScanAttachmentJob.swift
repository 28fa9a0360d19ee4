import Foundation
import Logging
import Telemetry

/// Has one file scanned for viruses. While the scanner is away the file is kept, nobody can open it, and the job comes
/// again for ten days.
struct ScanAttachmentJob: Job {
    static let kind = "scan-attachment"
    static let retry = JobRetry(attempts: 3000, longestPause: 300)

    let attachment: UUID

    func run(_ run: JobRun, at desk: Desk) async throws {
        guard let file = try await ScanStore(database: desk.database).waiting(attachment),
            let application = try await ApplicationStore(database: desk.database, desk: desk).find(file.applicationId)
        else { return try await run.complete() }
        let content = AttachmentStore(database: desk.database)
            .content(of: attachment, size: file.size, key: application.key)
        let verdict: Clamd.Verdict
        do {
            verdict = try await Clamd(address: desk.config.clamd).scan(content)
        } catch let error as ScannerAway {
            desk.metrics.scans.increment("away")
            throw error
        }
        try await run.complete { transaction in
            try await ScanStore(database: transaction).record(verdict, of: attachment, now: desk.now())
            if case .infected = verdict {
                try await InfectedFileNotice(application: application, attachment: attachment).add(
                    transaction,
                    at: desk
                )
            }
        }
        desk.metrics.scans.increment(verdict == .clean ? "clean" : "infected")
    }
}
