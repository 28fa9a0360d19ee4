import Foundation
import TestKit
import Testing

@Suite struct WithdrawalTests {
    @Test func `an application is withdrawn once, with a reason, and the office sees it`() async throws {
        try await TestTown.run { town in
            let applicant = Applicant(in: town)
            let (number, _) = try await applicant.apply()
            let application = await applicant.visitor.page.path.replacing("/receipt", with: "")
            let form = try #require(try await applicant.visitor.open(application + "/withdrawal").form("/withdrawal"))
            let fields = form.fields(changedBy: ["reason": "窓口で受け取りました。"])
            for _ in 0..<2 {
                #expect(try await applicant.visitor.post(form.action, fields).headers["location"] == application)
            }
            let page = try await applicant.visitor.open(application)
            #expect(page.text.contains("取下げ"), "\(page.text)")
            #expect(!page.text.contains("取り下げの画面へ進む"))
            _ = try await Mailbox(of: town).mail(to: applicant.email, with: "取り下げ")
            let mails = try await Mailbox(of: town).mails(to: applicant.email)
            #expect(mails.count { $0.contains("取り下げ") && $0.contains(number) } == 1)
        }
    }

    @Test func `a reason that is too long is told at its input and stays`() async throws {
        try await TestTown.run { town in
            let applicant = Applicant(in: town)
            try await applicant.apply()
            let application = await applicant.visitor.page.path.replacing("/receipt", with: "")
            try await applicant.visitor.open(application + "/withdrawal")
            let reason = String(repeating: "あ", count: 501)
            let page = try await applicant.visitor.submit("/withdrawal", ["reason": reason])
            #expect(page.status == 422)
            #expect(page.body.contains("id=\"reason-error\""))
            #expect(page.body.contains(reason))
        }
    }

    @Test func `a draft is not withdrawn, and nobody withdraws another's application`() async throws {
        try await TestTown.run { town in
            let applicant = Applicant(in: town)
            try await applicant.begin()
            let draft = try await applicant.confirm().path.replacing("/steps/shinseisha", with: "")
            #expect(try await applicant.visitor.open(draft + "/withdrawal").status == 409)

            let other = Applicant(in: town, email: "jiro@example.jp")
            try await other.apply()
            let path = await other.visitor.page.path.replacing("/receipt", with: "/withdrawal")
            #expect(try await applicant.visitor.open(path).status == 404)
            let seal = try #require(try await applicant.visitor.open(draft).form("/session-end")).fields
            #expect(try await applicant.visitor.post(path, seal.map { ($0.name, $0.value) }).status == 404)
        }
    }
}
