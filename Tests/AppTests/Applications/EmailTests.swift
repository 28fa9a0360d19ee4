import Foundation
import TestKit
import Testing

@Suite struct EmailTests {
    @Test func `the mailed link opens the application on another device, once somebody presses its button`()
        async throws
    {
        try await TestTown.run { town in
            let applicant = Applicant(in: town)
            try await applicant.begin()
            let mail = try await Mailbox(of: town).mail(to: applicant.email, with: "確認番号")
            let link = try #require(mail.firstMatch(of: /http\S+(\/email-links\/\S+)/)?.1)

            let scanner = Visitor(at: town.publicURL)
            for _ in 0..<3 { #expect(try await scanner.open(String(link)).status == 200) }

            let telephone = Visitor(at: town.publicURL)
            try await telephone.open(String(link))
            let page = try await telephone.submit(String(link))
            #expect(page.path.hasSuffix("/steps/shinseisha"), "\(page.status) \(page.text)")
            // The device on which it was begun goes on as well.
            let other = try await applicant.visitor.open(page.path)
            #expect(other.status == 200)
        }
    }

    @Test func `a code is worth nothing after five wrong ones`() async throws {
        try await TestTown.run { town in
            let applicant = Applicant(in: town)
            try await applicant.begin()
            let mail = try await Mailbox(of: town).mail(to: applicant.email, with: "確認番号")
            let code = try #require(mail.firstMatch(of: /確認番号： (\d{6})/)?.1)
            let wrong = code == "000000" ? "000001" : "000000"
            for left in [4, 3, 2, 1] {
                let page = try await applicant.visitor.submit("/email-confirmation", ["code": wrong])
                #expect(page.status == 422)
                #expect(page.text.contains("あと\(left)回"))
            }
            #expect(
                try await applicant.visitor.submit("/email-confirmation", ["code": wrong]).text.contains("使えなくなりました")
            )
            let page = try await applicant.visitor.submit("/email-confirmation", ["code": String(code)])
            #expect(page.path.hasSuffix("/email"), "the right code comes too late: \(page.path)")
        }
    }

    @Test func `an address can be corrected before it is confirmed, and the former mail proves nothing any more`()
        async throws
    {
        try await TestTown.run { town in
            let applicant = Applicant(in: town, email: "hanako@example.jp")
            try await applicant.begin()
            let mail = try await Mailbox(of: town).mail(to: applicant.email, with: "確認番号")
            let code = try #require(mail.firstMatch(of: /確認番号： (\d{6})/)?.1)
            let page = await applicant.visitor.page
            try await applicant.visitor.open(page.path.replacing("-confirmation", with: ""))
            let corrected = try await applicant.visitor.submit("/email", ["email": "ｈａｎａｋｏ＠example.com"])
            #expect(corrected.text.contains("hanako@example.com"))
            let refused = try await applicant.visitor.submit("/email-confirmation", ["code": String(code)])
            #expect(refused.status == 422)
            _ = try await Mailbox(of: town).mail(to: "hanako@example.com", with: "確認番号")
        }
    }

    @Test func `what is no address is said at its input`() async throws {
        try await TestTown.run { town in
            let applicant = Applicant(in: town, email: "hanako@")
            let page = try await applicant.begin()
            #expect(page.status == 422)
            #expect(page.body.contains("id=\"email-error\""))
            #expect(try await Mailbox(of: town).mails(to: "hanako@").isEmpty)
        }
    }

    @Test func `nobody else sees an application`() async throws {
        try await TestTown.run { town in
            let applicant = Applicant(in: town)
            let path = try await applicant.begin().path
            let stranger = Visitor(at: town.publicURL)
            #expect(try await stranger.open(path).status == 401)
            try await Applicant(in: town, visitor: stranger).begin()
            let page = try await stranger.open(path)
            #expect(page.status == 404)
            #expect(!page.text.contains("hanako"))
        }
    }

    @Test func `two clicks on the button begin one application`() async throws {
        try await TestTown.run { town in
            let applicant = Applicant(in: town)
            try await applicant.begin("nozei-shomei")
            let key = UUID().uuidString
            async let one = applicant.visitor.post("/procedures/juminhyo/applications", [("_key", key)])
            async let two = applicant.visitor.post("/procedures/juminhyo/applications", [("_key", key)])
            let places = try await [one, two].map { $0.headers["location"] }
            #expect(places[0] == places[1])
        }
    }

    @Test func `who has begun already is asked whether to go on`() async throws {
        try await TestTown.run { town in
            let applicant = Applicant(in: town)
            try await applicant.begin()
            try await applicant.confirm()
            let answer = try await applicant.visitor.post("/procedures/juminhyo/applications", [])
            #expect(answer.headers["location"] == "/procedures/juminhyo/applications")
            let page = try await applicant.visitor.open("/procedures/juminhyo/applications")
            #expect(page.text.contains("続きを入力する"))
            let another = try await applicant.visitor.submit("/procedures/juminhyo/applications", ["_act": "another"])
            #expect(another.path.hasSuffix("/email"))
        }
    }
}
