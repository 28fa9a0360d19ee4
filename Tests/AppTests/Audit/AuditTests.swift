import App
import Foundation
import Logging
import Postgres
import TestKit
import Testing

@Suite struct AuditTests {
    @Test func `an administrator reads in sentences who did what, and that, too, is recorded`() async throws {
        try await TestTown.run { town in
            let chief = try await town.officer("chief", name: "加古 長", role: .administrator)
            let page = try await chief.open("/audit")
            #expect(page.text.contains("加古 長が、職員 chief としてサインインしました。"))
            #expect(page.text.contains("運用担当者が、職員 chief を登録しました。"))
            #expect(try await chief.open("/audit?act=audit.reading").text.contains("操作の記録を見ました。"))
        }
    }

    @Test func `what belongs to a line is told in words, and the cases of a list lead to their own record`()
        async throws
    {
        try await TestTown.run { town in
            let chief = try await town.officer("chief", role: .administrator)
            let filed = try await FiledCase.file(in: town)
            try await chief.open("/cases")
            try await filed.take(by: chief)
            let listing = try await chief.open("/audit?act=case.listing")
            #expect(listing.text.contains("件数：1"))
            let id = filed.id.uuidString.lowercased()
            #expect(listing.links.contains("/audit?subject=\(id)"))
            let subject = try await chief.open("/audit?subject=\(id)")
            #expect(subject.text.contains("前の状態：審査待ち"), "\(subject.text)")
            #expect(subject.text.contains("後の状態：審査中"))
            #expect(!subject.body.contains("{&quot;"))
        }
    }

    @Test func `the record is searched by day, act, officer and subject`() async throws {
        try await TestTown.run { town in
            let chief = try await town.officer("chief", role: .administrator)
            _ = try await town.officer("hanako", name: "加古 花子")
            let id = try await town.database.pool.one(
                "select id from officers where sign_in_name = 'hanako'",
                as: UUID.self
            ).uuidString.lowercased()
            let byAct = try await chief.open("/audit?act=officer.creation")
            #expect(byAct.text.contains("職員 hanako を登録しました。"))
            #expect(!byAct.text.contains("としてサインイン"))
            let byOfficer = try await chief.open("/audit?officer=\(id)")
            #expect(byOfficer.text.contains("加古 花子が、職員 hanako としてサインインしました。"))
            #expect(!byOfficer.text.contains("職員 chief "))
            let bySubject = try await chief.open("/audit?subject=\(id)")
            #expect(bySubject.text.contains("職員 hanako を登録しました。"))
            #expect(!bySubject.text.contains("職員 chief "))
            #expect(try await chief.open("/audit?from=2020-01-01&to=2020-01-31").text.contains("条件に合う記録はありません"))
            let wrong = try await chief.open("/audit?from=2020-02-31&subject=x")
            #expect(wrong.status == 422)
            #expect(wrong.body.contains("href=\"#from\""))
            #expect(wrong.body.contains("href=\"#subject\""))
        }
    }

    @Test func `long records are paged without gap or repetition`() async throws {
        try await TestTown.run { town in
            let chief = try await town.officer("chief", role: .administrator)
            try await Self.fill(town, 120)
            var path = "/audit?act=content.import"
            var rows = 0
            while true {
                let page = try await chief.open(path)
                rows += page.body.matches(of: /<th scope="row">/).count
                guard let next = page.links.first(where: { $0.contains("before=") }) else { break }
                path = next
            }
            // One by the import of the town's own content.
            #expect(rows == 121)
        }
    }

    @Test func `the export holds every line and no formula`() async throws {
        try await TestTown.run { town in
            let chief = try await town.officer("chief", role: .administrator)
            try await Self.fill(town, 2_345)
            try await town.database.pool.execute(
                "update audit_entries set request_id = '=cmd()' where details ->> 'number' = '7'"
            )
            let table = try await chief.get("/audit/export?act=content.import")
            #expect(table.headers["content-type"] == "text/csv; charset=utf-8")
            #expect(table.headers["content-disposition"]?.contains("attachment") == true)
            #expect(table.body.components(separatedBy: "\r\n").count == 2_345 + 1 + 2)
            #expect(table.body.contains("\"'=cmd()\""))
            #expect(!table.body.contains("\"=cmd()\""))
            #expect(try await chief.open("/audit").text.contains("操作の記録を書き出しました。"))
        }
    }

    @Test func `the service's own database role can neither change nor remove a line`() async throws {
        try await TestTown.run { town in
            let url = try #require(town.settings["MADOGUCHI_DATABASE_URL"])
            let pool = ConnectionPool(settings: try PostgresSettings(url), logger: Logger(label: "test"))
            defer { pool.close() }
            #expect(try await pool.one("select current_user::text", as: String.self) == "madoguchi_app")
            #expect(try await pool.one("select count(*) from audit_entries", as: Int.self) > 0)
            for attempt in [
                "update audit_entries set act = 'nothing'", "delete from audit_entries", "truncate audit_entries",
                "drop table audit_entries", "alter table audit_entries disable trigger all",
            ] as [SQL] {
                let error = await #expect(throws: PostgresError.self) { try await pool.execute(attempt) }
                #expect(error?.server?.state.rawValue == "42501")
            }
        }
    }

    private static func fill(_ town: TestTown, _ count: Int) async throws {
        try await town.database.pool.execute(
            """
            insert into audit_entries (actor_kind, act, details)
            select 'operator', 'content.import', jsonb_build_object('number', number)
            from generate_series(1, \(count)) as number
            """
        )
    }
}
