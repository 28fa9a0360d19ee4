import Postgres
import TestKit
import Testing

@Suite(.timeLimit(.minutes(2))) struct PreparedStatementTests {
    private func database(cacheSize: Int = 256) async throws -> TestDatabase {
        try await TestDatabase.make {
            $0.pool.maximumConnections = 1
            $0.statementCacheSize = cacheSize
        }
    }

    @Test func `the cache is bounded and drops what was not used for longest`() async throws {
        let database = try await database(cacheSize: 10)
        for number in 0..<100 {
            #expect(try await database.pool.one("select \(unescaped: String(number))", as: Int.self) == number)
            #expect(try await database.pool.one("select 'often'", as: String.self) == "often")
        }
        let prepared = try await database.pool.rows("select statement from pg_prepared_statements", as: String.self)
        #expect((8...12).contains(prepared.count))
        #expect(prepared.contains("select 'often'"))
        #expect(!prepared.contains("select 0"))
    }

    @Test func `the same statement is prepared once`() async throws {
        let database = try await database()
        for number in 0..<20 { _ = try await database.pool.one("select \(number) as n", as: Int.self) }
        try await database.pool.transaction { transaction in
            try await transaction.pipeline([
                "select \(1) as n", "select \(2) as n", "select \(3) as m", "select \(4) as m",
            ])
        }
        let prepared = try await database.pool.rows("select statement from pg_prepared_statements", as: String.self)
        #expect(prepared.filter { $0 == "select $1 as n" }.count == 1)
        #expect(prepared.filter { $0 == "select $1 as m" }.count == 1)
    }

    @Test func `a table may change under a prepared statement`() async throws {
        let database = try await database()
        try await database.pool.execute("create table thing (a int)")
        try await database.pool.execute("insert into thing values (1)")
        struct Row: Decodable, Sendable { let a: String }
        let reading: SQL = "select * from thing"
        #expect(try await database.pool.one(reading, as: Row.self).a == "1")
        try await database.pool.execute("alter table thing alter a type text using 'text ' || a")
        #expect(try await database.pool.one(reading, as: Row.self).a == "text 1")
        // Within a transaction the whole transaction is done again.
        try await database.pool.execute("alter table thing alter a type bigint using 2")
        let value = try await database.pool.transaction { transaction in
            try await transaction.execute("select 1")
            return try await transaction.one(reading, as: Row.self).a
        }
        #expect(value == "2")
    }

    @Test func `statements forgotten by the server are prepared again`() async throws {
        let database = try await database()
        #expect(try await database.pool.one("select 1", as: Int.self) == 1)
        try await database.pool.execute("discard all")
        #expect(try await database.pool.one("select 1", as: Int.self) == 1)
    }

    @Test func `a statement that fails leaves nothing behind`() async throws {
        let database = try await database()
        for _ in 0..<3 {
            await #expect(throws: PostgresError.self) {
                try await database.pool.execute("select nonsense from nowhere")
            }
            await #expect(throws: PostgresError.self) {
                try await database.pool.pipeline(["select 11", "select 1 / 0", "select 22"])
            }
        }
        #expect(try await database.pool.pipeline(["select 11", "select 22"]) == [1, 1])
    }

    @Test func `one text with values of different types`() async throws {
        let database = try await database()
        #expect(try await database.pool.one("select \(1)::text", as: String.self) == "1")
        #expect(try await database.pool.one("select \("one")::text", as: String.self) == "one")
        #expect(try await database.pool.one("select \(true)::text", as: String.self) == "true")
    }
}
