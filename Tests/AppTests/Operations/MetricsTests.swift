import Foundation
import Postgres
import TestKit
import Testing

@testable import App

/// What monitoring reads of a node, and that it says nothing where nothing is known.
@Suite struct MetricsTests {
    private static func value(_ name: String, of town: TestTown) async throws -> Double? {
        let metrics = try await Visitor(at: town.operationsURL).open("/metrics").body
        let line = metrics.split(separator: "\n").first { $0.hasPrefix("\(name) ") }
        return line.flatMap { Double($0.dropFirst(name.count + 1)) }
    }

    @Test(.enabled(if: VirusScanner.isInstalled, Comment(rawValue: VirusScanner.absence)))
    func `a scanner is seen, and that it has no signatures whose age could be told`() async throws {
        let scanner = try await VirusScanner.start()
        try await TestTown.run(settings: ["MADOGUCHI_CLAMD": scanner.address]) { town in
            try await eventually { try await Self.value("madoguchi_scanner_up", of: town) == 1 }
            #expect(try await Self.value("madoguchi_scanner_signatures_age_seconds", of: town) == nil)
        }
    }

    @Test func `a scanner that is away is seen to be away`() async throws {
        try await TestTown.run(settings: ["MADOGUCHI_CLAMD": "127.0.0.1:\(try VirusScanner.freePort())"]) { town in
            try await eventually { try await Self.value("madoguchi_scanner_up", of: town) == 0 }
        }
    }

    @Test func `the age of signatures is read from what the scanner says of itself`() throws {
        let made = try #require(try Clamd.signaturesMade("ClamAV 1.0.9/27450/Thu Nov 26 08:30:00 2026"))
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .current
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: made)
        #expect([parts.year, parts.month, parts.day, parts.hour, parts.minute] == [2026, 11, 26, 8, 30])
        #expect(try Clamd.signaturesMade("ClamAV 1.0.9") == nil)
        #expect(try Clamd.signaturesMade("ClamAV 1.0.9/27450/some day") == nil)
        #expect(throws: ScannerAway.self) { try Clamd.signaturesMade("UNKNOWN COMMAND") }
    }

    @Test func `mails that wait are counted, and how long the oldest has`() async throws {
        try await TestTown.run { town in
            #expect(try await Self.value("madoguchi_mails_waiting", of: town) == 0)
            try await town.write(to: "hanako@example.jp")
            // The worker must be done with it first.
            try await eventually {
                try await town.database.pool.one("select bool_and(sent_at is not null) from notices", as: Bool.self)
            }
            try await town.database.pool.execute(
                "update notices set created_at = now() - interval '90 seconds', sent_at = null"
            )
            #expect(try await Self.value("madoguchi_mails_waiting", of: town) == 1)
            let age = try #require(try await Self.value("madoguchi_mails_oldest_seconds", of: town))
            #expect((90..<150).contains(age))
        }
    }

    @Test func `the newest audit entry and the age of the key are told`() async throws {
        try await TestTown.run { town in
            let before = try #require(try await Self.value("madoguchi_audit_entries_total", of: town))
            _ = try await town.officer("hanako")
            #expect(try #require(try await Self.value("madoguchi_audit_entries_total", of: town)) > before)
            let age = try #require(try await Self.value(#"madoguchi_key_age_seconds{kind="wrapping"}"#, of: town))
            #expect((0..<300).contains(age))
        }
    }

    @Test func `a key ring that does not tell when its keys were made leaves the age out`() async throws {
        let path = NSTemporaryDirectory() + "key-ring-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        var file = KeyRingFile.fresh()
        file.made = nil
        try file.create(at: path)
        try await TestTown.run(settings: ["MADOGUCHI_KEY_RING": path]) { town in
            let entries = try await Self.value("madoguchi_audit_entries_total", of: town)
            let age = try await Self.value(#"madoguchi_key_age_seconds{kind="wrapping"}"#, of: town)
            #expect(entries != nil)
            #expect(age == nil)
        }
        let version = file.addKey()
        #expect(file.made?.keys.sorted() == [version])
    }
}
