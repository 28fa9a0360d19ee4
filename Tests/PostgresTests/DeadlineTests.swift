import Foundation
import Logging
import Postgres
import TestKit
import Testing

@Suite(.timeLimit(.minutes(2))) struct DeadlineTests {
    @Test func `a statement that takes too long is given up by the server`() async throws {
        let database = try await TestDatabase.make { $0.statementTimeout = .milliseconds(200) }
        let error = await #expect(throws: PostgresError.self) { try await database.pool.execute("select pg_sleep(10)") }
        #expect(error?.server?.state == .queryCanceled)
        #expect(database.pool.snapshot.lost == 0)
    }

    @Test func `a server that is frozen in the middle of a statement is left at the deadline`() async throws {
        let server = try await PostgresServer.start(settings: ["fsync": "off"])
        var settings = try PostgresSettings(server.url())
        settings.answerDeadline = .milliseconds(800)
        settings.connectTimeout = .milliseconds(500)
        settings.pool.acquireDeadline = .milliseconds(800)
        settings.pool.holdDeadline = .seconds(2)
        let pool = ConnectionPool(settings: settings, logger: Logger(label: "test"))
        defer { pool.close() }
        try await pool.execute("create table entry (a int)")
        try server.freeze()
        let begin = ContinuousClock.now
        let error = await #expect(throws: PostgresError.self) { try await pool.execute("insert into entry values (1)") }
        guard case .commitOutcomeUnknown = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(ContinuousClock.now - begin < .seconds(8))
        // Nor can new connections be had, although the kernel accepts them.
        await #expect(throws: PostgresError.self) { try await pool.execute("insert into entry values (2)") }
        await #expect(throws: PostgresError.self) { try await pool.one("select 1", as: Int.self) }
        #expect(ContinuousClock.now - begin < .seconds(30))
        // A cancelled query does not wait for the frozen server either.
        let cancelled = Task { try await pool.one("select pg_sleep(20)::text", as: String.self) }
        try await Task.sleep(for: .milliseconds(100))
        cancelled.cancel()
        await #expect(throws: (any Error).self) { try await cancelled.value }
        try server.thaw()
        try await eventually { (try? await pool.one("select 1", as: Int.self)) == 1 }
    }

    @Test func `cancelling a query on a frozen server ends within seconds`() async throws {
        let server = try await PostgresServer.start(settings: ["fsync": "off"])
        let pool = ConnectionPool(settings: try PostgresSettings(server.url()), logger: Logger(label: "test"))
        defer { pool.close() }
        let task = Task { try await pool.transaction { try await $0.execute("select pg_sleep(60)") } }
        try await eventually {
            try await pool.one("select count(*) from pg_stat_activity where wait_event = 'PgSleep'", as: Int.self) == 1
        }
        try server.freeze()
        let begin = ContinuousClock.now
        task.cancel()
        await #expect(throws: (any Error).self) { try await task.value }
        #expect(ContinuousClock.now - begin < .seconds(30))
        try server.thaw()
    }

    @Test func `a host that answers nothing does not keep anybody`() async throws {
        // A listening socket whose connections nobody ever serves.
        let listener = try SilentListener()
        var settings = try PostgresSettings("postgres://postgres@127.0.0.1:\(listener.port)/postgres")
        settings.connectTimeout = .milliseconds(300)
        settings.pool.acquireDeadline = .seconds(4)
        let pool = ConnectionPool(settings: settings, logger: Logger(label: "test"))
        defer { pool.close() }
        let begin = ContinuousClock.now
        let error = await #expect(throws: PostgresError.self) { try await pool.execute("insert into entry values (1)") }
        guard case .noConnection(_, let reason) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(reason.contains("no answer before the deadline"))
        #expect(ContinuousClock.now - begin < .seconds(30))
    }
}
