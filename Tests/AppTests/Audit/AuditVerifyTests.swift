import Foundation
import Logging
import Postgres
import TestKit
import Testing

@testable import App

@Suite struct AuditVerifyTests {
    private struct Result: Decodable {
        struct Fault: Decodable {
            let seal: Int
            let kind: String
        }

        struct Newest: Decodable {
            let number: Int
            let authenticator: String
        }

        let isWhole: Bool
        let seals: Int
        let entries: Int
        let newest: Newest?
        let faults: [Fault]
    }

    private static func verify(_ town: TestTown, _ more: [String] = [], settings: [String: String] = [:]) async throws
        -> (Result, Control)
    {
        let control = try await town.control(["audit", "verify", "--json"] + more, settings: settings)
        return (try JSONDecoder().decode(Result.self, from: Data(control.output.utf8)), control)
    }

    @Test func `nodes seal by themselves, and the operator sees that all is whole, and when it is not`() async throws {
        try await TestTown.run { town in
            let second = try town.anotherNode()
            try await second.serve {
                _ = try await town.officer("hanako")
                try await town.database.pool.execute("insert into jobs (kind) values ('seal-audit'), ('seal-audit')")
                try await Self.waits(for: "madoguchi_audit_seal_age_seconds", of: town, toBe: 0)
            }
            let (result, control) = try await Self.verify(town)
            #expect(control.status == 0, "\(control.output)")
            #expect(result.isWhole)
            #expect(result.seals >= 1)
            #expect(result.entries >= 3)
            let newest = try #require(result.newest)
            let kept = "\(newest.number):\(newest.authenticator)"
            #expect(try await Self.verify(town, ["--expect", kept]).1.status == 0)
            let other = "\(newest.number):\(String(repeating: "0", count: 64))"
            #expect(try await Self.verify(town, ["--expect", other]).0.faults.map(\.kind) == ["sealReplaced"])
            #expect(try await town.control(["audit", "verify", "--expect", "x"]).status != 0)
            #expect(try await town.control(["audit", "verify"]).output.contains("変わっていません"))
            // Where only the owner's address is known, as beside a restored copy.
            let owner = ["MADOGUCHI_DATABASE_URL": ""]
            #expect(try await town.control(["audit", "verify"], settings: owner).status == 0)
            #expect(try await Self.metric("madoguchi_audit_seal_broken", of: town) == 0)

            try await town.database.pool.execute(
                "update audit_entries set act = 'nothing' where act = 'officer.creation'"
            )
            let (changed, refusal) = try await Self.verify(town)
            #expect(refusal.status == 1)
            #expect(!changed.isWhole)
            #expect(changed.faults.first?.kind == "entriesChanged")
            #expect(try await town.control(["audit", "verify"]).output.contains("から先を信用できません"))
            try await town.database.pool.execute("insert into jobs (kind) values ('verify-audit')")
            try await Self.waits(for: "madoguchi_audit_seal_broken", of: town, toBe: 1)
        }
    }

    @Test func `a change to what was sealed last is noticed by the next sealing`() async throws {
        try await TestTown.run { town in
            try await Self.waits(for: "madoguchi_audit_seal_age_seconds", of: town, toBe: 0)
            try await town.database.pool.execute(
                "delete from audit_entries where id = (select last_id from audit_seals order by number desc limit 1)"
            )
            try await town.database.pool.execute("insert into jobs (kind) values ('seal-audit')")
            try await Self.waits(for: "madoguchi_audit_seal_broken", of: town, toBe: 1)
        }
    }

    @Test func `seals of other keys are no seals`() async throws {
        let town = try TestTown(database: try await TestDatabase.town(), settings: [:])
        let record = try await SealedRecord(pool: town.database.pool)
        try await record.sealAll()
        let (result, control) = try await Self.verify(town)
        #expect(control.status == 1)
        #expect(result.faults.first?.kind == "sealChanged")
        let keyless = try await town.control(["audit", "verify"], settings: ["MADOGUCHI_KEY_RING": "/nonexistent"])
        #expect(keyless.status == 1)
        #expect(keyless.output.contains("/nonexistent"))
    }

    @Test func `the service's own role can add seals and neither change them nor choose where an entry stands`()
        async throws
    {
        let town = try TestTown(database: try await TestDatabase.town(), settings: [:])
        let record = try await SealedRecord(pool: town.database.pool)
        try await record.sealAll()
        let url = try #require(town.settings["MADOGUCHI_DATABASE_URL"])
        let pool = ConnectionPool(settings: try PostgresSettings(url), logger: Logger(label: "test"))
        defer { pool.close() }
        try await pool.execute(SealedRecord.entry("allowed"))
        for attempt in [
            "update audit_seals set entries = 1", "delete from audit_seals", "truncate audit_seals",
            "delete from audit_verifications",
            "insert into audit_entries (actor_kind, act, transaction_id) values ('system', 'x', '3')",
            "insert into audit_entries (actor_kind, act, at) values ('system', 'x', '2020-01-01')",
            "insert into audit_entries (id, actor_kind, act) overriding system value values (-1, 'system', 'x')",
        ] as [SQL] {
            let error = await #expect(throws: PostgresError.self) { try await pool.execute(attempt) }
            #expect(error?.server?.state.rawValue == "42501")
        }
    }

    /// What a sealing finds of other transactions still open it leaves to that of the next minute.
    private static func waits(for name: String, of town: TestTown, toBe value: Double) async throws {
        try await eventually(within: .seconds(150)) { try await metric(name, of: town) == value }
    }

    private static func metric(_ name: String, of town: TestTown) async throws -> Double? {
        let metrics = try await Visitor(at: town.operationsURL).open("/metrics").body
        let line = metrics.split(separator: "\n").first { $0.hasPrefix("\(name) ") }
        return line.flatMap { Double($0.dropFirst(name.count + 1)) }
    }
}
