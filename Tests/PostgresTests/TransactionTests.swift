import Foundation
import Postgres
import TestKit
import Testing

@Suite(.timeLimit(.minutes(2))) struct TransactionTests {
    private struct Refusal: Error {}

    private func database() async throws -> TestDatabase {
        let database = try await TestDatabase.make()
        try await database.pool.execute(
            "create table account (id int primary key, amount int not null, check (amount >= 0))"
        )
        try await database.pool.execute("insert into account values (1, 100), (2, 100)")
        return database
    }

    private func amounts(_ database: TestDatabase) async throws -> [Int] {
        try await database.pool.rows("select amount from account order by id", as: Int.self)
    }

    @Test func `what returns is kept and what throws is taken back`() async throws {
        let database = try await database()
        let answer = try await database.pool.transaction { transaction in
            try await transaction.execute("update account set amount = 1 where id = 1")
            return try await transaction.one("select amount from account where id = 1", as: Int.self)
        }
        #expect(answer == 1)
        await #expect(throws: Refusal.self) {
            try await database.pool.transaction { transaction in
                try await transaction.execute("update account set amount = 2 where id = 1")
                throw Refusal()
            }
        }
        #expect(try await amounts(database) == [1, 100])
        let snapshot = database.pool.snapshot
        #expect(snapshot.inUse == 0)
    }

    @Test func `a savepoint takes back only its own part`() async throws {
        let database = try await database()
        try await database.pool.transaction { transaction in
            try await transaction.execute("update account set amount = 1 where id = 1")
            await #expect(throws: PostgresError.self) {
                try await transaction.savepoint { inner in
                    try await inner.execute("update account set amount = 5 where id = 2")
                    try await inner.savepoint { try await $0.execute("update account set amount = 6 where id = 1") }
                    try await inner.execute("update account set amount = -1 where id = 2")
                }
            }
            try await transaction.savepoint { try await $0.execute("update account set amount = 7 where id = 2") }
        }
        #expect(try await amounts(database) == [1, 7])
    }

    @Test func `a commit that PostgreSQL turns into a rollback is no success`() async throws {
        let database = try await database()
        let error = await #expect(throws: PostgresError.self) {
            try await database.pool.transaction { transaction in
                try await transaction.execute("update account set amount = 1 where id = 1")
                _ = try? await transaction.execute("update account set amount = -1 where id = 2")
            }
        }
        guard case .rolledBack = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(try await amounts(database) == [100, 100])
    }

    @Test func `a constraint checked at the commit refuses the transaction by its name`() async throws {
        let database = try await database()
        try await database.pool.execute(
            "alter table account add constraint one_amount unique (amount, id) deferrable initially deferred"
        )
        try await database.pool.execute(
            "alter table account add owner int constraint owner_known references account deferrable initially deferred"
        )
        let error = await #expect(throws: PostgresError.self) {
            try await database.pool.transaction { try await $0.execute("update account set owner = 9") }
        }
        #expect(error?.isForeignKeyViolation(of: "owner_known") == true)
        let single = await #expect(throws: PostgresError.self) {
            try await database.pool.execute("update account set owner = 9")
        }
        #expect(single?.isForeignKeyViolation(of: "owner_known") == true)
        let several = await #expect(throws: PostgresError.self) {
            try await database.pool.pipeline([
                "update account set amount = 3 where id = 1", "update account set owner = 9",
            ])
        }
        #expect(several?.isForeignKeyViolation(of: "owner_known") == true)
        #expect(try await amounts(database) == [100, 100])
    }

    @Test func `a hundred increments under serializable isolation all count`() async throws {
        let database = try await database()
        let attempts = Tally()
        try await withThrowingTaskGroup { group in
            for _ in 0..<100 {
                group.addTask {
                    try await database.pool.transaction(isolation: .serializable, retries: 1000) { transaction in
                        attempts.add()
                        let amount = try await transaction.one("select amount from account where id = 1", as: Int.self)
                        try await transaction.execute("update account set amount = \(amount + 1) where id = 1")
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await amounts(database) == [200, 100])
        #expect(attempts.count > 100)
    }

    @Test func `two transactions that lock each other out both succeed`() async throws {
        let database = try await database()
        try await withThrowingTaskGroup { group in
            for (first, second) in [(1, 2), (2, 1)] {
                group.addTask {
                    try await database.pool.transaction { transaction in
                        try await transaction.execute("update account set amount = amount + 1 where id = \(first)")
                        try await Task.sleep(for: .milliseconds(100))
                        try await transaction.execute("update account set amount = amount + 1 where id = \(second)")
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await amounts(database) == [102, 102])
    }

    @Test func `a conflict is repeated even when the body makes another error of it`() async throws {
        let database = try await database()
        let attempts = Tally()
        try await database.pool.transaction(isolation: .repeatableRead) { transaction in
            let isFirst = attempts.add() == 1
            _ = try await transaction.one("select sum(amount) from account", as: Int.self)
            if isFirst { try await database.pool.execute("update account set amount = 50 where id = 1") }
            do {
                try await transaction.execute("update account set amount = amount + 1 where id = 1")
            } catch {
                throw Refusal()
            }
        }
        #expect(attempts.count == 2)
        #expect(try await amounts(database) == [51, 100])
    }

    @Test func `a transaction cannot be used after its end`() async throws {
        let database = try await database()
        let kept = try await database.pool.transaction { $0 }
        await #expect(throws: PostgresError.self) { try await kept.execute("update account set amount = 0") }
        #expect(try await amounts(database) == [100, 100])
    }

    @Test func `children may share a transaction`() async throws {
        let database = try await database()
        let sum = try await database.pool.transaction { transaction in
            try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 1...50 {
                    group.addTask { try await transaction.one("select \(number)", as: Int.self) }
                }
                return try await group.reduce(0, +)
            }
        }
        #expect(sum == 1275)
    }

    @Test func `a transaction without statements asks nothing of the server`() async throws {
        let database = try await database()
        try await database.pool.transaction { _ in }
        await #expect(throws: Refusal.self) { try await database.pool.transaction { _ in throw Refusal() } }
    }

    @Test func `a transaction may give its statements another time`() async throws {
        let database = try await database()
        let error = await #expect(throws: PostgresError.self) {
            try await database.pool.transaction(statementTimeout: .milliseconds(100)) {
                try await $0.execute("select pg_sleep(10)")
            }
        }
        #expect(error?.server?.state == .queryCanceled)
    }
}
