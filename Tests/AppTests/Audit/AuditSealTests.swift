import Foundation
import Logging
import Postgres
import TestKit
import Testing

@testable import App

@Suite struct AuditSealTests {
    @Test func `what is written is sealed, seal upon seal`() async throws {
        let record = try await SealedRecord.make()
        for count in [3, 1, 40] {
            try await record.write(count)
            try await record.sealAll()
        }
        let report = try await record.verify()
        #expect(report.isWhole, "\(report.faults)")
        #expect(report.entries == record.begun + 44)
        #expect(report.unsealed == 0)
        #expect(report.newest?.number == report.seals)
        #expect(report.seals >= 3)
        #expect(try await record.seal() == 0)
    }

    @Test func `many entries of one transaction are several seals`() async throws {
        let record = try await SealedRecord.make()
        try await record.sealAll()
        try await record.write(25_000)
        try await record.sealAll()
        let sizes = try await record.pool.rows(
            "select entries from audit_seals order by number desc limit 3",
            as: Int.self
        )
        #expect(sizes == [5_000, 10_000, 10_000])
        let report = try await record.verify()
        #expect(report.isWhole, "\(report.faults)")
        #expect(report.entries == record.begun + 25_000)
    }

    @Test func `an entry whose transaction ends late is neither left out nor sealed around`() async throws {
        let record = try await SealedRecord.make()
        try await record.sealAll()
        try await record.pool.transaction { slow in
            try await slow.execute(SealedRecord.entry("slow"))
            // Numbered after it, and committed before it.
            try await SealedRecord.elsewhere(record) { try await $0.execute(SealedRecord.entry("quick")) }
            try await SealedRecord.elsewhere(record) { _ in _ = try await record.seal() }
            #expect(try await record.unsealed() == 1)
        }
        #expect(try await record.unsealed() == 2)
        try await record.sealAll()
        let report = try await record.verify()
        #expect(report.isWhole, "\(report.faults)")
        #expect(report.entries == record.begun + 2)
    }

    @Test func `thousands of entries are written while several seal, and each has exactly one seal`() async throws {
        let record = try await SealedRecord.make()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<6 {
                group.addTask { for turn in 0..<150 { try await Self.write(turn, by: writer, in: record) } }
                group.addTask {
                    for _ in 0..<100 {
                        try await record.seal()
                        try await Task.sleep(for: .milliseconds(15))
                    }
                }
            }
            try await group.waitForAll()
        }
        try await record.sealAll()
        let report = try await record.verify()
        #expect(report.isWhole, "\(report.faults)")
        #expect(report.unsealed == 0)
        let all = try await record.pool.one("select count(*) from audit_entries", as: Int.self)
        #expect(report.entries == all)
        #expect(report.seals > 1)
    }

    private static let first = "(select first_id from audit_seals where number = 2)"

    @Test(arguments: [
        ("update audit_entries set act = 'content.import ' where id = \(first)", "entriesChanged"),
        ("update audit_entries set at = at + interval '1 microsecond' where id = \(first)", "entriesChanged"),
        ("update audit_entries set origin = '' where id = \(first)", "entriesChanged"),
        ("delete from audit_entries where id = \(first)", "entriesRemoved"),
        (
            """
            insert into audit_entries (id, actor_kind, act, transaction_id) overriding system value
            select -1, 'system', 'x', last_transaction_id from audit_seals where number = 2
            """,
            "entriesInserted"
        ),
        ("update audit_seals set entries = entries - 1 where number = 2", "sealChanged"),
        ("update audit_seals set sealed_at = sealed_at - interval '1 day' where number = 2", "sealChanged"),
        ("delete from audit_seals where number = 2", "sealMissing"),
    ])
    func `whatever somebody does to the record later is found, and from which seal on`(act: String, kind: String)
        async throws
    {
        let record = try await SealedRecord.make()
        try await record.sealAll()
        try await record.sealedInOne(5)
        try await record.sealedInOne(5)
        #expect(try await record.verify().isWhole)
        #expect(try await record.pool.execute("\(unescaped: act)") == 1)
        let report = try await record.verify()
        #expect(report.faults.first?.seal == 2)
        #expect(report.faults.first?.kind.rawValue == kind)
        #expect(report.seals >= 2)
    }

    @Test func `a record whose end was cut off is known by a seal that somebody kept`() async throws {
        let record = try await SealedRecord.make()
        try await record.sealAll()
        try await record.sealedInOne(5)
        let kept = try #require(try await record.verify().newest)
        try await record.sealedInOne(5)
        #expect(try await record.verify(expecting: kept).isWhole)
        try await record.pool.execute(
            "delete from audit_entries where id >= (select first_id from audit_seals where number = \(kept.number))"
        )
        try await record.pool.execute("delete from audit_seals where number >= \(kept.number)")
        #expect(try await record.verify().isWhole)
        #expect(try await record.verify(expecting: kept).faults.map(\.kind) == [.sealMissing])
        // Written anew under the same number by somebody who has the keys.
        try await record.sealedInOne(5)
        #expect(try await record.verify(expecting: kept).faults.map(\.kind) == [.sealReplaced])
    }

    @Test func `entries of releases without seals are sealed as well`() async throws {
        let before = FileManager.default.temporaryDirectory.appending(path: "migrations-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: App.migrations, to: before)
        defer { try? FileManager.default.removeItem(at: before) }
        for name in try FileManager.default.contentsOfDirectory(atPath: before.path) where name >= "0009" {
            try FileManager.default.removeItem(at: before.appending(path: name))
        }
        let old = try await SealedRecord.make(migrations: before)
        for number in 0..<2 { try await old.pool.execute(SealedRecord.entry("old \(number)")) }
        _ = try await Migrator(directory: App.migrations, pool: old.pool, logger: Logger(label: "test")).migrate()
        let record = try await SealedRecord(pool: old.pool)
        #expect(record.begun == 3)
        try await record.write(2)
        try await record.sealAll()
        #expect(try await record.verify().entries == 5)
        #expect(try await record.verify().isWhole)
    }

    /// Five entries in one transaction; some hold their numbers for longer than others, some are taken back.
    private static func write(_ turn: Int, by writer: Int, in record: SealedRecord) async throws {
        do {
            try await record.pool.transaction { transaction in
                try await transaction.execute(SealedRecord.entry("\(writer)-\(turn)"))
                if turn % 5 == writer { try await Task.sleep(for: .milliseconds(20)) }
                try await transaction.pipeline((0..<4).map { SealedRecord.entry("\(writer)-\(turn)-\($0)") })
                if turn % 11 == 0 { throw TakenBack() }
            }
        } catch is TakenBack {}
    }

    private struct TakenBack: Error {}
}
