import Foundation
import Postgres

/// What the scanner found.
struct ScanStore: Sendable {
    let database: any Querying

    struct WaitingFile: Decodable, Sendable {
        let applicationId: UUID
        let size: Int
    }

    /// Nil once the file was scanned or removed.
    func waiting(_ attachment: UUID) async throws -> WaitingFile? {
        try await database.first(
            "select application_id, size from attachments where id = \(attachment) and state = 'waiting'",
            as: WaitingFile.self
        )
    }

    func record(_ verdict: Clamd.Verdict, of attachment: UUID, now: Date) async throws {
        let state = verdict == .clean ? "clean" : "infected"
        try await database.execute(
            """
            update attachments set state = \(state), scanned_at = \(now)
            where id = \(attachment) and state = 'waiting'
            """
        )
    }

    /// How many files wait, and for how many seconds the oldest has.
    func backlog() async throws -> (waiting: Int, oldestSeconds: Double) {
        struct Row: Decodable, Sendable {
            let waiting: Int
            let oldest: Double
        }
        let row = try await database.one(
            """
            select count(*) as waiting, coalesce(extract(epoch from now() - min(created_at)), 0)::float8 as oldest
            from attachments where state = 'waiting'
            """,
            as: Row.self
        )
        return (row.waiting, row.oldest)
    }
}
