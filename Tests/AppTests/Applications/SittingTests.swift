import Content
import Domain
import Foundation
import Postgres
import TestKit
import Testing

/// まとめて申請 from the choice to the offices.
@Suite struct SittingTests {
    private static let dogAndWater = ["inu-toroku", "suido"]

    @Test func `two procedures are filled in once and arrive as two applications`() async throws {
        try await TestTown.run { town in
            let hanako = try await SittingApplicant(in: town, procedures: Self.dogAndWater)
            try await hanako.begin()
            let answers = try await hanako.fillIn()
            #expect(answers.text.contains("飼い犬"))
            #expect(answers.text.contains("水道"))
            let receipt = try await hanako.visitor.submit("/submission")
            #expect(receipt.text.contains("2件の申請を受け付けました"), "\(receipt.status) \(receipt.text)")
            let sent = try await town.database.pool.rows(
                """
                select procedure_id, status, (sitting_id is not null) as is_part from applications
                where status <> 'draft' order by procedure_id
                """,
                as: SentRow.self
            )
            #expect(sent.map(\.procedureId).filter { !$0.hasPrefix("sitting:") } == Self.dogAndWater)
            #expect(sent.filter { $0.status == "divided" }.map(\.isPart) == [false])
            let mail = try await Mailbox(of: town).mail(to: hanako.email, with: "2件の申請を受け付けました")
            #expect(mail.contains("受付番号"))
        }
    }

    private struct SentRow: Decodable, Sendable {
        let procedureId: String
        let status: String
        let isPart: Bool
    }

    @Test func `each part can be looked at by itself, and says what was filled in for it`() async throws {
        try await TestTown.run { town in
            let hanako = try await SittingApplicant(in: town, procedures: Self.dogAndWater)
            try await hanako.begin()
            try await hanako.fillIn()
            let receipt = try await hanako.visitor.submit("/submission")
            let parts = receipt.links.filter { $0.wholeMatch(of: /\/applications\/[0-9a-f-]{36}/) != nil }
            #expect(parts.count == 2)
            for part in parts {
                let page = try await hanako.visitor.open(part + "/copy")
                #expect(page.status == 200)
                #expect(page.text.contains("加古川 花子"))
            }
        }
    }

    @Test func `a file goes with the procedure for which it was sent`() async throws {
        try await TestTown.run(settings: ["MADOGUCHI_CLAMD": "/nonexistent/clamd.ctl"]) { town in
            let hanako = try await SittingApplicant(in: town, procedures: ["iryo-jukyusha-henko", "suido"])
            try await hanako.begin()
            try await hanako.attach(
                "%PDF-1.7 a licence %%EOF",
                as: "免許証.pdf",
                at: "iryo-jukyusha-henko--honnin-kakunin"
            )
            let answers = try await hanako.fillIn()
            #expect(answers.text.contains("免許証.pdf"))
            let receipt = try await hanako.visitor.submit("/submission")
            #expect(receipt.text.contains("2件の申請を受け付けました"), "\(receipt.status) \(receipt.text)")
            let owner = try await town.database.pool.one(
                """
                select procedure_id || ' ' || entry_key
                from attachments join applications on applications.id = application_id
                """,
                as: String.self
            )
            #expect(owner == "iryo-jukyusha-henko honnin-kakunin")
            let parts = receipt.links.filter { $0.wholeMatch(of: /\/applications\/[0-9a-f-]{36}/) != nil }
            var copies: [String] = []
            for part in parts { copies.append(try await hanako.visitor.open(part + "/copy").text) }
            // Its name is sealed by the part's own key.
            #expect(copies.count { $0.contains("免許証.pdf") } == 1)
        }
    }

    @Test func `sent twice it is one sitting`() async throws {
        try await TestTown.run { town in
            let hanako = try await SittingApplicant(in: town, procedures: Self.dogAndWater)
            try await hanako.begin()
            let form = try #require(try await hanako.fillIn().form("/submission"))
            let fields = form.fields(changedBy: [:])
            for _ in 0..<2 { _ = try await hanako.visitor.post(form.action, fields) }
            let count = try await town.database.pool.one(
                "select count(*) from applications where sitting_id is not null",
                as: Int.self
            )
            #expect(count == 2)
        }
    }

    @Test func `nothing chosen is nothing begun, and what was replied stays`() async throws {
        try await TestTown.run { town in
            let hanako = Visitor(at: town.publicURL)
            let page = try await hanako.post(
                "/sittings",
                [("_guide", "tenkyo"), ("hi", Day.today.iso)]
            )
            #expect(page.status == 422)
            #expect(page.text.contains("申請する手続を選んでください"))
            #expect(page.forms.flatMap(\.fields).contains { $0.name == "hi" && $0.value == Day.today.iso })
        }
    }

    @Test func `what the guide was told is not asked again, and stands among the answers`() async throws {
        try await TestTown.run { town in
            let hanako = try await SittingApplicant(
                in: town,
                procedures: Self.dogAndWater,
                guide: "tenkyo",
                replies: ["hi": Day.today.iso, "zenin-ichibu": "zenin", "inu": "yes", "suido": "jibun"]
            )
            try await hanako.begin()
            let first = await hanako.visitor.page
            #expect(!first.forms.flatMap(\.fields).contains { $0.name.hasSuffix("--henko-naiyo") })
            let answers = try await hanako.fillIn()
            #expect(answers.text.contains("案内のお答えからわかること"))
            #expect(answers.text.contains("飼い主の住所と犬のいる場所"))
        }
    }

    @Test func `one procedure alone begins with what the guide was told`() async throws {
        try await TestTown.run { town in
            let hanako = Visitor(at: town.publicURL)
            let answer = try await hanako.post(
                "/sittings",
                [("_guide", "tenkyo"), ("_procedure", "inu-toroku"), ("hi", Day.today.iso), ("inu", "yes")]
            )
            #expect(answer.status == 303)
            let begun = try await town.database.pool.one(
                "select procedure_id from applications",
                as: String.self
            )
            #expect(begun == "inu-toroku")
        }
    }
}
