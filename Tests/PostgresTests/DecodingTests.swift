import Foundation
import Postgres
import TestKit
import Testing

@Suite(.timeLimit(.minutes(2))) struct DecodingTests {
    private struct Person: Decodable, Equatable, Sendable {
        let familyName: String
        let userID: Int
        let age: Int?
    }

    @Test func `columns find their properties whatever their order`() async throws {
        let database = try await TestDatabase.make()
        let rows = try await database.pool.rows(
            """
            select n as user_id, case when n > 1 then n end as age, 'name ' || n as family_name, true as unused
            from generate_series(1, 3) n
            """,
            as: Person.self
        )
        #expect(
            rows == [
                Person(familyName: "name 1", userID: 1, age: nil),
                Person(familyName: "name 2", userID: 2, age: 2),
                Person(familyName: "name 3", userID: 3, age: 3),
            ]
        )
    }

    @Test(arguments: [
        ("select 1 as user_id, 2 as age", "familyName"),
        ("select 1 as user_id, 'x' as family_name", "age"),
        ("select 'x' as family_name, 1 as user_id, 2 as user_id, 3 as age", "userID"),
        ("select null::text as family_name, 1 as user_id, 3 as age", "family_name"),
        ("select 'x' as family_name, 'y' as user_id, 3 as age", "user_id"),
        ("select 'x' as family_name, 3000000000 * 9e9 as user_id, 3 as age", "user_id"),
    ])
    func `what does not fit is told with its column`(sql: String, column: String) async throws {
        let database = try await TestDatabase.make()
        let error = await #expect(throws: PostgresError.self) {
            try await database.pool.rows("\(unescaped: sql)", as: Person.self)
        }
        guard case .undecodable(let found, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(found == column)
    }

    @Test func `numeric is read exactly`() async throws {
        let database = try await TestDatabase.make()
        let pool = database.pool
        let texts = [
            "0", "0.00", "1", "-1.5", "10000", "12345678901234567890.000100", "0.0000001", "-99990000", "1e20",
        ]
        for text in texts {
            let expected = try await pool.one("select \(text)::numeric::text", as: String.self)
            #expect(try await pool.one("select \(text)::numeric", as: String.self) == expected)
            #expect(try await pool.one("select \(text)::numeric", as: Decimal.self) == Decimal(string: expected))
        }
        #expect(try await pool.one("select -12345678::numeric", as: Int.self) == -12_345_678)
        #expect(try await pool.one("select 0.25::numeric", as: Double.self) == 0.25)
        await #expect(throws: PostgresError.self) { try await pool.one("select 'NaN'::numeric", as: Decimal.self) }
        await #expect(throws: PostgresError.self) { try await pool.one("select 1.5", as: Int.self) }
    }

    private struct Day: Decodable, Sendable {
        let day: String
        let text: String
    }

    @Test func `dates, days and enums are read`() async throws {
        let database = try await TestDatabase.make()
        let pool = database.pool
        try await pool.execute("create type colour as enum ('red', 'green')")
        enum Colour: String, Decodable { case red, green }
        #expect(try await pool.one("select 'green'::colour", as: Colour.self) == .green)
        #expect(try await pool.one("select array['green', 'red']::colour[]", as: [Colour].self) == [.green, .red])
        await #expect(throws: (any Error).self) { try await pool.one("select 'blue'", as: Colour.self) }
        #expect(try await pool.one("select date '2024-02-29'", as: String.self) == "2024-02-29")
        let days = try await pool.rows(
            "select d::date as day, d::date::text as text from generate_series(date '0001-01-01', '2400-12-31', '97 days') d",
            as: Day.self
        )
        #expect(days.allSatisfy { $0.day == $0.text })
        #expect(try await pool.one("select date '0044-03-15 BC'", as: String.self) == "0044-03-15 BC")
        let epoch = try await pool.one("select timestamptz '1970-01-01 09:00+09'", as: Date.self)
        #expect(epoch == Date(timeIntervalSince1970: 0))
        #expect(try await pool.one("select date '1970-01-01'", as: Date.self) == epoch)
        await #expect(throws: PostgresError.self) {
            try await pool.one("select 'infinity'::timestamptz", as: Date.self)
        }
        #expect(try await pool.one("select array[]::text[]", as: [String].self) == [])
        await #expect(throws: PostgresError.self) { try await pool.one("select array[[1,2],[3,4]]", as: [Int].self) }
        await #expect(throws: PostgresError.self) { try await pool.one("select array[1,null]", as: [Int].self) }
    }

    @Test func `jsonb is read into any shape and large values come whole`() async throws {
        struct Form: Codable, Equatable, Sendable {
            var fields: [String: [String?]]
            var at: Date
        }
        struct Row: Decodable, Sendable {
            let form: SQLJSON<Form>
            let missing: SQLJSON<Form>?
        }
        let database = try await TestDatabase.make()
        let pool = database.pool
        let form = Form(fields: ["名前": ["花子", nil]], at: Date(timeIntervalSince1970: 1_234.5))
        let row = try await pool.one("select \(SQLJSON(value: form)) as form, null::jsonb as missing", as: Row.self)
        #expect(row.form.value == form)
        #expect(row.missing == nil)
        let plain = try await pool.one(
            "select '{\"fields\": {}, \"at\": \"2026-04-01T00:00:00Z\"}'::json",
            as: SQLJSON<Form>.self
        )
        #expect(plain.value.fields.isEmpty)

        let large = (0..<20_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        #expect(try await pool.one("select \(large)", as: [UInt8].self) == large)
        let text = String(repeating: "加古川市", count: 500_000)
        #expect(try await pool.one("select \(text)::text", as: String.self) == text)
    }
}
