import Domain
import Foundation
import Postgres
import TestKit
import Testing

@testable import App

@Suite struct CorrectionRequestTests {
    @Test func `single fields are asked for with their reasons and a date`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            let filed = try await FiledCase.file(in: town)
            try await filed.take(by: clerk)
            let form = try await clerk.open(filed.path + "/correction-request")
            #expect(form.text.contains("加古川町北在家2000"), "the answer stands beside the box")
            #expect(form.text.contains("〔期限の日〕までに直して"), "the mail is shown before it is sent")
            let page = try await clerk.submit(
                "/correction-request",
                ["field": "jusho", "reason:jusho": "番地を確かめてください。"]
            )
            #expect(page.text.contains("補正待ち"))
            #expect(page.text.contains("番地を確かめてください。"))
            #expect(try await filed.status == "returnedForCorrection")
            #expect(try await filed.mails(.correctionRequest) == 1)
            let today = CivilDate(Date())
            let due = try await town.database.pool.one(
                "select respond_by::text from applications where id = \(filed.id)",
                as: CivilDate.self
            )
            #expect(due == today.adding(days: 14))
            let mail = try await Mails(of: town).mail(with: "補正をお願いします")
            #expect(mail.contains("\(today.adding(days: 14).weekdayText)までに直して"), "\(mail)")
            #expect(!mail.contains("番地"))
            let request = try await CorrectionReading(filed).requests().first
            #expect(request?.fields.map(\.key) == ["jusho"])
            #expect(request?.submitted.text("jusho.town") == "加古川町北在家2000")
        }
    }

    @Test func `a group can be asked for as a whole, as an entry may be missing`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            let filed = try await FiledCase.file(
                in: town,
                changing: [
                    "hitsuyo-hani": ["ichibu"], "hitsuyo-na-hito.count": ["1"],
                    "hitsuyo-na-hito.0.hito-shimei.family": ["加古川"], "hitsuyo-na-hito.0.hito-shimei.given": ["太郎"],
                ]
            )
            try await filed.take(by: clerk)
            let form = try await clerk.open(filed.path + "/correction-request")
            #expect(form.text.contains("必要な方（全体）"))
            #expect(form.text.contains("加古川 太郎") || form.text.contains("加古川　太郎"))
            let page = try await clerk.submit(
                "/correction-request",
                ["field": "hitsuyo-na-hito", "reason:hitsuyo-na-hito": "申請者の分も入力してください。"]
            )
            #expect(page.text.contains("必要な方（全体）：申請者の分も入力してください。"), "\(page.text)")
            #expect(try await CorrectionReading(filed).requests().first?.fields.map(\.key) == ["hitsuyo-na-hito"])
        }
    }

    @Test func `nothing ticked, no reason and a day in the past are told all at once, and what was typed stays`()
        async throws
    {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            let filed = try await FiledCase.file(in: town)
            try await filed.take(by: clerk)
            try await clerk.open(filed.path + "/correction-request")
            let empty = try await clerk.submit("/correction-request", ["due": "2020-01-01"])
            #expect(empty.status == 422)
            #expect(empty.text.contains("1つ以上選んでください。"))
            #expect(empty.text.contains("「期限」は"))
            let page = try await clerk.submit("/correction-request", ["field": "jusho", "due": "2020-01-01"])
            #expect(page.text.contains("住所の理由」を入力してください。"), "\(page.text)")
            #expect(page.form("/correction-request")?.fields.contains { $0 == ("field", "jusho") } == true)
            #expect(try await filed.status == "underReview")
        }
    }

    @Test func `what was corrected is shown beside what was sent`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            let filed = try await FiledCase.file(in: town)
            try await filed.take(by: clerk)
            try await clerk.open(filed.path + "/correction-request")
            try await clerk.submit("/correction-request", ["field": "jusho", "reason:jusho": "番地を確かめてください。"])
            try await CorrectionReading(filed).answer { $0["jusho.town"] = ["加古川町北在家3000"] }
            let page = try await clerk.open(filed.path)
            #expect(page.body.firstMatch(of: /<del>[^<]*加古川町北在家2000/) != nil)
            #expect(page.body.firstMatch(of: /<ins>[^<]*加古川町北在家3000/) != nil)
        }
    }

    @Test func `an overdue correction is marked`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            let filed = try await FiledCase.file(in: town)
            try await filed.take(by: clerk)
            try await clerk.open(filed.path + "/correction-request")
            try await clerk.submit("/correction-request", ["field": "jusho", "reason:jusho": "番地を確かめてください。"])
            try await town.database.pool.execute(
                "update applications set respond_by = '2026-01-05' where id = \(filed.id)"
            )
            #expect(try await clerk.open(filed.path).text.contains("補正の期限を過ぎています"))
            #expect(try await clerk.open("/cases?view=correction").text.contains("期限超過"))
        }
    }
}

/// The corrections of a filed case with their seals opened.
struct CorrectionReading {
    let filed: FiledCase

    init(_ filed: FiledCase) {
        self.filed = filed
    }

    func requests() async throws -> [CorrectionRequest] {
        let key = try await filed.key()
        return try await filed.town.database.pool.rows(
            "select request from corrections where application_id = \(filed.id)",
            as: [UInt8].self
        ).map { try key.openJSON($0, as: CorrectionRequest.self, purpose: ApplicationPurpose.correctionRequest) }
    }

    /// What the applicant's correction leaves in the tables.
    func answer(_ change: (inout Entries) -> Void) async throws {
        let key = try await filed.key()
        var entries = try #require(try await requests().first).submitted
        change(&entries)
        try await filed.town.database.pool.pipeline([
            """
            update corrections
            set answered_at = now(), answer = \(try key.seal(json: entries, purpose: ApplicationPurpose.correctionAnswer))
            where application_id = \(filed.id)
            """,
            """
            update applications
            set entries = \(try key.seal(json: entries, purpose: ApplicationPurpose.entries)), status = 'underReview',
                revision = revision + 1
            where id = \(filed.id)
            """,
        ])
    }
}
