import Foundation
import NIOCore
import Postgres
import TestKit
import Testing

@testable import App

/// What the probes do in place of citizens, as they do it.
@Suite struct CanaryTests {
    private static let token = "a-token-that-only-the-probes-know"
    private static let settings = ["MADOGUCHI_CANARY_TOKEN": token]

    private struct Answer: Decodable, Equatable {
        let number: String
        let text: String
        let state: String

        init(_ page: WebPage) throws {
            self = try JSONDecoder().decode(Answer.self, from: Data(page.body.utf8))
        }
    }

    /// Like a probe: no browser, so it says nothing of where it comes from.
    private struct Probe {
        let site: String
        var token: String? = CanaryTests.token

        func post(_ path: String, _ body: String) async throws -> WebPage {
            try await Visitor(at: site).send(
                "POST",
                path,
                body: ByteBuffer(string: body),
                type: "application/x-www-form-urlencoded",
                headers: headers
            )
        }

        func get(_ path: String) async throws -> WebPage { try await Visitor(at: site).get(path, headers: headers) }

        func create(_ text: String, key: UUID = UUID()) async throws -> WebPage {
            let encoded = text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            return try await post("/canaries", "_key=\(key)&text=\(encoded)")
        }

        private var headers: [(String, String)] {
            [("Origin", "null")] + (token.map { [("Authorization", "Bearer \($0)")] } ?? [])
        }
    }

    @Test func `a canary is saved, sent and found again`() async throws {
        try await TestTown.run(settings: Self.settings) { town in
            let probe = Probe(site: town.publicURL)
            let saved = try await probe.create("鳥 1 & 2")
            #expect(saved.status == 201, "\(saved.body)")
            #expect(saved.headers["content-type"] == "application/json")
            #expect(saved.headers["cache-control"] == "no-store")
            let canary = try Answer(saved)
            #expect(canary.text == "鳥 1 & 2")
            #expect(canary.state == "draft")
            let sent = try await probe.post("/canaries/\(canary.number)/submission", "_key=\(UUID())")
            #expect(sent.status == 200)
            #expect(try Answer(sent).state == "submitted")
            let found = try await probe.get("/canaries/\(canary.number)")
            #expect(found.status == 200)
            #expect(try Answer(found) == Answer(sent))
            let metrics = try await Visitor(at: town.operationsURL).open("/metrics")
            for step in ["draft", "submission", "look"] {
                let line = #"madoguchi_canary_requests_total{step="\#(step)",result="ok"} 1"#
                #expect(metrics.body.contains(line), "\(step)")
            }
        }
    }

    @Test func `the same key is the same canary, however often it is sent`() async throws {
        try await TestTown.run(settings: Self.settings) { town in
            let probe = Probe(site: town.publicURL)
            let key = UUID()
            let numbers = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<8 { group.addTask { try Answer(await probe.create("一度だけ", key: key)).number } }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(numbers.count == 1)
            let number = try #require(numbers.first)
            #expect(try Answer(await probe.create("別の文", key: key)).text == "一度だけ")
            let submission = "/canaries/\(number)/submission"
            for _ in 0..<2 { #expect(try await probe.post(submission, "_key=\(UUID())").status == 200) }
            #expect(try Answer(await probe.create("一度だけ", key: key)).state == "submitted")
            #expect(try await town.database.pool.one("select count(*) from canaries", as: Int.self) == 1)
        }
    }

    @Test func `to whoever does not know the token there is nothing`() async throws {
        try await TestTown.run(settings: Self.settings) { town in
            let number = try Answer(await Probe(site: town.publicURL).create("鳥")).number
            for token in [nil, "", "wrong", Self.token + "x", String(Self.token.dropLast())] {
                let stranger = Probe(site: town.publicURL, token: token)
                #expect(try await stranger.create("鳥").status == 404)
                #expect(try await stranger.post("/canaries/\(number)/submission", "_key=\(UUID())").status == 404)
                #expect(try await stranger.get("/canaries/\(number)").status == 404)
            }
        }
        for settings in [[:], ["MADOGUCHI_CANARY_TOKEN": ""]] {
            try await TestTown.run(settings: settings) { town in
                for token in [nil, "", Self.token] {
                    let answer = try await Probe(site: town.publicURL, token: token).create("鳥")
                    #expect(answer.status == 404)
                }
            }
        }
    }

    @Test func `what cannot be a canary is refused`() async throws {
        try await TestTown.run(settings: Self.settings) { town in
            let probe = Probe(site: town.publicURL)
            #expect(try await probe.create("").status == 422)
            #expect(try await probe.create(String(repeating: "鳥", count: 200)).status == 201)
            #expect(try await probe.create(String(repeating: "鳥", count: 201)).status == 422)
            #expect(try await probe.create(String(repeating: "x", count: 5000)).status == 413)
            #expect(try await probe.post("/canaries", "text=x").status == 422)
            #expect(try await probe.post("/canaries", "_key=1&text=x").status == 422)
            let number = try Answer(await probe.create("鳥")).number
            #expect(try await probe.post("/canaries/\(number)/submission", "").status == 422)
            for absent in ["0", "999", "x", "99999999999999999999"] {
                #expect(try await probe.get("/canaries/\(absent)").status == 404)
                #expect(try await probe.post("/canaries/\(absent)/submission", "_key=\(UUID())").status == 404)
            }
            #expect(try await probe.get("/canaries/\(number)").body.contains("draft"))
        }
    }

    @Test func `what a probe wrote is sealed, and opens with a new key after a rotation`() async throws {
        try await TestTown.run(settings: Self.settings) { town in
            let canary = try Answer(await Probe(site: town.publicURL).create("secret bird"))
            let database = town.database.pool
            #expect(
                try await database.one(
                    "select position('secret bird'::bytea in text) = 0 and length(text) > 11 from canaries",
                    as: Bool.self
                )
            )
            var file = try KeyRingFile.read(from: try #require(town.settings["MADOGUCHI_KEY_RING"]))
            try file.activate(file.addKey())
            let ring = try KeyRing(file: file)
            #expect(try await KeyRotation(database: database, ring: ring).run { _ in } > 0)
            let number = try #require(Int(canary.number))
            #expect(try await CanaryStore(database: database, keys: ring).find(number).text == "secret bird")
        }
    }

    @Test func `a probe is held while there is no database, as citizens are`() async throws {
        try await TestTown.run(settings: Self.settings) { town in
            let probe = Probe(site: town.publicURL)
            let number = try Answer(await probe.create("前")).number
            try await town.database.goAway()
            async let created = probe.create("あいだ")
            async let sent = probe.post("/canaries/\(number)/submission", "_key=\(UUID())")
            async let found = probe.get("/canaries/\(number)")
            try await Task.sleep(for: .milliseconds(700))
            try await town.database.comeBack()
            #expect(try await created.status == 201)
            #expect(try await sent.status == 200)
            #expect(try await found.status == 200)
        }
    }

    @Test func `after an hour it is removed`() async throws {
        let town = try TestTown(database: try await TestDatabase.town(), settings: Self.settings)
        let store = CanaryStore(
            database: town.database.pool,
            keys: try KeyRing(path: try #require(town.settings["MADOGUCHI_KEY_RING"]))
        )
        let old = try #require(Int(try await store.add("old", key: UUID()).number))
        let new = try #require(Int(try await store.add("new", key: UUID()).number))
        try await town.database.pool.execute(
            "update canaries set created_at = now() - interval '61 minutes' where number = \(old)"
        )
        try await town.serve {
            try await eventually {
                try await town.database.pool.rows("select number from canaries", as: Int.self) == [new]
            }
        }
    }
}
