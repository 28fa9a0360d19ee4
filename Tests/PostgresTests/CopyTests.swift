import Foundation
import Postgres
import TestKit
import Testing

@Suite(.timeLimit(.minutes(2))) struct CopyTests {
    private struct Entry: Decodable, Equatable, Sendable {
        let id: Int
        let word: String?
        let token: UUID?
        let at: Date?
        let file: [UInt8]?
        let flag: Bool?
        let ratio: Double?
    }

    private static let columns = ["id", "word", "token", "at", "file", "flag", "ratio"]

    private func database() async throws -> TestDatabase {
        let database = try await TestDatabase.make { $0.pool.maximumConnections = 2 }
        try await database.pool.execute(
            """
            create table entry (
                id int primary key, word text, token uuid, at timestamptz, file bytea, flag boolean, ratio float8
            )
            """
        )
        return database
    }

    @Test func `rows arrive as they were`() async throws {
        let database = try await database()
        let entries = [
            Entry(
                id: 1,
                word: "tab\t line\n return\r back\\slash \\N 加古川 \\.",
                token: UUID(),
                at: Date(timeIntervalSince1970: -1.25),
                file: Array(0...255),
                flag: true,
                ratio: -1.5e-9
            ),
            Entry(id: 2, word: nil, token: nil, at: nil, file: nil, flag: nil, ratio: nil),
            Entry(
                id: 3,
                word: "",
                token: nil,
                at: Date(timeIntervalSince1970: 1_700_000_000.5),
                file: [],
                flag: false,
                ratio: 0
            ),
        ]
        let rows = entries.map { entry in
            var row = CopyRow()
            row.append(entry.id)
            row.append(entry.word)
            row.append(entry.token)
            row.append(entry.at)
            row.append(entry.file)
            row.append(entry.flag)
            row.append(entry.ratio)
            return row
        }
        let count = try await database.pool.transaction { transaction in
            try await transaction.copyIn("public.entry", columns: CopyTests.columns, rows: rows)
        }
        #expect(count == 3)
        #expect(try await database.pool.rows("select * from entry order by id", as: Entry.self) == entries)
    }

    @Test func `hundreds of thousands of rows go in without being held in memory`() async throws {
        let database = try await database()
        let rows = (0..<300_000).lazy.map { number in
            var row = CopyRow()
            row.append(number)
            row.append("word \(number)")
            return row
        }
        let count = try await database.pool.transaction { transaction in
            let count = try await transaction.copyIn("entry", columns: ["id", "word"], rows: rows)
            let more = AsyncStream<CopyRow> { continuation in
                var row = CopyRow()
                row.append(-1)
                continuation.yield(row)
                continuation.finish()
            }
            return try await count + transaction.copyIn("entry", columns: ["id"], rows: more)
        }
        #expect(count == 300_001)
        #expect(try await database.pool.one("select count(*) from entry", as: Int.self) == 300_001)
    }

    @Test func `a copy that fails keeps nothing and leaves the connection whole`() async throws {
        let database = try await database()
        struct Broken: Error {}
        func row(_ id: Int) -> CopyRow {
            var row = CopyRow()
            row.append(id)
            return row
        }
        let error = await #expect(throws: PostgresError.self) {
            try await database.pool.transaction {
                try await $0.copyIn("entry", columns: ["id"], rows: [row(1), row(1)])
            }
        }
        #expect(error?.isUniqueViolation(of: "entry_pkey") == true)
        await #expect(throws: PostgresError.self) {
            try await database.pool.transaction { try await $0.copyIn("nowhere", columns: ["id"], rows: [row(1)]) }
        }
        await #expect(throws: Broken.self) {
            try await database.pool.transaction { transaction in
                let rows = AsyncThrowingStream<CopyRow, any Error> { continuation in
                    continuation.yield(row(1))
                    continuation.finish(throwing: Broken())
                }
                try await transaction.copyIn("entry", columns: ["id"], rows: rows)
            }
        }
        await #expect(throws: PostgresError.self) {
            try await database.pool.transaction { transaction in
                var row = CopyRow()
                row.append("NUL \0")
                try await transaction.copyIn("entry", columns: ["word"], rows: [row])
            }
        }
        #expect(try await database.pool.one("select count(*) from entry", as: Int.self) == 0)
        #expect(database.pool.snapshot.lost == 0)
        #expect(database.pool.snapshot.opened <= 2)
    }
}
