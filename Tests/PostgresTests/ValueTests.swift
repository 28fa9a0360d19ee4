import Foundation
import Postgres
import TestKit
import Testing

@Suite(.timeLimit(.minutes(2))) struct ValueTests {
    private struct Everything: Decodable, Equatable, Sendable {
        enum Status: String, Codable, SQLEncodable { case open, closed }
        struct Answers: Codable, Equatable, Sendable { var name: String, age: Int?, born: Date }

        var text: String
        var number: Int
        var flag: Bool
        var ratio: Double
        var userID: UUID
        var createdAt: Date
        var photo: [UInt8]
        var file: Data
        var status: Status
        var nothing: String?
        var texts: [String]
        var ids: [UUID]
        var gaps: [Int?]
        var files: [[UInt8]]
        var answers: SQLJSON<Answers>
    }

    @Test func `every type comes back as it was sent`() async throws {
        let database = try await TestDatabase.make()
        let sent = Everything(
            text: "加古川 \u{9AD9}﨑 'quoted' \"double\" \\ ☃️ e\u{301}",
            number: .min,
            flag: true,
            ratio: -0.1,
            userID: UUID(),
            createdAt: Date(timeIntervalSince1970: 1_700_000_000.123456),
            photo: Array(0...255),
            file: Data([0, 1, 0]),
            status: .closed,
            nothing: nil,
            texts: ["a", "", "{\"x\", y}", "NULL"],
            ids: [UUID(), UUID()],
            gaps: [1, nil, -3],
            files: [[], [0, 255]],
            answers: SQLJSON(value: .init(name: "花子", age: nil, born: Date(timeIntervalSince1970: 12.345)))
        )
        let received = try await database.pool.one(
            """
            select \(sent.text)::text as text, \(sent.number) as number, \(sent.flag) as flag, \(sent.ratio) as ratio,
                \(sent.userID) as user_id, \(sent.createdAt) as created_at, \(sent.photo) as photo, \(sent.file) as file,
                \(sent.status)::text as status, \(sent.nothing)::text as nothing, \(sent.texts) as texts,
                \(sent.ids) as ids, \(sent.gaps) as gaps, \(sent.files) as files, \(sent.answers) as answers
            """,
            as: Everything.self
        )
        #expect(received.createdAt.timeIntervalSince(sent.createdAt).magnitude < 0.000_001)
        var compared = received
        compared.createdAt = sent.createdAt
        #expect(compared == sent)
    }

    @Test func `a single column is read as a plain value`() async throws {
        let database = try await TestDatabase.make()
        #expect(try await database.pool.one("select 7", as: Int.self) == 7)
        #expect(try await database.pool.one("select sum(n) from generate_series(1, 3) n", as: Int.self) == 6)
        #expect(try await database.pool.one("select true", as: Bool.self))
        #expect(try await database.pool.one("select null::text", as: String?.self) == nil)
        #expect(
            try await database.pool.rows("select n::text from generate_series(1, 3) n", as: String.self) == [
                "1", "2", "3",
            ]
        )
        #expect(try await database.pool.first("select 1 where false", as: Int.self) == nil)
        await #expect(throws: PostgresError.self) { try await database.pool.one("select 1 where false", as: Int.self) }
    }
}
