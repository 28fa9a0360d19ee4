import Domain
import Foundation
import Postgres
import TestKit
import Testing

@testable import App

@Suite struct CaseActTests {
    @Test func `a case goes from the queue to its end, and each act is recorded and mailed once`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka", name: "田中 一郎")
            let filed = try await FiledCase.file(in: town, fee: 600)
            try await filed.take(by: clerk)

            try await clerk.open(filed.path + "/approval")
            #expect(await clerk.page.text.contains("審査が終わりました"), "the mail is shown before it is sent")
            #expect(try await clerk.submit("/approval").text.contains("入金待ち"))
            try await clerk.open(filed.path + "/payment-confirmation")
            #expect(try await clerk.submit("/payment-confirmation", ["place": "bank"]).text.contains("銀行振込"))
            try await clerk.open(filed.path + "/issue")
            #expect(try await clerk.submit("/issue").text.contains("発送・交付待ち"))
            try await clerk.open(filed.path + "/dispatch")
            #expect(try await clerk.submit("/dispatch", ["tracking": "1234-5678"]).text.contains("1234-5678"))
            try await clerk.open(filed.path + "/completion")
            let end = try await clerk.submit("/completion")
            #expect(end.text.contains("いま職員ができる操作はありません"))
            #expect(try await filed.status == "completed")

            for act in [AuditAct.assignment, .approval, .paymentConfirmation, .issue, .dispatch, .completion] {
                #expect(try await filed.audited(act) == 1, "\(act)")
            }
            for kind in [Notice.Kind.approval, .paymentConfirmation, .dispatch, .completion] {
                #expect(try await filed.mails(kind) == 1, "\(kind)")
            }
            let mail = try await Mails(of: town).mail(with: "審査が終わりました")
            #expect(mail.contains(filed.number.text))
            #expect(!mail.contains("花子"))
        }
    }

    @Test func `a free application is approved without payment, and a notification is accepted`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            let free = try await FiledCase.file(in: town, fee: 0)
            try await free.take(by: clerk)
            try await clerk.open(free.path + "/approval")
            try await clerk.submit("/approval")
            #expect(try await free.status == "approved")

            let notification = try await FiledCase.file(in: town, procedure: "tenshutsu")
            try await notification.take(by: clerk)
            try await clerk.open(notification.path + "/acceptance")
            #expect(try await clerk.submit("/acceptance").text.contains("受理済み"))
        }
    }

    @Test func `who fetches a document hears that it is ready, who gets it by post hears of the dispatch`() async throws
    {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            for (procedure, mails) in [("karinumber", 1), ("shinchiku", 1), ("juminhyo", 0)] {
                let filed = try await FiledCase.file(in: town, procedure: procedure, fee: 0)
                try await filed.take(by: clerk)
                try await clerk.open(filed.path + "/approval")
                try await clerk.submit("/approval")
                try await clerk.open(filed.path + "/issue")
                try await clerk.submit("/issue")
                #expect(try await filed.status == "issued", "\(procedure)")
                #expect(try await filed.mails(.issue) == mails, "\(procedure)")
            }
        }
    }

    @Test func `a rejection needs a reason, and what was typed is not lost`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            let filed = try await FiledCase.file(in: town)
            try await filed.take(by: clerk)
            try await clerk.open(filed.path + "/rejection")
            let page = try await clerk.submit("/rejection")
            #expect(page.status == 422)
            #expect(page.text.contains("「理由」を入力してください。"))
            #expect(page.title.hasPrefix("エラー"))
            #expect(try await filed.status == "underReview")
            let template = RejectionAct.templates[0]
            let end = try await clerk.submit("/rejection", ["template": template, "reason": "住民票は本人が請求してください。"])
            #expect(end.text.contains("却下"))
            #expect(end.text.contains("住民票は本人が請求してください。"))
            #expect(try await filed.mails(.rejection) == 1)
        }
    }

    @Test func `an office cancels with a reason`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            let filed = try await FiledCase.file(in: town)
            try await clerk.open(filed.path + "/cancellation")
            #expect(try await clerk.submit("/cancellation", ["reason": "同じ申請が2件ありました。"]).text.contains("取消し"))
            #expect(try await filed.mails(.cancellation) == 1)
        }
    }

    @Test func `a case is handed to a colleague`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            _ = try await town.officer("sato", name: "佐藤 恵")
            let filed = try await FiledCase.file(in: town)
            try await filed.take(by: clerk)
            let sato = try await town.database.pool.one(
                "select id from officers where sign_in_name = 'sato'",
                as: UUID.self
            )
            try await clerk.open(filed.path + "/assignment")
            let page = try await clerk.submit("/assignment", ["officer": sato.uuidString])
            #expect(page.text.contains("担当 佐藤 恵"))
            try await clerk.open(filed.path + "/assignment")
            #expect(try await clerk.submit("/assignment", ["officer": UUID().uuidString]).status == 422)
        }
    }

    @Test func `after a review the next case in the officer's charge is one click away`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            let sato = try await town.officer("sato")
            let first = try await FiledCase.file(in: town, fee: 0, daysAgo: 2)
            let next = try await FiledCase.file(in: town, daysAgo: 1)
            let others = try await FiledCase.file(in: town, daysAgo: 3)
            try await first.take(by: clerk)
            try await next.take(by: clerk)
            try await others.take(by: sato)
            try await clerk.open(first.path + "/approval")
            #expect(try await clerk.submit("/approval").links.contains(next.path))
            try await clerk.open(next.path + "/rejection")
            let last = try await clerk.submit("/rejection", ["reason": "書類が足りません。"])
            #expect(!last.text.contains("次の審査中の申請を開く"))
        }
    }

    @Test func `a second click does nothing twice`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            let filed = try await FiledCase.file(in: town)
            try await filed.take(by: clerk)
            let page = try await clerk.open(filed.path + "/approval")
            let fields = try #require(page.form("/approval")).fields(changedBy: [:])
            let answers = try await withThrowingTaskGroup(of: WebPage.self) { group in
                for _ in 0..<5 { group.addTask { try await clerk.post(filed.path + "/approval", fields) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.allSatisfy { $0.status == 303 })
            #expect(Set(answers.map { $0.headers["location"] }).count == 1)
            #expect(try await filed.mails(.approval) == 1)
            #expect(try await filed.audited(.approval) == 1)
        }
    }

    @Test func `a message is kept and announced without its text`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            let filed = try await FiledCase.file(in: town)
            try await clerk.open(filed.path + "/message")
            #expect(try await clerk.submit("/message").status == 422)
            let page = try await clerk.submit("/message", ["message": "本籍を確かめています。"])
            #expect(page.text.contains("申請者に連絡しました"))
            #expect(page.text.contains("本籍を確かめています。"))
            #expect(try await filed.audited(.message) == 1)
            let mail = try await Mails(of: town).mail(with: "メッセージがあります")
            #expect(!mail.contains("本籍"))
        }
    }
}
