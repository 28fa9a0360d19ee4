import Foundation
import Postgres
import TestKit
import Testing

@Suite(.timeLimit(.minutes(2))) struct CancellationTests {
    @Test func `cancelling a task ends its query on the server and leaves the connection whole`() async throws {
        let database = try await TestDatabase.make { $0.pool.maximumConnections = 1 }
        let process = try await database.pool.one("select pg_backend_pid()", as: Int.self)
        for _ in 0..<5 {
            let begin = ContinuousClock.now
            let task = Task { try await database.pool.rows("select pg_sleep(20)::text", as: String.self) }
            try await Task.sleep(for: .milliseconds(50))
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(ContinuousClock.now - begin < .seconds(15))
            #expect(try await database.pool.one("select pg_backend_pid()", as: Int.self) == process)
        }
    }

    @Test func `a transaction that is cancelled is taken back`() async throws {
        let database = try await TestDatabase.make { $0.pool.maximumConnections = 2 }
        try await database.pool.execute("create table entry (word text)")
        let task = Task {
            try await database.pool.transaction { transaction in
                try await transaction.execute("insert into entry values ('a')")
                try await transaction.execute("select pg_sleep(20)")
            }
        }
        try await Task.sleep(for: .milliseconds(100))
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(try await database.pool.one("select count(*) from entry", as: Int.self) == 0)
        #expect(database.pool.snapshot.inUse == 0)
    }

    @Test func `who waits for a connection can leave the line`() async throws {
        let database = try await TestDatabase.make { $0.pool.maximumConnections = 1 }
        try await database.pool.transaction { transaction in
            try await transaction.execute("select 1")
            let waiting = Task { try await database.pool.one("select 1", as: Int.self) }
            while database.pool.snapshot.waiting == 0 { try await Task.sleep(for: .milliseconds(5)) }
            waiting.cancel()
            await #expect(throws: CancellationError.self) { try await waiting.value }
            #expect(database.pool.snapshot.waiting == 0)
        }
        #expect(try await database.pool.one("select 2", as: Int.self) == 2)
    }

    @Test func `a task cancelled beforehand asks nothing`() async throws {
        let database = try await TestDatabase.make()
        try await database.pool.execute("create table entry (word text)")
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            try await database.pool.execute("insert into entry values ('a')")
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(try await database.pool.one("select count(*) from entry", as: Int.self) == 0)
    }

    @Test func `cancelling at any moment never cancels the query of somebody else`() async throws {
        let database = try await TestDatabase.make {
            $0.pool.maximumConnections = 2
            $0.pool.acquireDeadline = .seconds(60)
        }
        try await withThrowingTaskGroup { group in
            for number in 0..<300 {
                group.addTask {
                    let victim = Task { try await database.pool.one("select pg_sleep(0.002)::text", as: String.self) }
                    try await Task.sleep(for: .microseconds(number * 37))
                    victim.cancel()
                    _ = try? await victim.value
                }
                group.addTask { _ = try await database.pool.one("select \(number), pg_sleep(0.001)", as: Row.self) }
            }
            try await group.waitForAll()
        }
        #expect(database.pool.snapshot.lost == 0)
    }

    private struct Row: Decodable, Sendable {
        init(from decoder: any Decoder) throws {}
    }
}
