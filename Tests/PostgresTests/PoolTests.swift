import Foundation
import Logging
import Postgres
import TestKit
import Testing

@Suite(.timeLimit(.minutes(2))) struct PoolTests {
    @Test func `ten thousand queries share eight connections`() async throws {
        let database = try await TestDatabase.make {
            $0.pool.maximumConnections = 8
            $0.pool.acquireDeadline = .seconds(60)
        }
        let sum = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 1...10_000 {
                group.addTask { try await database.pool.one("select \(number)", as: Int.self) }
            }
            return try await group.reduce(0, +)
        }
        #expect(sum == 50_005_000)
        let snapshot = database.pool.snapshot
        #expect(snapshot.opened <= 8)
        #expect(snapshot.acquired == 10_000)
        #expect(snapshot.acquireTime.count == 10_000)
        #expect(snapshot.inUse == 0 && snapshot.waiting == 0)
    }

    @Test func `in a rush connections are opened a few at a time, until there are as many as are needed`() async throws
    {
        let database = try await TestDatabase.make { $0.pool.acquireDeadline = .seconds(60) }
        let most = try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 1...200 { group.addTask { try await database.pool.execute("select pg_sleep(0.05)") } }
            var most = 0
            while database.pool.snapshot.acquired < 200 {
                most = max(most, database.pool.snapshot.opening)
                try await Task.sleep(for: .milliseconds(1))
            }
            try await group.waitForAll()
            return most
        }
        #expect((1...4).contains(most))
        #expect(database.pool.snapshot.opened == 16)
    }

    @Test func `who came first is served first`() async throws {
        let database = try await TestDatabase.make { $0.pool.maximumConnections = 1 }
        let order = Record<Int>()
        try await withThrowingTaskGroup { group in
            try await database.pool.transaction { transaction in
                try await transaction.execute("select 1")
                for number in 0..<100 {
                    group.addTask {
                        _ = try await database.pool.one("select 1", as: Int.self)
                        order.add(number)
                    }
                    while database.pool.snapshot.waiting <= number { await Task.yield() }
                }
            }
            try await group.waitForAll()
        }
        // The answers come in order; the tasks that note them may overtake each other by one or two.
        let places = order.notes.enumerated().map { abs($0.offset - $0.element) }
        #expect(places.count == 100)
        #expect(places.allSatisfy { $0 < 5 }, "\(places)")
    }

    @Test func `waiting for a connection ends at its deadline`() async throws {
        let database = try await TestDatabase.make {
            $0.pool.maximumConnections = 1
            $0.pool.acquireDeadline = .seconds(1)
            $0.pool.holdDeadline = .seconds(3)
        }
        try await database.pool.transaction { transaction in
            try await transaction.execute("select 1")
            let begin = ContinuousClock.now
            func patience(_ sql: SQL) async throws -> Duration? {
                let error = await #expect(throws: PostgresError.self) { try await database.pool.execute(sql) }
                return if case .noConnection(let waited, _) = error { waited } else { nil }
            }
            let once = try #require(try await patience("create table once (a int)"))
            #expect(once >= .seconds(1) && once < .seconds(3))
            let held = try #require(try await patience("select 1"))
            #expect(held >= .seconds(3) && held < .seconds(20))
            #expect(ContinuousClock.now - begin < .seconds(20))
        }
        #expect(database.pool.snapshot.timedOut == 2)
    }

    @Test func `more than the bound may not wait`() async throws {
        let database = try await TestDatabase.make {
            $0.pool.maximumConnections = 1
            $0.pool.maximumWaiting = 3
        }
        try await withThrowingTaskGroup { group in
            try await database.pool.transaction { transaction in
                try await transaction.execute("select 1")
                for _ in 0..<3 { group.addTask { _ = try await database.pool.execute("select 1") } }
                while database.pool.snapshot.waiting < 3 { await Task.yield() }
                let error = await #expect(throws: PostgresError.self) { try await database.pool.execute("select 1") }
                guard case .tooManyWaiting(limit: 3) = error else {
                    Issue.record("\(String(describing: error))")
                    return
                }
            }
            try await group.waitForAll()
        }
    }

    @Test func `connections that nobody needs are closed down to the minimum`() async throws {
        let database = try await TestDatabase.make {
            $0.pool.maximumConnections = 6
            $0.pool.minimumConnections = 2
            $0.pool.idleTimeout = .milliseconds(300)
        }
        try await withThrowingTaskGroup { group in
            for _ in 0..<6 { group.addTask { try await database.pool.execute("select pg_sleep(0.2)") } }
            try await group.waitForAll()
        }
        #expect(database.pool.snapshot.idle == 6)
        try await eventually { database.pool.snapshot.idle == 2 }
        try await Task.sleep(for: .milliseconds(500))
        #expect(database.pool.snapshot.idle == 2)
    }

    @Test func `an old connection is replaced`() async throws {
        let database = try await TestDatabase.make {
            $0.pool.maximumConnections = 1
            $0.pool.maximumAge = .milliseconds(200)
        }
        let first = try await database.pool.one("select pg_backend_pid()", as: Int.self)
        try await Task.sleep(for: .milliseconds(300))
        _ = try await database.pool.one("select 1", as: Int.self)
        #expect(try await database.pool.one("select pg_backend_pid()", as: Int.self) != first)
    }

    @Test func `a connection that the server ends is noticed while it is idle`() async throws {
        let database = try await TestDatabase.make { $0.pool.maximumConnections = 3 }
        let other = try await TestDatabase.make()
        for _ in 0..<20 {
            let process = try await database.pool.one("select pg_backend_pid()", as: Int.self)
            _ = try await other.pool.one("select pg_terminate_backend(\(process)::int)", as: Bool.self)
            try await eventually { database.pool.snapshot.idle == 0 }
            // Not repeatable, and yet no error: the dead connection is not handed out.
            try await database.pool.execute("create temporary table if not exists gone (a int)")
        }
        #expect(database.pool.snapshot.lost == 20)
    }

    @Test func `a closed pool refuses and lets those in it finish`() async throws {
        let database = try await TestDatabase.make { $0.pool.maximumConnections = 1 }
        let running = Task { try await database.pool.one("select pg_sleep(0.5)::text", as: String.self) }
        try await eventually { database.pool.snapshot.inUse == 1 }
        let waiting = Task { try await database.pool.execute("select 1") }
        try await eventually { database.pool.snapshot.waiting == 1 }
        database.pool.close()
        await #expect(throws: PostgresError.self) { try await waiting.value }
        await #expect(throws: PostgresError.self) { try await database.pool.execute("select 1") }
        #expect(try await running.value == "")
    }

    @Test func `a pool that is given up ends its thread and its connections`() async throws {
        let database = try await TestDatabase.make()
        for _ in 0..<20 {
            let pool = ConnectionPool(settings: database.settings, logger: Logger(label: "test"))
            _ = try await pool.one("select 1", as: Int.self)
        }
        let count: SQL = "select count(*) from pg_stat_activity where datname = \(database.name)"
        try await eventually { try await database.pool.one(count, as: Int.self) <= 3 }
    }

    @Test(arguments: [("wrong_role", "postgres"), ("postgres", "no_such_database")])
    func `a lasting refusal is told at once`(user: String, name: String) async throws {
        let database = try await TestDatabase.make()
        var settings = database.settings
        settings.parameters["user"] = user
        settings.parameters["dbname"] = name
        let pool = ConnectionPool(settings: settings, logger: Logger(label: "test"))
        let begin = ContinuousClock.now
        let error = await #expect(throws: PostgresError.self) { try await pool.execute("select 1") }
        guard case .accessDenied = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(ContinuousClock.now - begin < .seconds(30))
    }
}
