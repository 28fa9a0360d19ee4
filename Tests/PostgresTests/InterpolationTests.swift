import Foundation
import Postgres
import TestKit
import Testing

@Suite(.timeLimit(.minutes(2))) struct InterpolationTests {
    @Test(arguments: [
        "'; drop table person; --", "\\'; select 1; --", "$1", "$$; drop table person; $$", "\" or 1=1 --", "%s", "{0}",
        "日本'語",
        "\u{2019} or true",
    ])
    func `an attempt to inject is only a value`(attempt: String) async throws {
        let database = try await TestDatabase.make()
        try await database.pool.execute("create table person (name text)")
        try await database.pool.execute("insert into person values (\(attempt))")
        #expect(
            try await database.pool.rows("select name from person where name = \(attempt)", as: String.self) == [
                attempt
            ]
        )
        #expect(
            try await database.pool.one("select count(*) from person where name like \(attempt + "x")", as: Int.self)
                == 0
        )
        let names = [attempt, "other"]
        #expect(
            try await database.pool.one("select name from person where name = any(\(names))", as: String.self)
                == attempt
        )
    }

    @Test func `a quoted identifier cannot break out`() async throws {
        let database = try await TestDatabase.make()
        let name = "odd \"name\"; drop table x; --"
        try await database.pool.execute("create table \(identifier: name) (a int)")
        #expect(try await database.pool.one("select count(*) from \(identifier: name)", as: Int.self) == 0)
        #expect(
            try await database.pool.one("select relname::text from pg_class where relname = \(name)", as: String.self)
                == name
        )
    }

    @Test func `a value with a NUL character is refused and never cut`() async throws {
        let database = try await TestDatabase.make()
        await #expect(throws: PostgresError.self) {
            try await database.pool.one("select \("admin\0 no")::text", as: String.self)
        }
        await #expect(throws: PostgresError.self) {
            try await database.pool.one("select \(["admin\0"])", as: [String].self)
        }
        #expect(try await database.pool.one("select 1", as: Int.self) == 1)
    }

    @Test func `fragments bring their values along`() async throws {
        let database = try await TestDatabase.make()
        let inner: SQL = "n > \(2) and n < \(5)"
        let filters = SQL(joining: [inner, "n <> \(4)", "true"], by: " and ")
        let direction = "desc"
        let sql: SQL = """
            select n from generate_series(\(1), \(9)) n where \(fragment: filters) or n = \(7) order by n \(unescaped: direction)
            """
        #expect(try await database.pool.rows(sql, as: Int.self) == [7, 3])
        #expect(sql.text.contains("n > $3 and n < $4 and n <> $5 and true or n = $6"))
        let alone: SQL = "\(fragment: "select \(1)::int")"
        #expect(try await database.pool.one(alone, as: Int.self) == 1)
    }

    @Test func `a statement describes itself without its values`() {
        let secret = "花子の秘密"
        let sql: SQL = "select \(secret)::text"
        #expect("\(sql)" == "select $1::text")
    }

    @Test func `more values than the protocol can count are refused before they are sent`() async throws {
        let database = try await TestDatabase.make()
        let many = SQL(joining: (0..<65_536).map { "\($0)" }, by: ", ")
        await #expect(throws: PostgresError.self) {
            try await database.pool.one("select count(*) from (values (\(fragment: many))) v", as: Int.self)
        }
        let numbers = Array(0..<100_000)
        #expect(try await database.pool.one("select count(*) from unnest(\(numbers)) n", as: Int.self) == 100_000)
    }
}
