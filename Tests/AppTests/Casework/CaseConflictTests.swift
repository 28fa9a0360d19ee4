import Domain
import Foundation
import Postgres
import TestKit
import Testing

@testable import App

@Suite struct CaseConflictTests {
    @Test func `of two officers at once the second sees what changed, and keeps the own text`() async throws {
        try await TestTown.run { town in
            let tanaka = try await town.officer("tanaka", name: "田中 一郎")
            let sato = try await town.officer("sato", name: "佐藤 恵")
            let filed = try await FiledCase.file(in: town)
            try await filed.take(by: tanaka)
            try await tanaka.open(filed.path + "/rejection")
            try await sato.open(filed.path + "/approval")
            try await sato.submit("/approval")
            let page = try await tanaka.submit("/rejection", ["reason": "書類が足りません。"])
            #expect(page.status == 409)
            #expect(page.text.contains("佐藤 恵"))
            #expect(page.text.contains("審査が終わ"))
            #expect(page.text.contains("理由 書類が足りません。"))
            #expect(["approved", "awaitingPayment"].contains(try await filed.status))
            #expect(try await filed.mails(.rejection) == 0)
        }
    }

    @Test func `of a correction that comes too late every reason is kept with its question`() async throws {
        try await TestTown.run { town in
            let tanaka = try await town.officer("tanaka")
            let sato = try await town.officer("sato")
            let filed = try await FiledCase.file(in: town)
            try await filed.take(by: tanaka)
            try await tanaka.open(filed.path + "/correction-request")
            try await sato.open(filed.path)
            try await sato.submit("/assignment")
            let page = try await tanaka.submit(
                "/correction-request",
                ["field": "jusho", "reason:jusho": "番地を確かめてください。", "reason:denwa": "つながりません。"]
            )
            #expect(page.status == 409)
            #expect(page.text.contains("住所の理由 番地を確かめてください。"), "\(page.text)")
            #expect(page.text.contains("日中の電話番号の理由 つながりません。"))
            #expect(page.links.contains(filed.path + "/correction-request"))
            #expect(try await filed.status == "underReview")
        }
    }

    @Test func `an act that the state no longer allows is a conflict, not an error`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            let filed = try await FiledCase.file(in: town)
            let page = try await clerk.open(filed.path)
            let fields = try #require(page.form("/assignment")).fields(changedBy: [:])
            let answer = try await clerk.post(filed.path + "/completion", fields)
            #expect(answer.status == 409)
            #expect(try await filed.status == "received")
        }
    }

    @Test func `an officer of another department finds nothing and does nothing`() async throws {
        try await TestTown.run { town in
            let other = try await town.database.pool.one(
                """
                select id from departments
                where id <> (select department_id from procedures where id = 'juminhyo') order by position limit 1
                """,
                as: String.self
            )
            let clerk = try await town.officer("tanaka")
            let stranger = try await town.officer("suzuki", department: other)
            let administrator = try await town.officer("yamada", role: .administrator, department: other)
            let filed = try await FiledCase.file(in: town)
            let page = try await clerk.open(filed.path)
            let fields = try #require(page.form("/assignment")).fields(changedBy: [:])
            for visitor in [stranger, administrator] {
                #expect(try await visitor.open(filed.path).status == 404)
                #expect(try await visitor.open(filed.path + "/copy").status == 404)
                #expect(try await visitor.open(filed.path + "/approval").status == 404)
                #expect(try await visitor.open(filed.path + "/message").status == 404)
                #expect(!(try await visitor.open("/cases?view=all").text.contains(filed.number.text)))
                #expect(!(try await visitor.open("/cases?q=\(filed.number.digits)").text.contains(filed.number.text)))
                #expect([403, 404].contains(try await visitor.post(filed.path + "/assignment", fields).status))
            }
            #expect(try await Visitor(at: town.staffURL).get(filed.path).status == 303)
            #expect(try await filed.status == "received")
        }
    }

    @Test func `an administrator sees what was handed over from another department`() async throws {
        try await TestTown.run { town in
            let other = try await town.database.pool.one(
                """
                select id from departments
                where id <> (select department_id from procedures where id = 'juminhyo') order by position limit 1
                """,
                as: String.self
            )
            let clerk = try await town.officer("tanaka")
            let administrator = try await town.officer("yamada", role: .administrator, department: other)
            let id = try await town.database.pool.one(
                "select id from officers where sign_in_name = 'yamada'",
                as: UUID.self
            )
            let filed = try await FiledCase.file(in: town)
            try await clerk.open(filed.path + "/assignment")
            try await clerk.submit("/assignment", ["officer": id.uuidString])
            #expect(try await administrator.open(filed.path).status == 200)
            #expect(try await administrator.open("/cases?view=review&mine=yes").text.contains(filed.number.text))
        }
    }

    @Test func `a form of another session is refused`() async throws {
        try await TestTown.run { town in
            let tanaka = try await town.officer("tanaka")
            let sato = try await town.officer("sato")
            let filed = try await FiledCase.file(in: town)
            let page = try await sato.open(filed.path)
            let fields = try #require(page.form("/assignment")).fields(changedBy: [:])
            #expect(try await tanaka.post(filed.path + "/assignment", fields).status == 403)
        }
    }
}
