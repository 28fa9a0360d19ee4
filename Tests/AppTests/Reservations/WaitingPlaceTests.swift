import Domain
import Foundation
import Postgres
import TestKit
import Testing

@Suite struct WaitingPlaceTests {
    @Test func `a place is kept over a reload and at another node, and pressed twice it is one`() async throws {
        try await TestTown.run { town in
            let node = try town.anotherNode()
            try await node.serve {
                try await WaitingTown.open(in: town, node, minutes: 30)
                let hanako = Visitor(at: town.publicURL)
                let page = try await hanako.open(WaitingTown.page)
                let form = try #require(page.form(WaitingTown.page))
                let fields = form.fields(changedBy: [:])
                for _ in 0..<2 { #expect(try await hanako.post(form.action, fields).status == 303) }
                // Nor do two pages of one browser take two.
                try await hanako.post(form.action, fields.map { ($0.0, $0.0 == "_key" ? UUID().uuidString : $0.1) })
                #expect(try await WaitingTown.count("true", in: town) == 1)
                let code = try #require(WaitingTown.value(of: "順番のコード", on: try await hanako.open(WaitingTown.page)))
                #expect(WaitingTown.value(of: "順番のコード", on: try await hanako.open(WaitingTown.page)) == code)
                let cookies = await hanako.cookies
                let elsewhere = Visitor(at: node.publicURL, cookies: cookies)
                #expect(WaitingTown.value(of: "順番のコード", on: try await elsewhere.open(WaitingTown.page)) == code)
                // What the browser keeps only spares the database a question.
                let bare = Visitor(at: node.publicURL, cookies: cookies.filter { $0.key.hasSuffix("-line") })
                #expect(WaitingTown.value(of: "順番のコード", on: try await bare.open(WaitingTown.page)) == code)
                let forged = cookies.mapValues { $0.replacing(/\.\.[A-Za-z0-9_-]+$/, with: "..forged") }
                #expect(forged != cookies)
                let forger = Visitor(at: node.publicURL, cookies: forged.filter { !$0.key.hasSuffix("-line") })
                #expect(WaitingTown.value(of: "順番のコード", on: try await forger.open(WaitingTown.page)) == nil)
            }
        }
    }

    @Test func `a form that a browser without cookies sends twice takes one place`() async throws {
        try await TestTown.run { town in
            try await WaitingTown.open(in: town, minutes: 30)
            let key = UUID().uuidString
            for _ in 0..<2 {
                let answer = try await Visitor(at: town.publicURL).post(WaitingTown.page, [("_key", key)])
                #expect(answer.status == 303)
            }
            #expect(try await WaitingTown.count("true", in: town) == 1)
        }
    }

    @Test func `a place is taken to another device by its code, and is no longer on the first`() async throws {
        try await TestTown.run { town in
            try await WaitingTown.open(in: town, minutes: 30)
            let first = try await WaitingTown.join(town)
            let code = try #require(WaitingTown.value(of: "順番のコード", on: await first.page))
            let second = Visitor(at: town.publicURL)
            try await second.open(WaitingTown.page)
            let wrong = try await second.submit("/places", ["code": "ABCD-EFGH"])
            #expect(wrong.status == 422)
            #expect(wrong.body.contains("id=\"code-error\""))
            let unknown = ReservationNumber(random: 12345).text
            try await second.open(WaitingTown.page)
            #expect(try await second.submit("/places", ["code": unknown]).text.contains("見つかりませんでした"))
            let moved = try await second.submit("/places", ["code": code.lowercased()])
            #expect(moved.status == 200)
            #expect(WaitingTown.value(of: "順番のコード", on: moved) == code)
            #expect(try await WaitingTown.count("true", in: town) == 1)
            try await WaitingTown.reachOpening(town)
            try await WaitingTown.see("順番が来ました", second)
            try await WaitingTown.see("別の端末に移したか", first)
            #expect(await first.page.form(WaitingTown.page) != nil)
            let times = "/reservations/places?purpose=\(WaitingTown.purpose)"
            #expect(try await first.get(times).status == 303)
            #expect(try await second.get(times).status == 200)
        }
    }

    @Test func `codes cannot be tried out without end`() async throws {
        try await TestTown.run(settings: ["MADOGUCHI_RATE_FACTOR": "1"]) { town in
            try await WaitingTown.open(in: town, minutes: 30)
            let guesser = Visitor(at: town.publicURL)
            var statuses: [Int] = []
            for number in 0..<31 {
                let code = ReservationNumber(random: UInt64(number + 1000)).text
                let answer = try await guesser.post(
                    WaitingTown.page + "/places",
                    [("_key", UUID().uuidString), ("code", code)]
                )
                statuses.append(answer.status)
            }
            #expect(statuses.prefix(30).allSatisfy { $0 == 422 })
            #expect(statuses.last == 429)
        }
    }

    @Test func `whoever leaves makes room for those behind, and comes back behind them`() async throws {
        try await TestTown.run { town in
            try await WaitingTown.open(in: town, minutes: 30)
            let first = try await WaitingTown.join(town)
            let second = try await WaitingTown.join(town)
            #expect(try await first.submit("/leaving").form(WaitingTown.page) != nil)
            #expect(try await WaitingTown.count("left_at is null", in: town) == 1)
            try await WaitingTown.reachOpening(town)
            try await WaitingTown.see("順番が来ました", second)
            try await first.open(WaitingTown.page)
            try await first.submit(WaitingTown.page)
            try await WaitingTown.see("順番が来ました", first)
            #expect(try await WaitingTown.count("rank = 2 and left_at is null", in: town) == 1)
        }
    }

    @Test func `whoever is let in and does not come loses the turn, and may wait again`() async throws {
        try await TestTown.run { town in
            try await WaitingTown.open(in: town)
            let late = try await WaitingTown.join(town)
            try await WaitingTown.see("順番が来ました", late)
            let places = "/reservations/places?purpose=\(WaitingTown.purpose)"
            #expect(try await late.get(places).status == 200)
            try await town.database.pool.execute(
                "update waiting_places set admitted_until = now() - interval '1 second'"
            )
            #expect(try await late.get(places).status == 303)
            let page = try await late.open(WaitingTown.page)
            #expect(page.text.contains("ご案内の時間が過ぎました"))
            try await late.submit(WaitingTown.page)
            try await WaitingTown.see("順番が来ました", late)
            #expect(try await late.get(places).status == 200)
        }
    }

    @Test func `the page renews itself, and does not for whoever wants to read in peace`() async throws {
        try await TestTown.run { town in
            try await WaitingTown.open(in: town, minutes: 30)
            let hanako = try await WaitingTown.join(town)
            let seconds = try #require(await hanako.page.headers["refresh"].flatMap { Int($0) })
            #expect((10...60).contains(seconds))
            let still = try #require(await hanako.page.links.first { $0.contains("still=yes") })
            let page = try await hanako.open(still)
            #expect(page.headers["refresh"] == nil)
            #expect(page.text.contains("いまの順番を見る"))
            // What was wanted is kept on the way.
            try await hanako.open(WaitingTown.page + "?purpose=\(WaitingTown.purpose)&people=3")
            #expect(await hanako.page.links.contains { $0.contains("people=3") })
        }
    }

    @Test func `before the last hour no place can be had, and of an unknown or free purpose there is no line`()
        async throws
    {
        try await TestTown.run { town in
            try await WaitingTown.open(in: town, minutes: 90)
            let early = Visitor(at: town.publicURL)
            #expect(try await early.open(WaitingTown.page).form(WaitingTown.page) == nil)
            #expect(await early.page.text.contains("順番待ちには"))
            #expect(try await early.post(WaitingTown.page, [("_key", UUID().uuidString)]).status == 409)
            #expect(try await early.get("/reservations/waiting/nothing").status == 404)
            let free = try await early.get("/reservations/waiting/tennyu-tenkyo")
            #expect(free.headers["location"]?.hasPrefix("/reservations/places?") == true)
        }
    }
}
