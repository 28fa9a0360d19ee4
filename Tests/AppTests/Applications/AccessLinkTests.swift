import Foundation
import TestKit
import Testing

@Suite struct AccessLinkTests {
    @Test func `who lost the session goes on by a mailed link, and everything typed is there`() async throws {
        try await TestTown.run { town in
            let applicant = Applicant(in: town)
            try await applicant.begin()
            try await applicant.confirm()
            let step = try await applicant.answer(["shimei.family": "髙﨑"]).path

            let telephone = Visitor(at: town.publicURL)
            let closed = try await telephone.open(step)
            #expect(closed.status == 401)
            #expect(closed.text.contains("保存された内容はなくなっていません"))
            let sent = try await telephone.submit("/access-links", ["email": "Ｈanako@example.jp"])
            #expect(sent.status == 200, "\(sent.text)")
            try await telephone.open(try await link(in: town, to: applicant.email))
            let draft = try await telephone.submit(await telephone.page.path)
            #expect(draft.text.contains("入力中の申請"), "\(draft.status) \(draft.text)")
            #expect(try await telephone.open(step).body.contains("髙﨑"))
        }
    }

    @Test func `an address without applications is answered like any other, and gets no mail`() async throws {
        try await TestTown.run { town in
            let known = Applicant(in: town)
            try await known.begin()
            try await known.confirm()
            let visitor = Visitor(at: town.publicURL)
            try await visitor.open("/access-links")
            let one = try await visitor.submit("/access-links", ["email": known.email])
            try await visitor.open("/access-links")
            let other = try await visitor.submit("/access-links", ["email": "nobody@example.jp"])
            #expect(one.text == other.text)
            _ = try await link(in: town, to: known.email)
            #expect(try await Mailbox(of: town).mails(to: "nobody@example.jp").isEmpty)
        }
    }

    @Test func `a link on the screen is for one device, and for it also by a second click`() async throws {
        try await TestTown.run { town in
            let applicant = Applicant(in: town)
            try await applicant.begin()
            let application = try await applicant.confirm().path.replacing("/steps/shinseisha", with: "")
            let page = try await applicant.visitor.open(application + "/access-links")
            let form = try #require(page.forms.last { $0.action.hasSuffix("/access-links") })
            let shown = try await applicant.visitor.post(form.action, form.fields(changedBy: ["_act": "show"]))
            let link = try #require(shown.links.first { $0.contains("/access-links/") })
            let path = try #require(URL(string: link)).path

            let telephone = Visitor(at: town.publicURL)
            try await telephone.open(path)
            #expect(try await telephone.submit(path).path == application)
            try await telephone.open(path)
            #expect(try await telephone.submit(path).path == application)
            let onlooker = Visitor(at: town.publicURL)
            #expect(try await onlooker.open(path).status == 410)
            #expect(try await onlooker.post(path, []).status == 410)
        }
    }

    @Test func `the way to another device is mailed once however often it is sent`() async throws {
        try await TestTown.run { town in
            let applicant = Applicant(in: town)
            try await applicant.begin()
            let application = try await applicant.confirm().path.replacing("/steps/shinseisha", with: "")
            let page = try await applicant.visitor.open(application + "/access-links")
            let form = try #require(page.forms.first { $0.action.hasSuffix("/access-links") })
            for _ in 0..<3 {
                let answer = try await applicant.visitor.post(form.action, form.fields(changedBy: ["_act": "mail"]))
                #expect(answer.headers["location"] == application + "/access-links?mailed=1")
            }
            #expect(try await applicant.visitor.open(application + "/access-links?mailed=1").text.contains("お送りしました"))
            _ = try await link(in: town, to: applicant.email)
            let mails = try await Mailbox(of: town).mails(to: applicant.email)
            #expect(mails.count { $0.contains("/access-links/") } == 1)
        }
    }

    private func link(in town: TestTown, to email: String) async throws -> String {
        let mail = try await Mailbox(of: town).mail(to: email, with: "/access-links/")
        return String(try #require(mail.firstMatch(of: /http\S+(\/access-links\/\S+)/)?.1))
    }
}
