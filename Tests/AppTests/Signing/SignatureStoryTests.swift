import Foundation
import Postgres
import TestKit
import Testing

@Suite struct SignatureStoryTests {
    @Test func `somebody signs with the card, sends the application, and the office sees whose signature it is`()
        async throws
    {
        try await SigningTown.run { stage in
            let signer = try await Signer.make(in: stage)
            #expect(try await signer.visitor.open("/privacy").text.contains("署名用電子証明書に記載された氏名"))
            #expect(try await signer.visitor.open("/help").text.contains("マイナンバーカードで署名します。"))
            let answers = try await signer.visitor.open(signer.path + "/answers")
            #expect(answers.text.contains("署名に進む"))
            #expect(answers.text.contains("全9ページのうち8ページ目"))
            let page = try await signer.visitor.submit("/submission")
            #expect(page.path == signer.path + "/signature", "\(page.status) \(page.text)")
            #expect(page.text.contains("全9ページのうち9ページ目"))
            #expect(page.text.contains("■ 氏名"))
            #expect(try await signer.status == "draft")

            let signed = try await signer.sign()
            #expect(signed.path == signer.path + "/signature")
            #expect(signed.text.contains("署名を確かめました。"), "\(signed.text)")
            let receipt = try await signer.visitor.submit("/submission")
            let number = try #require(receipt.receiptNumber, "\(receipt.path) \(receipt.text)")
            let revisions: (Int, Int) = (
                try await stage.count("select submitted_revision from signatures where application_id = \(signer.id)"),
                try await stage.count("select max(revision) from applications where id = \(signer.id)")
            )
            #expect(revisions.0 > 0 && revisions.0 <= revisions.1)

            let clerk = try await stage.town.officer("tanaka")
            let casePath = "/cases/\(signer.id.uuidString.lowercased())"
            let file = try await clerk.open(casePath)
            #expect(file.text.contains("電子署名は有効です（OCSP応答"), "\(file.text)")
            #expect(file.text.contains("加古川 花子 （申請と同じ）"), "\(file.text)")
            #expect(file.text.contains("この申請とともに送信されました"))
            for part in ["document", "signature", "certificate", "ocsp"] {
                let link = try #require(file.links.first { $0.hasSuffix("/\(part)") })
                #expect(try await clerk.get(link).status == 200)
            }
            #expect(try await stage.count("select count(*) from audit_entries where act = 'signature.reading'") == 4)
            let copy = try await clerk.open(casePath + "/copy")
            #expect(copy.text.contains("電子署名は有効です"))
            let other = try await stage.town.officer("suzuki", department: "shiminzeika")
            #expect(try await other.get(casePath + "/signatures/\(UUID())/document").status == 404)
            try await ArchivedSignature.check(number, of: signer)
        }
    }

    @Test func `what is not signed yet is not paid for, whoever knows the address of the page`() async throws {
        let provider = [
            "MADOGUCHI_PAYMENT_PROVIDER": "komoju", "MADOGUCHI_PAYMENT_SECRET_KEY": "sk_test_town",
            "MADOGUCHI_PAYMENT_WEBHOOK_SECRETS": "whsec_town",
        ]
        try await SigningTown.run(settings: provider) { stage in
            let signer = try await Signer.make(in: stage)
            let before = try await signer.visitor.open(signer.path + "/payment")
            #expect(before.path == signer.path + "/answers", "\(before.text)")
            try await signer.sign()
            let after = try await signer.visitor.open(signer.path + "/payment")
            #expect(after.path == signer.path + "/payment", "\(after.text)")
        }
    }

    @Test func `who presses twice, or comes back twice, signs once`() async throws {
        try await SigningTown.run { stage in
            let signer = try await Signer.make(in: stage)
            let first = try await signer.depart()
            let second = try await signer.depart()
            #expect(first != second)
            #expect(try await stage.count("select count(*) from signing_requests") == 1)
            let back = try await signer.visitPhone(second, "hanako")
            async let one = signer.visitor.get(back)
            async let other = signer.visitor.get(back)
            let statuses = try await [one.status, other.status]
            #expect(statuses == [303, 303])
            try await signer.visitor.open(back)
            _ = try await signer.visitor.open(signer.path + "/signature/result")
            try await eventually { try await signer.signatures() == 1 }
            let page = try await signer.visitor.open(signer.path + "/signature")
            #expect(page.text.contains("署名を確かめました。"), "\(page.text)")
            try await signer.visitor.submit("/submission")
            #expect(try await signer.visitor.open(signer.path + "/signature").path == signer.path)
            #expect(try await signer.signatures() == 1)
            #expect(
                try await stage.count("select count(*) from audit_entries where act = 'application.signature'") == 1
            )
        }
    }

    @Test func `a signature of another browser is not taken`() async throws {
        try await SigningTown.run { stage in
            let signer = try await Signer.make(in: stage)
            let back = try await signer.visitPhone(try await signer.depart(), "hanako")
            let stranger = try await Signer.make(in: stage, email: "taro@example.jp")
            let refused = try await stranger.visitor.open(back)
            #expect(refused.status == 409)
            #expect(refused.text.contains("同じブラウザーで、はじめからやり直してください。"))
            #expect(try await Visitor(at: stage.town.publicURL).open(back).status == 401)
            #expect(try await stranger.visitor.open("/signatures/return?code=x&state=unknown").status == 409)
            for path in ["/signature", "/signature/document", "/signature/result", "/signature/troubles/revoked"] {
                #expect(try await stranger.visitor.open(signer.path + path).status == 404, "\(path)")
            }
            #expect(try await signer.visitor.open(back).text.contains("署名を確かめました。"))
        }
    }

    @Test func `an answer that changes after the freeze makes the request void, and is named`() async throws {
        try await SigningTown.run { stage in
            let signer = try await Signer.make(in: stage)
            let departure = try await signer.depart()
            try await signer.visitor.open(signer.path + "/steps/mokuteki?return=answers")
            let steps = try await signer.visitor.page
            try await signer.changePurpose(from: steps)
            let back = try await signer.visitPhone(departure, "hanako")
            let page = try await signer.visitor.open(back)
            #expect(page.path == signer.path + "/signature")
            #expect(page.text.contains("署名を始めたあとに、内容が変わりました。"), "\(page.text)")
            #expect(try await signer.signatures() == 0)
            #expect(
                try await signer.visitor.submit("/signature", ["_act": "freeze"]).text.contains("内容が変わりました") == false
            )
            #expect(try await stage.count("select count(*) from signing_requests where state = 'void'") == 1)
            let signed = try await signer.sign()
            #expect(signed.text.contains("署名を確かめました。"))
            // Signed, and changed afterwards: the signature covers nothing that is sent.
            try await signer.visitor.open(signer.path + "/steps/mokuteki?return=answers")
            try await signer.changePurpose(from: await signer.visitor.page, to: "3")
            let unsigned = try await signer.visitor.submit("/submission")
            #expect(unsigned.path == signer.path + "/signature")
            #expect(unsigned.text.contains("署名を始めたあとに、内容が変わりました。"))
            #expect(try await signer.status == "draft")
        }
    }

    @Test func `somebody goes on with the signature on another device`() async throws {
        try await SigningTown.run { stage in
            let signer = try await Signer.make(in: stage)
            _ = try await signer.depart()
            let page = try await signer.visitor.open(signer.path + "/access-links")
            let form = try #require(page.forms.last { $0.action.hasSuffix("/access-links") })
            let shown = try await signer.visitor.post(form.action, form.fields(changedBy: ["_act": "show"]))
            let link = try #require(shown.links.first { $0.contains("/access-links/") })
            let telephone = Visitor(at: stage.town.publicURL)
            let path = try #require(URL(string: link)).path
            try await telephone.open(path)
            try await telephone.submit(path)
            let back = try await signer.visitPhone(try await signer.depart(by: telephone), "hanako")
            #expect(try await telephone.open(back).text.contains("署名を確かめました。"))
            // The first device sees it as well.
            #expect(try await signer.visitor.open(signer.path + "/signature").text.contains("署名を確かめました。"))
            #expect(try await stage.count("select count(*) from signing_requests") == 1)
        }
    }

    @Test func `a town that does not take signatures asks for none`() async throws {
        try await TestTown.run { town in
            let applicant = Applicant(in: town)
            let answers = try await applicant.fillIn()
            #expect(answers.text.contains("全8ページのうち8ページ目"))
            #expect(!answers.text.contains("署名"))
            let path = answers.path.replacing("/answers", with: "")
            #expect(try await applicant.visitor.open(path + "/signature").path == path)
            #expect(try await applicant.visitor.open("/procedures/juminhyo").text.contains("現在は、電子署名なしで申請できます。"))
            try await applicant.visitor.open(path + "/answers")
            #expect(try await applicant.visitor.submit("/submission").receiptNumber != nil)
        }
    }
}

extension Signer {
    /// Answers the page on the screen otherwise and comes back to all answers.
    func changePurpose(from page: WebPage, to count: String = "1") async throws {
        let form = try #require(page.forms.first { $0.action.contains("/steps/") }, "\(page.path) \(page.text)")
        let after = try await visitor.submit(form.action, ["tsusu": count, "_act": "next"])
        try #require(after.path == path + "/answers", "\(after.path) \(after.text)")
    }
}
