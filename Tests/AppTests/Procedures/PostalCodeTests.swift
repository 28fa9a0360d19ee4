import Foundation
import Postgres
import TestKit
import Testing

@Suite struct PostalCodeTests {
    private struct Place: Decodable, Equatable {
        let prefecture: String
        let city: String
        let town: String
    }

    private static let script = [("Accept", "application/json")]

    private func fill(_ town: TestTown) async throws {
        try await town.database.pool.execute(
            """
            insert into postal_codes (code, position, prefecture, city, town, prefecture_kana, city_kana, town_kana)
            values
                ('6750101', 0, '兵庫県', '加古川市', '平岡町新在家', '', '', ''),
                ('6750100', 0, '兵庫県', '加古川市', '', '', '', ''),
                ('6750100', 1, '兵庫県', '加古川市', '平岡町', '', '', '')
            """
        )
    }

    @Test(arguments: ["6750101", "675-0101"])
    func `a script learns which places a code stands for`(code: String) async throws {
        try await TestTown.run { town in
            try await fill(town)
            let answer = try await Visitor(at: town.publicURL).get("/postal-codes/\(code)", headers: Self.script)
            #expect(answer.status == 200)
            #expect(answer.headers["content-type"] == "application/json")
            #expect(answer.headers["cache-control"] == "public, max-age=86400")
            #expect(answer.headers["set-cookie"] == nil)
            let places = try JSONDecoder().decode([Place].self, from: Data(answer.body.utf8))
            #expect(places == [Place(prefecture: "兵庫県", city: "加古川市", town: "平岡町新在家")])
        }
    }

    @Test func `several places come in the order of the table`() async throws {
        try await TestTown.run { town in
            try await fill(town)
            let answer = try await Visitor(at: town.publicURL).get("/postal-codes/6750100", headers: Self.script)
            let places = try JSONDecoder().decode([Place].self, from: Data(answer.body.utf8))
            #expect(places.map(\.town) == ["", "平岡町"])
        }
    }

    @Test(arguments: ["9999999", "12", "abc", "67501011"])
    func `what is no code is told as such`(code: String) async throws {
        try await TestTown.run { town in
            let answer = try await Visitor(at: town.publicURL).get("/postal-codes/\(code)", headers: Self.script)
            #expect(answer.status == 404)
            #expect(answer.headers["content-type"] == "application/problem+json")
        }
    }

    @Test func `nobody asks without end`() async throws {
        try await TestTown.run(settings: ["MADOGUCHI_RATE_FACTOR": "1"]) { town in
            let visitor = Visitor(at: town.publicURL)
            #expect(try await visitor.get("/postal-codes/6750101", headers: Self.script).status == 404)
            try await town.database.pool.execute("update rate_counts set count = 1000000")
            #expect(try await visitor.get("/postal-codes/6750101", headers: Self.script).status == 429)
        }
    }
}
