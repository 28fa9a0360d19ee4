import Foundation
import Postgres
import TestKit
import Testing

/// The residents' page, and how applications come onto it.
@Suite struct AccountTests {
    @Test func `a guest's application joins the page when its applicant says so, once`() async throws {
        try await CardTown.run { cards in
            let citizen = Citizen(in: cards)
            try await citizen.draft()
            let application = try await citizen.application()
            let page = try await citizen.visitor.open(application)
            #expect(page.links.contains(application + "/account-entry"), "\(page.text)")
            let door = try await citizen.visitor.open(application + "/account-entry")
            #expect(door.path.hasPrefix("/card-sign-in?to="), "\(door.path)")
            let question = try await cards.show("hanako", citizen.visitor)
            #expect(question.path == application + "/account-entry", "\(question.path) \(question.text)")
            #expect(try await citizen.visitor.open("/account").text.contains("申請はまだありません"), "not by itself")
            try await citizen.visitor.open(application + "/account-entry")
            let form = try #require(await citizen.visitor.page.form("/account-entry"))
            for _ in 0..<2 {
                let answer = try await citizen.visitor.post(form.action, form.fields(changedBy: [:]))
                #expect(answer.headers["location"] == "/account", "\(answer.status) \(answer.text)")
            }
            #expect(try await cards.audited("application.account-entry") == 1)
            let elsewhere = cards.visitor()
            try await cards.signIn("hanako", elsewhere)
            #expect(await elsewhere.page.links.contains(application))
            #expect(try await elsewhere.open(application).status == 200)
            #expect(try await elsewhere.open(application + "/steps/shinseisha").status == 200)
        }
    }

    @Test func `nobody takes another's application, opens another's draft or guesses one`() async throws {
        try await CardTown.run { cards in
            let owner = Citizen(in: cards)
            try await cards.signIn("hanako", owner.visitor)
            try await owner.draft()
            let application = try await owner.application()
            let other = cards.visitor()
            try await cards.signIn("taro", other)
            for path in ["", "/steps/shinseisha", "/account-entry", "/card-reading", "/email", "/access-links"] {
                #expect(try await other.open(application + path).status == 404, "\(path)")
            }
            // The owner lets the other one in by a link: that is no reason to own it.
            let page = try await owner.visitor.open(application + "/access-links")
            let form = try #require(page.forms.last { $0.action.hasSuffix("/access-links") })
            let shown = try await owner.visitor.post(form.action, form.fields(changedBy: ["_act": "show"]))
            let link = try #require(shown.links.first { $0.contains("/access-links/") })
            let path = try #require(URL(string: link)).path
            try await other.open(path)
            #expect(try await other.submit(path).status == 200)
            #expect(try await other.open(application + "/account-entry").status == 409)
            let seal = try #require(try await cards.seal(of: other))
            #expect(try await other.post(application + "/account-entry", seal).status == 409)
            #expect(try await other.open("/account").text.contains("申請はまだありません"))
            #expect(try await owner.visitor.open("/account").links.contains(application))
        }
    }

    @Test func `what waits for the resident comes first, and long lists have pages`() async throws {
        try await CardTown.run { cards in
            let citizen = Citizen(in: cards)
            try await cards.signIn("hanako", citizen.visitor)
            try await citizen.draft()
            try await citizen.answer(Citizen.own)
            try await citizen.finish()
            let sent = try await citizen.application()
            for _ in 0..<21 {
                let answer = try await citizen.visitor.post("/procedures/juminhyo/applications", [("_act", "another")])
                let path = try #require(answer.headers["location"])
                let id = try #require(
                    path.split(separator: "/").dropFirst().first.flatMap { UUID(uuidString: String($0)) }
                )
                // An empty draft would be gone on with.
                try await cards.town.database.pool.execute("update applications set revision = 1 where id = \(id)")
            }
            let page = try await citizen.visitor.open("/account")
            #expect(page.text.contains("2ページ中 1ページ目") && !page.cards.contains(sent), "\(page.text)")
            let last = try await citizen.visitor.open("/account?page=2")
            #expect(last.cards.last == sent, "\(last.cards)")
            #expect(last.text.contains("市役所の番です") && last.text.contains("あなたの番です"))
            #expect(try await citizen.visitor.open("/account?page=99").text.contains("2ページ中 2ページ目"))
        }
    }

    @Test func `messages and mails stand there, but none that opens something`() async throws {
        try await CardTown.run { cards in
            let citizen = Citizen(in: cards)
            try await cards.signIn("hanako", citizen.visitor)
            #expect(try await citizen.visitor.open("/account/notices").text.contains("お知らせはまだありません"))
            try await citizen.draft()
            try await citizen.answer(Citizen.own)
            let receipt = try await citizen.finish()
            let number = try #require(receipt.text.firstMatch(of: /\d{3,4}-\d{3,4}-\d{3,4}|\d{11}/)).output
            _ = try await Mailbox(of: cards.town).mail(to: citizen.email, with: String(number))
            let id = try await cards.town.database.pool.one("select id::text from applications", as: String.self)
            let clerk = try await cards.town.officer("tanaka")
            try await clerk.open("/cases/\(id)/message")
            try await clerk.submit("/message", ["message": "窓口にお越しになる日をお知らせください。"])
            let page = try await citizen.visitor.open("/account/notices")
            #expect(page.text.contains("窓口にお越しになる日をお知らせください。"), "\(page.text)")
            #expect(page.text.contains(number), "the receipt's mail")
            #expect(!page.text.contains("確認番号"), "\(page.text)")
            #expect(try await citizen.visitor.open("/account").text.contains("市役所からの連絡"))
            let other = cards.visitor()
            try await cards.signIn("taro", other)
            #expect(try await other.open("/account/notices").text.contains("お知らせはまだありません"))
        }
    }

    @Test func `an address that was proved once need not be proved again`() async throws {
        try await CardTown.run { cards in
            let citizen = Citizen(in: cards)
            try await cards.signIn("hanako", citizen.visitor)
            try await citizen.draft()
            try await citizen.answer(["shimei.family": "加古川"], act: "leave")
            let answer = try await citizen.visitor.post("/procedures/juminhyo/applications", [("_act", "another")])
            let page = try await citizen.visitor.open(try #require(answer.headers["location"]))
            #expect(page.body.contains("value=\"hanako@example.jp\""), "\(page.text)")
            #expect(try await citizen.visitor.submit("/email").path.hasSuffix("/steps/shinseisha"))
            // Another address has to be proved as ever.
            let next = try await citizen.visitor.post("/procedures/juminhyo/applications", [("_act", "another")])
            try await citizen.visitor.open(try #require(next.headers["location"]))
            let asked = try await citizen.visitor.submit("/email", ["email": "taro@example.jp"])
            #expect(asked.path.hasSuffix("/email-confirmation"), "\(asked.path)")
        }
    }
}

extension CardTown {
    /// What a form of the page on the screen carries, or of the page on which one signs out.
    func seal(of visitor: Visitor) async throws -> [(String, String)]? {
        let form = try await visitor.open("/account").form("/session-end")
        return form?.fields(changedBy: [:])
    }
}

extension WebPage {
    /// The applications that the residents' page lists, in their order.
    var cards: [String] {
        body.matches(of: /<a href="([^"]+)" class="card__link"/).map { String($0.1) }
    }
}
