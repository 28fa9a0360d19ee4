import Foundation
import Logging
import Postgres
import TestKit
import Testing

/// A server whose commits wait for a standby that does not exist.
@Suite(.serialized, .timeLimit(.minutes(3))) struct CommitTests {
    private static let server = Task {
        let server = try await PostgresServer.start(settings: ["fsync": "off"])
        let pool = try ConnectionPool(settings: PostgresSettings(server.url()), logger: Logger(label: "test"))
        try await pool.execute("create table entry (word text)")
        try await pool.execute("alter system set synchronous_standby_names = 'nobody'")
        try await pool.execute("select pg_reload_conf()")
        pool.close()
        return server
    }

    private func pool(answerDeadline: Duration = .seconds(20)) async throws -> ConnectionPool {
        var settings = try PostgresSettings(await CommitTests.server.value.url())
        settings.answerDeadline = answerDeadline
        return ConnectionPool(settings: settings, logger: Logger(label: "test"))
    }

    /// Returns when a commit waits for the standby.
    private func awaitCommit(_ observer: ConnectionPool) async throws {
        let waiting: SQL = "select pid from pg_stat_activity where wait_event = 'SyncRep'"
        try await eventually { try await !observer.rows(waiting, as: Int.self).isEmpty }
    }

    /// Cancels or ends from outside whoever waits for the standby.
    private func disturb(_ function: String) async throws {
        let other = try await pool()
        defer { other.close() }
        try await awaitCommit(other)
        _ = try await other.rows(
            "select \(unescaped: function)(pid) from pg_stat_activity where wait_event = 'SyncRep'",
            as: Bool.self
        )
    }

    /// Ends what the deadline has left behind on the server.
    private func end() async throws {
        try await disturb("pg_terminate_backend")
    }

    private func expectUnknownOutcome<Answer>(_ task: Task<Answer, any Error>) async {
        let error = await #expect(throws: PostgresError.self) { try await task.value }
        guard case .commitOutcomeUnknown = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test(arguments: [true, false])
    func `a commit on its way is not cancelled with its task`(inTransaction: Bool) async throws {
        let pool = try await pool(answerDeadline: .milliseconds(1500))
        let observer = try await self.pool()
        let task = Task {
            if inTransaction {
                try await pool.transaction { try await $0.execute("insert into entry values ('a')") }
            } else {
                try await pool.execute("insert into entry values ('b')")
            }
        }
        try await awaitCommit(observer)
        task.cancel()
        try await Task.sleep(for: .milliseconds(100))
        let stillWaiting = try await observer.rows(
            "select 1 from pg_stat_activity where wait_event = 'SyncRep'",
            as: Int.self
        )
        #expect(stillWaiting == [1])
        // Neither success nor cancellation, but the deadline, and the truth about it.
        await expectUnknownOutcome(task)
        pool.close()
        observer.close()
        try await end()
    }

    @Test(arguments: ["pg_cancel_backend", "pg_terminate_backend"])
    func `a wait for the standby that is given up is no success`(function: String) async throws {
        let pool = try await pool()
        let inTransaction = Task {
            try await pool.transaction { try await $0.execute("insert into entry values ('c')") }
        }
        try await disturb(function)
        await expectUnknownOutcome(inTransaction)
        let alone = Task { try await pool.execute("insert into entry values ('d')") }
        try await disturb(function)
        await expectUnknownOutcome(alone)
        let pipeline = Task {
            try await pool.pipeline(["insert into entry values ('e')", "insert into entry values ('f')"])
        }
        try await disturb(function)
        await expectUnknownOutcome(pipeline)
        #expect(try await pool.one("select 1", as: Int.self) == 1)
        pool.close()
    }
}
