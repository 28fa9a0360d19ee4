import Postgres
import TestKit
import Testing

@Suite(.timeLimit(.minutes(2))) struct PipelineTests {
    private struct Entry: Decodable, Equatable, Sendable {
        let id: Int
        let word: String
    }

    @Test func `several statements answer in one round trip, each in its own type`() async throws {
        let database = try await TestDatabase.make()
        try await database.pool.execute("create table entry (id serial primary key, word text unique)")
        let (id, changed, all, first, none) = try await database.pool.transaction { transaction in
            try await transaction.pipeline(
                PipelineStep.one("insert into entry (word) values (\("a")) returning id", as: Int.self),
                PipelineStep.execute("insert into entry (word) values (\("b")), (\("c"))"),
                PipelineStep.rows("select id, word from entry order by id", as: Entry.self),
                PipelineStep.first("select word from entry where id = \(1)", as: String.self),
                PipelineStep.first("select word from entry where id = \(9)", as: String.self)
            )
        }
        #expect(id == 1)
        #expect(changed == 2)
        #expect(all == [Entry(id: 1, word: "a"), Entry(id: 2, word: "b"), Entry(id: 3, word: "c")])
        #expect(first == "a")
        #expect(none == nil)
    }

    @Test func `an answer is turned into something else, and what fails there fails the pipeline`() async throws {
        struct Odd: Error {}
        let database = try await TestDatabase.make()
        func half(_ number: Int) -> PipelineStep<Int> {
            PipelineStep.one("select \(number)", as: Int.self).map { number in
                guard number.isMultiple(of: 2) else { throw Odd() }
                return number / 2
            }
        }
        let (two, words) = try await database.pool.pipeline(
            half(4),
            PipelineStep.rows("values (1), (2)", as: Int.self).map { $0.map(String.init) }
        )
        #expect(two == 2)
        #expect(words == ["1", "2"])
        await #expect(throws: Odd.self) { try await database.pool.pipeline(half(4), half(3)) }
    }

    @Test func `on a pool all statements are kept or none`() async throws {
        let database = try await TestDatabase.make()
        try await database.pool.execute("create table entry (word text constraint entry_once unique)")
        let error = await #expect(throws: PostgresError.self) {
            try await database.pool.pipeline([
                "insert into entry values ('a')", "insert into entry values ('a')", "insert into entry values ('b')",
            ])
        }
        #expect(error?.isUniqueViolation(of: "entry_once") == true)
        #expect(error?.isUniqueViolation(of: "other") == false)
        #expect(try await database.pool.one("select count(*) from entry", as: Int.self) == 0)
        let counts = try await database.pool.pipeline([
            "insert into entry values ('a')", "delete from entry", "select 1",
        ])
        #expect(counts == [1, 1, 1])
    }

    @Test func `a failed pipeline leaves its transaction usable by a savepoint`() async throws {
        let database = try await TestDatabase.make()
        try await database.pool.execute("create table entry (word text unique)")
        try await database.pool.transaction { transaction in
            try await transaction.execute("insert into entry values ('kept')")
            await #expect(throws: PostgresError.self) {
                try await transaction.savepoint {
                    try await $0.pipeline(["insert into entry values ('a')", "insert into entry values ('kept')"])
                }
            }
            try await transaction.execute("insert into entry values ('last')")
        }
        #expect(
            try await database.pool.rows("select word from entry order by word", as: String.self) == ["kept", "last"]
        )
    }

    @Test func `a thousand statements fit into one pipeline`() async throws {
        let database = try await TestDatabase.make()
        let payload = String(repeating: "x", count: 10_000)
        let statements = (0..<1000).map { "select \($0) as n, \(payload)::text as payload" as SQL }
        #expect(try await database.pool.pipeline(statements) == Array(repeating: 1, count: 1000))
    }
}
