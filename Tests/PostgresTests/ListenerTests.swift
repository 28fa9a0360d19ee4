import Foundation
import Postgres
import TestKit
import Testing

@Suite(.timeLimit(.minutes(2))) struct ListenerTests {
    @Test func `messages are heard, and a gap is told`() async throws {
        let database = try await TestDatabase.make()
        let other = try await TestDatabase.make()
        let listener = Listener(channels: ["news", "odd \"channel\""], pool: database.pool)
        var iterator = listener.makeAsyncIterator()
        #expect(await iterator.next() == .reconnected)
        try await database.pool.execute("select pg_notify('news', 'first')")
        guard case .message(let message) = await iterator.next() else {
            Issue.record("no message")
            return
        }
        #expect(message.channel == "news" && message.payload == "first")
        try await database.pool.transaction { transaction in
            try await transaction.execute("select pg_notify('odd \"channel\"', '加古川')")
        }
        guard case .message(let second) = await iterator.next() else {
            Issue.record("no message")
            return
        }
        #expect(second.payload == "加古川")
        _ = try await other.pool.rows(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = \(database.name)",
            as: Bool.self
        )
        #expect(await iterator.next() == .reconnected)
        try await database.pool.execute("select pg_notify('news', 'second')")
        guard case .message(let third) = await iterator.next() else {
            Issue.record("no message")
            return
        }
        #expect(third.payload == "second")
    }

    @Test func `a consumer that is too slow is told that it missed something`() async throws {
        let database = try await TestDatabase.make()
        var iterator = Listener(channels: ["news"], pool: database.pool).makeAsyncIterator()
        #expect(await iterator.next() == .reconnected)
        try await database.pool.execute("select pg_notify('news', n::text) from generate_series(1, 5000) n")
        try await Task.sleep(for: .milliseconds(500))
        #expect(await iterator.next() == .reconnected)
        try await database.pool.execute("select pg_notify('news', 'last')")
        var heard: [String] = []
        while heard.last != "last", case .message(let message) = await iterator.next() { heard.append(message.payload) }
        #expect(heard.last == "last")
        #expect(heard.count <= 1000)
    }

    @Test func `listening ends with the task and with the pool`() async throws {
        let database = try await TestDatabase.make()
        let listener = Listener(channels: ["news"], pool: database.pool)
        let count: SQL = "select count(*) from pg_stat_activity where datname = \(database.name)"
        let before = try await database.pool.one(count, as: Int.self)
        let cancelled = Task { for await _ in listener {} }
        let closed = Task { for await _ in listener {} }
        try await eventually { try await database.pool.one(count, as: Int.self) == before + 2 }
        cancelled.cancel()
        await cancelled.value
        try await eventually { try await database.pool.one(count, as: Int.self) == before + 1 }
        database.pool.close()
        await closed.value
    }
}
