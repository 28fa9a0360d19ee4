import AuthenticationApp
import Foundation
import Postgres
import TestKit
import Testing

/// Signing in with the card, as a citizen's browser sees it.
@Suite struct CardSignInTests {
    @Test func `who shows the card has a page of his or her own, in a new session`() async throws {
        try await CardTown.run { cards in
            let visitor = cards.visitor()
            let door = try await visitor.open("/account")
            #expect(door.path == "/card-sign-in" && door.text.contains("マイナンバーカードでサインイン"), "\(door.text)")
            let address = try await cards.depart(visitor, by: "/card-sign-in")
            #expect(address.contains("scope=openid&"), "nothing but who it is: \(address)")
            let before = await visitor.cookies
            let page = try await visitor.open(try await cards.phone(address, card: "hanako"))
            #expect(page.path == "/account" && page.title.hasPrefix("マイページ"), "\(page.status) \(page.text)")
            #expect(await visitor.cookies != before)
            #expect(try await cards.audited("resident.sign-in") == 1)
            let details = try await cards.town.database.pool.one(
                "select details::text from audit_entries where act = 'resident.sign-in'",
                as: String.self
            )
            #expect(details == "{}")
        }
    }

    @Test func `the same person comes to the same page, another person to another`() async throws {
        try await CardTown.run { cards in
            for card in ["hanako", "hanako", "taro"] { try await cards.signIn(card, cards.visitor()) }
            let residents = try await cards.town.database.pool.one("select count(*) from residents", as: Int.self)
            #expect(residents == 2)
        }
    }

    @Test func `who wanted to go elsewhere goes there, but to no other site`() async throws {
        try await CardTown.run { cards in
            let page = try await cards.signIn("hanako", cards.visitor(), to: "/help")
            #expect(page.path == "/help")
            for foreign in ["https://evil.example", "//evil.example", "%2F%2Fevil.example", "/%5Cevil.example"] {
                let page = try await cards.signIn("hanako", cards.visitor(), to: foreign)
                #expect(page.path == "/account", "\(foreign)")
            }
        }
    }

    @Test(arguments: [
        ("hanako:cancelled", 403, "取り消されました", "もう一度カードで確認する"),
        ("hanako:timeout", 410, "時間内に", "もう一度カードで確認する"),
        ("locked", 403, "ロックされています", "市民課の窓口"),
        ("hanako:revoked", 403, "失効しています", "市民課の窓口"),
        ("hanako:expired", 403, "有効期限が切れています", "市民課の窓口"),
        ("hanako:not-yet-valid", 403, "まだ有効期間が始まっていません", "市民課の窓口"),
        ("hanako:server-error", 503, "つながりません", "もう一度カードで確認する"),
    ])
    func `what goes wrong at the phone is told with a way on`(
        card: String,
        status: Int,
        sentence: String,
        way: String
    ) async throws {
        try await CardTown.run { cards in
            let visitor = cards.visitor()
            let page = try await cards.signIn(card, visitor)
            #expect(page.status == status, "\(page.text)")
            #expect(page.text.contains(sentence) && page.text.contains(way), "\(page.text)")
            #expect(page.text.contains("カードを使わずに申請する"))
            #expect(try await visitor.open("/account").path.hasPrefix("/card-sign-in"))
        }
    }

    @Test func `a service that is away, silent on its part or untrue is told apart`() async throws {
        try await CardTown.run { cards in
            let wrongs: [(Faults, Int)] = [
                (Faults(endpoints: [.token: .broken]), 503),
                (Faults(endpoints: [.token: .refusing]), 502),
                (Faults(endpoints: [.token: .babbling]), 502),
                (Faults(idToken: .wrongNonce), 502),
                (Faults(idToken: .tamperedSignature), 502),
            ]
            for (faults, status) in wrongs {
                try await cards.fail(faults)
                let page = try await cards.signIn("hanako", cards.visitor())
                #expect(page.status == status, "\(faults) \(page.text)")
                try await cards.fail(Faults())
            }
            let residents = try await cards.town.database.pool.one("select count(*) from residents", as: Int.self)
            #expect(residents == 0)
        }
    }

    @Test func `the way back is good in another tab, once, and in no other browser`() async throws {
        try await CardTown.run { cards in
            let visitor = cards.visitor()
            try await visitor.open("/card-sign-in")
            let address = try await cards.depart(visitor, by: "/card-sign-in")
            let back = try await cards.phone(address, card: "hanako")
            let stranger = cards.visitor()
            #expect(try await stranger.open(back).status == 403)
            try await stranger.open("/card-sign-in")
            _ = try await cards.depart(stranger, by: "/card-sign-in")
            let foreign = try await stranger.open(back)
            #expect(foreign.status == 403 && foreign.text.contains("同じブラウザーで"), "\(foreign.text)")
            #expect(try await stranger.open("/account").path.hasPrefix("/card-sign-in"))
            let tab = cards.visitor(await visitor.cookies)
            #expect(try await tab.open(back).path == "/account")
            let replay = try await tab.open(back)
            #expect(replay.status == 410 && replay.text.contains("すでに受け付けています"), "\(replay.text)")
            #expect(try await tab.open("/card-sign-in/return?code=1").status == 400)
            #expect(try await tab.open("/card-sign-in/return?code=1&state=forged").status == 403)
        }
    }

    @Test func `of the same way back twice at the same time only one is taken`() async throws {
        try await CardTown.run { cards in
            let visitor = cards.visitor()
            try await visitor.open("/card-sign-in")
            let back = try await cards.phone(cards.depart(visitor, by: "/card-sign-in"), card: "hanako")
            let cookies = await visitor.cookies
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<4 { group.addTask { try await cards.visitor(cookies).get(back).status } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses.count { $0 == 303 } == 1, "\(statuses)")
        }
    }

    @Test func `a session that somebody planted is worth nothing after the sign-in`() async throws {
        try await CardTown.run { cards in
            let attacker = Citizen(in: cards, email: "attacker@example.jp")
            try await attacker.draft()
            let planted = await attacker.visitor.cookies
            let victim = cards.visitor(planted)
            try await cards.signIn("hanako", victim)
            #expect(try await attacker.visitor.open("/account").path.hasPrefix("/card-sign-in"))
            let draft = try await victim.open("/procedures/juminhyo/applications").links.first {
                $0.hasPrefix("/applications/")
            }
            let page = try await attacker.visitor.open(try #require(draft))
            #expect(page.status == 401, "\(page.text)")
        }
    }

    @Test func `who signs in while reserving a visit goes on where he or she was`() async throws {
        try await CardTown.run { cards in
            let visitor = cards.visitor()
            let places = try await visitor.open("/reservations/places?purpose=card-uketori")
            try await visitor.open(try #require(places.links.first { $0.hasPrefix("/reservations/times?") }))
            let minute = try #require(await visitor.page.body.firstMatch(of: /name="minute" value="(\d+)"/)?.1)
            let form = try await visitor.submit("/reservations", ["minute": String(minute)])
            #expect(form.path.hasSuffix("/visitor"), "\(form.text)")
            try await cards.signIn("hanako", visitor)
            #expect(try await visitor.open(form.path).status == 200)
            let isHeldByNewSession = try await cards.town.database.pool.one(
                "select exists (select from reservations join sessions on sessions.id = session_id where status = 'held')",
                as: Bool.self
            )
            #expect(isHeldByNewSession)
        }
    }

    @Test func `who signs in after another resident at the same screen sees nothing of the first`() async throws {
        try await CardTown.run { cards in
            let first = Citizen(in: cards)
            try await cards.signIn("hanako", first.visitor)
            try await first.draft()
            let application = try await first.application()
            try await first.visitor.open("/card-sign-in?to=/help")
            // The page leads on who is signed in; the second person comes by a page that was left open.
            let other = cards.visitor(await first.visitor.cookies)
            let form = [("to", "/account"), ("_key", UUID().uuidString)]
            let address = try #require(try await other.post("/card-sign-in", form).headers["location"])
            try await other.open(try await cards.phone(address, card: "taro"))
            #expect(try await other.open(application).status == 404)
            #expect(try await other.open("/account").text.contains("申請はまだありません"))
        }
    }

    @Test func `signing out ends the session and is recorded`() async throws {
        try await CardTown.run { cards in
            let visitor = cards.visitor()
            try await cards.signIn("hanako", visitor)
            try await visitor.submit("/session-end")
            #expect(try await visitor.open("/account").path.hasPrefix("/card-sign-in"))
            #expect(try await cards.audited("resident.sign-out") == 1)
        }
    }

    @Test func `after an hour without a sign the card is asked for again, and the draft stays open`() async throws {
        try await CardTown.run { cards in
            let citizen = Citizen(in: cards)
            try await cards.signIn("hanako", citizen.visitor)
            try await citizen.draft()
            let step = await citizen.visitor.page.path
            try await cards.lapse()
            #expect(try await citizen.visitor.open(step).path == step)
            #expect(try await citizen.visitor.open("/account").path.hasPrefix("/card-sign-in"))
            let elsewhere = cards.visitor()
            try await cards.signIn("hanako", elsewhere)
            #expect(try await elsewhere.open(step).path == step)
            try await cards.lapse()
            let closed = try await elsewhere.open(step)
            #expect(closed.status == 401 && closed.text.contains("マイナンバーカードでサインイン"), "\(closed.text)")
            let link = try #require(closed.links.first { $0.hasPrefix("/card-sign-in?to=") })
            try await elsewhere.open(link)
            #expect(try await cards.show("hanako", elsewhere).path == step)
        }
    }

    @Test func `too many tries from one place are refused`() async throws {
        try await CardTown.run(settings: ["MADOGUCHI_RATE_FACTOR": "0"]) { cards in
            let visitor = cards.visitor()
            try await visitor.open("/card-sign-in")
            #expect(try await visitor.submit("/card-sign-in").status == 429)
        }
    }

    @Test func `a town without the service offers nothing of it`() async throws {
        try await TestTown.run { town in
            let visitor = Visitor(at: town.publicURL)
            for path in ["/card-sign-in", "/card-sign-in/return?state=1&code=1", "/account", "/account/notices"] {
                #expect(try await visitor.open(path).status == 404, "\(path)")
            }
            for path in ["/", "/procedures/juminhyo"] {
                let page = try await visitor.open(path)
                #expect(!page.text.contains("マイページ") && !page.text.contains("マイナンバーカードで入力する"), "\(path)")
            }
        }
    }

    @Test func `browsers may be led to the service by a form, and to no other site`() async throws {
        try await CardTown.run { cards in
            let policy = try await cards.visitor().open("/card-sign-in").headers["content-security-policy"]
            #expect(policy?.contains("form-action 'self' \(cards.base);") == true, "\(policy ?? "")")
        }
    }
}

extension CardTown {
    /// As if all residents had been away for long.
    func lapse() async throws {
        try await town.database.pool.execute(
            "update sessions set resident_until = now() - interval '1 second' where resident_id is not null"
        )
    }
}
