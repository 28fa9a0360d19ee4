import Foundation
import Postgres
import TestKit
import Testing

/// What a citizen sees when there is no primary for longer than requests are held, and what becomes of what was sent.
@Suite(.timeLimit(.minutes(3))) struct InterruptedTests {
    private static let impatient = ["MADOGUCHI_HOLD_SECONDS": "1"]

    @Test func `answers that could not be kept stay on the page, and arrive once when they are sent from there`()
        async throws
    {
        try await TestTown.run(settings: Self.impatient) { town in
            let applicant = Applicant(in: town)
            try await applicant.begin()
            let question = try await applicant.confirm()
            try await town.database.goAway()
            let refused = try await applicant.answer(["shimei.family": "髙﨑", "denwa": "090<1234"])
            #expect(refused.status == 503)
            #expect(refused.headers["retry-after"] == "10")
            #expect(refused.text.contains("送信された内容は、この画面に残っています。"))
            #expect(refused.body.contains("/assets/return"))
            let form = try #require(refused.forms.first { $0.action == question.path })
            #expect(form.fields.contains { $0.name == "shimei.family" && $0.value == "髙﨑" })
            #expect(form.fields.contains { $0.name == "denwa" && $0.value == "090<1234" })

            try await town.database.comeBack()
            // The fields are not all filled in, so the same page comes back, with what was typed.
            let answered = try await applicant.visitor.submit(question.path)
            #expect(answered.status == 422)
            #expect(answered.body.contains("value=\"髙﨑\""))
        }
    }

    @Test func `answers for which the database has no space stay on the page`() async throws {
        try await TestTown.run(settings: Self.impatient) { town in
            let applicant = Applicant(in: town)
            try await applicant.begin()
            let question = try await applicant.confirm()
            try await town.database.pool.execute(
                """
                create function refuse() returns trigger language plpgsql as
                $$ begin raise exception 'no space left on device' using errcode = 'disk_full'; end $$
                """
            )
            try await town.database.pool.execute(
                "create trigger full_disk before update on applications for each row execute function refuse()"
            )
            let refused = try await applicant.answer(["shimei.family": "髙﨑", "denwa": "090-1234"])
            #expect(refused.status == 503)
            #expect(refused.body.contains("value=\"髙﨑\""))
            try await town.database.pool.execute("drop trigger full_disk on applications")
            #expect(try await applicant.visitor.submit(question.path).status == 422)
        }
    }

    @Test func `a page that could not be shown opens again by itself`() async throws {
        try await TestTown.run(settings: Self.impatient) { town in
            let applicant = Applicant(in: town)
            try await applicant.begin()
            let question = try await applicant.confirm()
            try await town.database.goAway()
            let refused = try await applicant.visitor.open(question.path)
            #expect(refused.status == 503)
            #expect(refused.body.contains("href=\"\(question.path)\""))
            #expect(refused.body.contains("data-return=\"10\""))
            try await town.database.comeBack()
            try await eventually { try await applicant.visitor.open(question.path).status == 200 }
        }
    }

    @Test func `a password is never shown again`() async throws {
        try await TestTown.run(settings: Self.impatient) { town in
            let officer = Visitor(at: town.staffURL)
            try await officer.open("/sign-in")
            try await town.database.goAway()
            let refused = try await officer.submit("/sign-in", ["name": "clerk", "password": "correct horse"])
            #expect(refused.status == 503)
            #expect(!refused.body.contains("correct horse"))
            try await town.database.comeBack()
        }
    }

    @Test func `assets come without a database, to officers too`() async throws {
        try await TestTown.run(settings: Self.impatient) { town in
            let clerk = try await town.officer("clerk")
            let list = try await clerk.open("/cases")
            let assets = list.body.matches(of: /(?:href|src)="(\/assets\/[^"]+)"/).map { String($0.1) }
            #expect(assets.count > 3)
            try await town.database.goAway()
            for asset in assets { #expect(try await clerk.open(asset).status == 200, "\(asset)") }
            try await town.database.comeBack()
        }
    }

    @Test func `public pages are shown from memory while there is no database`() async throws {
        try await TestTown.run(settings: Self.impatient) { town in
            let visitor = Visitor(at: town.publicURL)
            try await visitor.open("/procedures/juminhyo")
            try await town.database.goAway()
            for path in ["/", "/procedures", "/procedures/juminhyo", "/help"] {
                let page = try await Visitor(at: town.publicURL).open(path)
                #expect(page.status == 200, "\(path)")
            }
            try await town.database.comeBack()
        }
    }
}
