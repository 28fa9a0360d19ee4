import Foundation
import Postgres
import TestKit
import Testing

@testable import App

@Suite struct DoctorTests {
    private struct Report: Decodable {
        struct Check: Decodable {
            let check: String
            let state: String
            let sentence: String
        }

        let isFit: Bool
        let checks: [Check]

        func state(_ check: String) -> String? { checks.first { $0.check == check }?.state }
    }

    /// A town as an operator sets it up: the service signs in as a role that is nothing but the service's.
    private static func town(settings: [String: String] = [:]) async throws -> TestTown {
        let database = try await TestDatabase.town()
        let role = "service_\(database.name)"
        try await database.pool.execute("create role \(identifier: role) login in role madoguchi_app")
        try await database.pool.execute(
            """
            insert into postal_codes
                (code, position, prefecture, city, town, prefecture_kana, city_kana, town_kana)
            values ('6758501', 0, '兵庫県', '加古川市', '加古川町', 'ヒョウゴケン', 'カコガワシ', 'カコガワチョウ')
            """
        )
        let url = database.url.replacing("user=postgres", with: "user=\(role)")
        let own = ["MADOGUCHI_DATABASE_URL": url, "MADOGUCHI_SENDMAIL": "/bin/true"]
        return try TestTown(database: database, settings: own.merging(settings) { $1 })
    }

    private static func report(of town: TestTown, settings: [String: String] = [:]) async throws -> (Report, Control) {
        let control = try await town.control(["doctor", "--json"], settings: settings)
        return (try JSONDecoder().decode(Report.self, from: Data(control.output.utf8)), control)
    }

    @Test(.enabled(if: VirusScanner.isInstalled, Comment(rawValue: VirusScanner.absence)))
    func `a town that is fit to serve`() async throws {
        let scanner = try await VirusScanner.start()
        let town = try await Self.town(settings: [
            "MADOGUCHI_CLAMD": scanner.address, "MADOGUCHI_MAIL_SENDER": "mado@city.example.jp",
        ])
        try await SealedRecord(pool: town.database.pool).sealAll()
        let (report, control) = try await Self.report(of: town)
        #expect(control.status == 0, "\(control.output)")
        #expect(report.isFit)
        #expect(
            report.checks.map(\.check) == [
                "settings", "database", "migrations", "audit", "audit-seal", "clock", "keys", "content",
                "postal-codes", "mail", "scanner", "jobs", "authentication-app", "signatures", "revocation", "payments",
                "canary", "controllers", "disk",
            ]
        )
        // One postal code is few; what the machine's disk has left is its own matter.
        let others = report.checks.filter { !["postal-codes", "disk"].contains($0.check) }
        #expect(others.allSatisfy { $0.state == "ok" }, "\(control.output)")
        #expect(report.state("postal-codes") == "attention")

        let people = try await town.control(["doctor"])
        #expect(people.output.contains("正常　database　"))
        #expect(people.output.contains("この環境で窓口を開けます。"))
    }

    @Test func `what is missing is named, and the exit status tells`() async throws {
        let town = try await Self.town(settings: [
            "MADOGUCHI_CLAMD": "/nonexistent/clamd.ctl", "MADOGUCHI_SENDMAIL": "/nonexistent/sendmail",
        ])
        try await town.database.pool.execute("delete from postal_codes")
        try await town.database.pool.execute("delete from schema_migration where number = 7")
        try await town.database.pool.execute("insert into jobs (kind, state) values ('send-notice', 'failed')")
        try await town.write(to: "hanako@example.jp")
        try await town.database.pool.execute("update notices set key_version = 7")
        let (report, control) = try await Self.report(of: town)
        #expect(control.status == 1)
        #expect(!report.isFit)
        for check in ["scanner", "mail", "postal-codes", "migrations", "keys"] {
            #expect(report.state(check) == "unfit", "\(check): \(control.output)")
        }
        #expect(report.state("jobs") == "attention")
        #expect(try await town.control(["doctor"]).output.contains("この環境では窓口を開けません。"))
    }

    @Test func `a service that could rewrite the audit record is not fit`() async throws {
        // Works as the service's role, but signed in as one that may do everything.
        let town = try TestTown(
            database: try await TestDatabase.town(),
            settings: [:]
        )
        let (report, control) = try await Self.report(of: town)
        #expect(report.state("audit") == "unfit", "\(control.output)")
        let narrow = try await Self.town()
        let (good, said) = try await Self.report(of: narrow)
        #expect(good.state("audit") == "ok", "\(said.output)")
        try await narrow.database.pool.execute("grant update on audit_entries to madoguchi_app")
        #expect(try await Self.report(of: narrow).0.state("audit") == "unfit")
    }

    @Test func `an installation without its database or settings is told so, not waited for`() async throws {
        let town = try await Self.town()
        let nowhere = ["MADOGUCHI_DATABASE_URL": "postgres://nobody:secret@127.0.0.1:1/nothing"]
        let (report, control) = try await Self.report(of: town, settings: nowhere)
        #expect(control.status == 1)
        #expect(report.state("database") == "unfit")
        #expect(report.state("disk") != "unfit")
        #expect(!control.output.contains("secret"))

        let (unset, ending) = try await Self.report(of: town, settings: ["MADOGUCHI_MODE": "holiday"])
        #expect(ending.status == 1)
        #expect(unset.checks.map(\.check) == ["settings"])
        #expect(unset.checks.first?.sentence.contains("MADOGUCHI_MODE") == true)
    }

    @Test func `production without encryption is not fit`() async throws {
        let town = try await Self.town(settings: ["MADOGUCHI_MODE": "production"])
        #expect(try await Self.report(of: town).0.state("settings") == "unfit")
        let encrypted = ["MADOGUCHI_PUBLIC_URL": "https://a.example.jp", "MADOGUCHI_STAFF_URL": "https://b.example.jp"]
        #expect(try await Self.report(of: town, settings: encrypted).0.state("settings") == "ok")
    }

    @Test(arguments: [(0.0, Diagnosis.State.ok), (10, .attention), (-3600, .unfit)])
    func `a clock that differs from the database's is noticed`(seconds: Double, state: Diagnosis.State) async throws {
        let town = try await Self.town()
        let doctor = Doctor(
            config: try AppConfig(environment: town.settings),
            database: town.database.pool,
            now: { Date() + seconds }
        )
        #expect(try await doctor.clock().state == state)
    }

    @Test func `a key ring that others can read needs attention`() async throws {
        let town = try await Self.town()
        let path = try #require(town.settings["MADOGUCHI_KEY_RING"])
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        #expect(try await Self.report(of: town).0.state("keys") == "attention")
        let missing = ["MADOGUCHI_KEY_RING": "/nonexistent/keys"]
        #expect(try await Self.report(of: town, settings: missing).0.state("keys") == "unfit")
    }

    @Test func `a production without its probes and controllers needs attention`() async throws {
        let encrypted = ["MADOGUCHI_PUBLIC_URL": "https://a.example.jp", "MADOGUCHI_STAFF_URL": "https://b.example.jp"]
        let town = try await Self.town(settings: encrypted.merging(["MADOGUCHI_MODE": "production"]) { $1 })
        let bare = try await Self.report(of: town).0
        #expect(bare.state("canary") == "attention")
        #expect(bare.state("controllers") == "attention")
        let short = try await Self.report(of: town, settings: ["MADOGUCHI_CANARY_TOKEN": "secret-7391"])
        #expect(short.0.state("canary") == "attention")
        #expect(!short.1.output.contains("7391"))
        let token = String(repeating: "x", count: 32)
        #expect(try await Self.report(of: town, settings: ["MADOGUCHI_CANARY_TOKEN": token]).0.state("canary") == "ok")
        try await FakeController.saying(FakeController.report("up")) { controller in
            let watched = ["MADOGUCHI_FAILOVER_CONTROLLERS": controller.url]
            // The controller lives in this process, which other tests keep busy.
            try await eventually { try await Self.report(of: town, settings: watched).0.state("controllers") == "ok" }
            let half = ["MADOGUCHI_FAILOVER_CONTROLLERS": "\(controller.url),http://127.0.0.1:1"]
            let (report, control) = try await Self.report(of: town, settings: half)
            #expect(report.state("controllers") == "attention")
            #expect(control.output.contains("監督2のうち1が応答しません"))
        }
    }

    @Test func `an audit record that waits for its seals, or does not fit to them, is noticed`() async throws {
        let town = try await Self.town()
        let record = try await SealedRecord(pool: town.database.pool)
        try await record.sealAll()
        #expect(try await Self.report(of: town).0.state("audit-seal") == "ok")
        try await record.write(1)
        try await town.database.pool.execute(
            "update audit_entries set at = now() - interval '11 minutes' where id = (select max(id) from audit_entries)"
        )
        #expect(try await Self.report(of: town).0.state("audit-seal") == "attention")
        try await town.database.pool.execute(
            "insert into audit_verifications (seals, entries, broken_from) values (1, 1, 1)"
        )
        #expect(try await Self.report(of: town).0.state("audit-seal") == "unfit")
    }

    @Test func `an empty town is not fit`() async throws {
        let database = try await TestDatabase.make(migrations: App.migrations)
        let town = try TestTown(database: database, settings: [:])
        #expect(try await Self.report(of: town).0.state("content") == "unfit")
        let bare = try TestTown(database: try await TestDatabase.make(), settings: [:])
        let (report, _) = try await Self.report(of: bare, settings: ["MADOGUCHI_DATABASE_URL": bare.database.url])
        #expect(report.state("database") == "ok")
        #expect(report.state("audit") == "unfit")
        #expect(report.state("migrations") == "unfit")
    }
}
