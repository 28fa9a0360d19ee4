import Foundation
import Postgres
import TestKit
import Testing

@Suite(.timeLimit(.minutes(2))) struct ExecutorTests {
    @Test func `a task that prefers the pool's executor stays on the threads of its answers`() async throws {
        let database = try await TestDatabase.make { $0.pool.maximumConnections = 8 }
        let threads = try await withThrowingTaskGroup(of: [String].self) { group in
            for number in 0..<100 {
                group.addTask(executorPreference: database.pool.executor) {
                    var threads = [threadName()]
                    for _ in 0..<5 {
                        let answer = try await database.pool.one("select \(number)", as: Int.self)
                        #expect(answer == number)
                        threads.append(threadName())
                    }
                    return threads
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(threads.count == 600)
        #expect(Set(threads) == ["postgres"])
    }

    @Test func `what comes after the work there runs elsewhere again`() async throws {
        let database = try await TestDatabase.make()
        let within = try await withTaskExecutorPreference(database.pool.executor) {
            _ = try await database.pool.one("select 1", as: Int.self)
            return await currentThreadName()
        }
        let after = await currentThreadName()
        #expect(within == "postgres")
        #expect(after != "postgres")
    }

    @Test func `a transaction there is taken back when its body throws`() async throws {
        let database = try await TestDatabase.make()
        try await database.pool.execute("create table stamps (name text)")
        await #expect(throws: Refusal.self) {
            try await withTaskExecutorPreference(database.pool.executor) {
                try await database.pool.transaction { transaction in
                    try await transaction.execute("insert into stamps values ('Tanaka')")
                    throw Refusal()
                }
            }
        }
        #expect(try await database.pool.one("select count(*) from stamps", as: Int.self) == 0)
    }

    @Test func `tasks that compute there give way to the answers of others`() async throws {
        let database = try await TestDatabase.make { $0.pool.maximumConnections = 8 }
        let pool = database.pool
        try await withThrowingTaskGroup { group in
            for _ in 0..<20 {
                group.addTask(executorPreference: pool.executor) {
                    let end = ContinuousClock.now + .milliseconds(50)
                    while ContinuousClock.now < end { await Task.yield() }
                }
            }
            for number in 0..<100 {
                group.addTask {
                    let answer = try await pool.one("select \(number)", as: Int.self)
                    #expect(answer == number)
                }
            }
            try await group.waitForAll()
        }
    }

    @Test func `closing the pool leaves no task behind`() async throws {
        let database = try await TestDatabase.make { $0.pool.maximumConnections = 4 }
        let pool = database.pool
        let ended = Record<Int>()
        await withTaskGroup { group in
            for number in 0..<50 {
                group.addTask(executorPreference: pool.executor) {
                    while (try? await pool.one("select 1", as: Int.self)) != nil {}
                    for _ in 0..<10 { await Task.yield() }
                    ended.add(number)
                }
            }
            while pool.snapshot.acquired < 200 { await Task.yield() }
            pool.close()
        }
        #expect(ended.notes.count == 50)
    }
}

private struct Refusal: Error {}

@concurrent private func currentThreadName() async -> String { threadName() }

private func threadName() -> String {
    let name = (try? String(contentsOfFile: "/proc/thread-self/comm", encoding: .utf8)) ?? ""
    return name.trimmingCharacters(in: .newlines)
}
