import Foundation
import Postgres
import TestKit
import Testing

@Suite(.timeLimit(.minutes(2))) struct ErrorTests {
    @Test func `constraints are named`() async throws {
        let database = try await TestDatabase.make()
        try await database.pool.execute(
            """
            create table entry (
                id int constraint entry_key primary key,
                size int constraint entry_size check (size > 0),
                parent int constraint entry_parent references entry,
                word text not null
            )
            """
        )
        try await database.pool.execute("insert into entry values (1, 1, null, 'a')")
        func error(_ sql: SQL) async -> PostgresError? {
            await #expect(throws: PostgresError.self) { try await database.pool.execute(sql) }
        }
        #expect(await error("insert into entry values (1, 1, null, 'a')")?.isUniqueViolation(of: "entry_key") == true)
        #expect(await error("insert into entry values (2, 0, null, 'a')")?.isCheckViolation(of: "entry_size") == true)
        #expect(
            await error("insert into entry values (2, 1, 7, 'a')")?.isForeignKeyViolation(of: "entry_parent") == true
        )
        let missing = await error("insert into entry values (2, 1, null, null)")
        #expect(missing?.server?.state == .notNullViolation)
        #expect(missing?.server?.column == "word")
        #expect(missing?.isUniqueViolation() == false)
    }

    @Test(arguments: [
        "select cast($1 as text)::int", "select cast($1 as text)::uuid", "select cast($1 as text)::date",
        "insert into entry values ($1)", "insert into entry values (left($1, 5)), (left($1, 5))",
        "select cast($1 as text)::jsonb", "select cast($1 as text)::colour",
        "insert into entry values ($1 || repeat('x', 100))",
        "select to_timestamp(cast($1 as text), 'YYYY')", "select cast($1 as text)::inet",
        "select cast($1 as text)::numeric(3)", "select encode(decode($1, 'base64'), $1)", "select ('{' || $1)::int[]",
    ])
    func `no message holds a bound value`(statement: String) async throws {
        let database = try await TestDatabase.make()
        try await database.pool.execute("create type colour as enum ('red')")
        try await database.pool.execute(
            "create table entry (word varchar(20) primary key check (word <> 'Hanako-Secret'))"
        )
        let parts = statement.split(separator: "$1", omittingEmptySubsequences: false).map(String.init)
        var sql: SQL = "\(unescaped: parts[0])"
        for part in parts.dropFirst() { sql = "\(fragment: sql)\("Hanako-Secret")\(unescaped: part)" }
        let error = await #expect(throws: PostgresError.self) { try await database.pool.execute(sql) }
        for text in ["\(String(describing: error))", "\(String(reflecting: error))", error?.localizedDescription ?? ""]
        {
            #expect(!text.contains("Hanako"), "\(text)")
            #expect(!text.contains("Secret"), "\(text)")
        }
    }

    @Test func `a failing statement is told with its text`() async throws {
        let database = try await TestDatabase.make()
        let error = await #expect(throws: PostgresError.self) {
            try await database.pool.pipeline(["select 1", "select \(5) / 0"])
        }
        #expect(error?.server?.statement == "select $1 / 0")
        #expect("\(String(describing: error))".contains("22012"))
    }
}
