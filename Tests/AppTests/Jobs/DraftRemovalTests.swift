import Domain
import Foundation
import Postgres
import TestKit
import Testing

@testable import App

@Suite struct DraftRemovalTests {
    /// Begins an application that nobody has touched for so many days in Japan.
    private func draft(idleFor days: Int, email: String, in town: TestTown) async throws -> (Applicant, UUID) {
        let applicant = Applicant(in: town, email: email)
        try await applicant.begin()
        let page = try await applicant.confirm()
        let id = try #require(
            page.path.firstMatch(of: /\/applications\/([0-9a-f-]{36})/).flatMap { UUID(uuidString: String($0.1)) }
        )
        let touched = CivilDate(Date()).adding(days: -days).startInJapan + 3600
        try await town.database.pool.execute("update applications set updated_at = \(touched) where id = \(id)")
        return (applicant, id)
    }

    /// Has the day's job done once more, and all that follows from it.
    private func turn(in town: TestTown) async throws {
        try await town.database.pool.execute("insert into jobs (kind) values ('draft-removal')")
        try await eventually {
            try await town.database.pool.one(
                "select count(*) from jobs where state in ('queued', 'running')",
                as: Int.self
            ) == 0
        }
    }

    @Test func `a draft that is left alone is told of three days before its removal, once`() async throws {
        try await TestTown.run { town in
            let (applicant, id) = try await draft(idleFor: 27, email: "soon@example.jp", in: town)
            let (_, younger) = try await draft(idleFor: 26, email: "later@example.jp", in: town)
            try await turn(in: town)
            try await turn(in: town)
            let mails = try await Mailbox(of: town).mails(to: applicant.email).filter { $0.contains("まもなく削除") }
            #expect(mails.count == 1)
            let lastDay = CivilDate(Date()).adding(days: 3)
            #expect(mails.first?.contains("\(lastDay.month)月\(lastDay.day)日") == true)
            #expect(try await Mailbox(of: town).mails(to: "later@example.jp").allSatisfy { !$0.contains("まもなく削除") })

            let link = try #require(mails.first?.firstMatch(of: /\/access-links\/[^\s]+/)?.0)
            let other = Applicant(in: town, email: applicant.email)
            let page = try await other.visitor.open(String(link))
            #expect(page.status == 200, "\(page.text)")
            let left = try await town.database.pool.rows("select id from applications", as: UUID.self)
            #expect(Set(left) == [id, younger])
        }
    }

    @Test func `a draft goes with its files when its last day is over, and the record says so`() async throws {
        try await TestTown.run(settings: ["MADOGUCHI_CLAMD": "/nonexistent/clamd.ctl"]) { town in
            let (applicant, application, token) = try await Applicant.atFirstPage(in: town)
            _ = try await applicant.upload("%PDF-1.7 a letter %%EOF", to: application, token: token)
            try await town.database.pool.execute("delete from jobs where kind = 'scan-attachment'")
            let id = try #require(UUID(uuidString: application))
            let day = CivilDate(Date()).adding(days: -31).startInJapan + 86_399
            try await town.database.pool.execute("update applications set updated_at = \(day) where id = \(id)")
            let (_, lastDay) = try await draft(idleFor: 30, email: "today@example.jp", in: town)
            try await turn(in: town)
            let left = try await town.database.pool.rows("select id from applications", as: UUID.self)
            #expect(left == [lastDay])
            #expect(try await town.attachmentStates() == [])
            let recorded = try await town.database.pool.rows(
                "select subject_id from audit_entries where act = 'application.draft-removal'",
                as: String.self
            )
            #expect(recorded == [application])
        }
    }

    @Test func `what was sent is no draft and stays`() async throws {
        try await TestTown.run { town in
            let applicant = Applicant(in: town)
            try await applicant.fillIn()
            try await applicant.visitor.submit("/submission")
            try await town.database.pool.execute("update applications set updated_at = now() - interval '2 years'")
            try await turn(in: town)
            #expect(try await town.database.pool.one("select count(*) from applications", as: Int.self) == 1)
            #expect(try await Mailbox(of: town).mails(to: applicant.email).allSatisfy { !$0.contains("まもなく削除") })
        }
    }
}
