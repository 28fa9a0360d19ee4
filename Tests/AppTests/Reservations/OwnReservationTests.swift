import Domain
import Foundation
import Postgres
import TestKit
import Testing

private struct Beginning: Decodable, Sendable {
    let day: String
    let startMinute: Int

    var values: (String, Int) { (day, startMinute) }
}

@Suite struct OwnReservationTests {
    @Test func `a reservation is cancelled by the mailed link on another device, without an account`() async throws {
        try await TestTown.run { town in
            let hanako = Reserver(in: town)
            let page = try await hanako.reserve("マイナンバーカードの受取")
            let number = try #require(Reserver.number(on: page))
            let mail = try await Mailbox(of: town).mail(to: hanako.email, with: number)
            let link = String(try #require(mail.firstMatch(of: /http\S+(\/reservation-links\/\S+)/)?.1))
            let telephone = Visitor(at: town.publicURL)
            // Programs that open links change nothing.
            for _ in 0..<2 { #expect(try await telephone.open(link).status == 200) }
            let opened = try await telephone.submit(link)
            #expect(opened.text.contains(number))
            try await telephone.open(opened.path + "/cancellation")
            let cancelled = try await telephone.submit("/cancellation")
            #expect(cancelled.text.contains("予約を取り消しました"))
            #expect(try await SeatLedger.read(town) == .sound)
            #expect(try await town.database.pool.one("select sum(taken)::int from slots", as: Int.self) == 0)
            _ = try await Mailbox(of: town).mail(to: hanako.email, with: "予約を取り消しました")
        }
    }

    @Test func `a change keeps the old time until the new one is sure`() async throws {
        try await TestTown.run { town in
            let hanako = Reserver(in: town)
            let reservation = try await hanako.reserve("マイナンバーカードの受取").path
            try await hanako.visitor.open(reservation + "/change")
            #expect(await hanako.visitor.page.path.hasPrefix("/reservations/places?"))
            try await hanako.toEarliestTimes()
            let choices = await hanako.visitor.page.links.filter { $0.hasPrefix(reservation + "/change?") }
            let chosen = try #require(choices.last)
            let page = try await hanako.visitor.open(chosen)
            #expect(page.text.contains("この日時に変更しますか"))
            let changed = try await hanako.visitor.submit("/change")
            #expect(changed.text.contains("予約の日時を変更しました"), "\(changed.status) \(changed.text)")
            #expect(try await SeatLedger.read(town) == .sound)
            _ = try await Mailbox(of: town).mail(to: hanako.email, with: "予約の日時を、次のとおり変更しました")

            // Nobody has room for a second change: the first stays.
            try await hanako.visitor.open(chosen.replacing(/minute=\d+/, with: "minute=0"))
            try await hanako.visitor.open(try #require(choices.first))
            let form = try #require(await hanako.visitor.page.form("/change"))
            try await town.database.pool.execute("update slots set capacity = taken, for_staff = 0, for_priority = 0")
            let refused = try await hanako.visitor.post(form.action, form.fields(changedBy: [:]))
            #expect(refused.status == 409)
            #expect(try await SeatLedger.read(town) == .sound)
            let claims = try await town.database.pool.one("select count(*) from claims", as: Int.self)
            #expect(claims > 0)
        }
    }

    @Test func `number and telephone open a reservation; one without the other does not`() async throws {
        try await TestTown.run { town in
            let hanako = Reserver(in: town)
            let number = try #require(Reserver.number(on: try await hanako.reserve("マイナンバーカードの受取")))
            let other = Visitor(at: town.publicURL)
            try await other.open("/reservations/inquiry")
            let wrong = try await other.submit("/inquiry", ["number": number, "telephone": "090-0000-0000"])
            #expect(wrong.status == 422)
            let right = try await other.submit(
                "/inquiry",
                ["number": number.lowercased(), "telephone": "０９０−１２３４−５６７８"]
            )
            #expect(right.text.contains(number), "\(right.text)")
        }
    }

    @Test func `nobody sees the reservation of another`() async throws {
        try await TestTown.run { town in
            let page = try await Reserver(in: town).reserve("マイナンバーカードの受取")
            let stranger = Reserver(in: town, telephone: "090-9999-0000", email: "jiro@example.jp")
            try await stranger.reserve("マイナンバーカードの受取")
            for path in ["", "/visitor", "/answers", "/change", "/cancellation", "/calendar"] {
                #expect(try await stranger.visitor.open(page.path + path).status == 404)
            }
            #expect(try await Visitor(at: town.publicURL).open(page.path).status == 401)
        }
    }

    @Test func `one person has at most three open reservations, and one for a purpose a day`() async throws {
        try await TestTown.run { town in
            let hanako = Reserver(in: town)
            try await hanako.reserve("マイナンバーカードの受取")
            try await hanako.choose("マイナンバーカードの受取")
            try await hanako.toEarliestTimes()
            try await hanako.take()
            let twice = try await hanako.confirm()
            #expect(twice.status == 409)
            #expect(twice.text.contains("同じ日に、同じ用件の予約があります"))
            try await town.database.pool.execute("update reservations set purposes = '{other}', status = status")
            let other = Reserver(in: town, email: "other@example.jp")
            for _ in 0..<2 {
                _ = try await other.reserve("マイナンバーカードの受取")
                try await town.database.pool.execute("update reservations set purposes = '{other}'")
            }
            let fourth = try await other.reserve("マイナンバーカードの受取")
            #expect(fourth.status == 409)
            #expect(fourth.text.contains("3件まで"))
        }
    }

    @Test func `the calendar file has the visit's hours in UTC`() async throws {
        try await TestTown.run { town in
            let hanako = Reserver(in: town)
            let page = try await hanako.reserve("マイナンバーカードの受取")
            #expect(page.links.contains(page.path + "/calendar"))
            let file = try await hanako.visitor.get(page.path + "/calendar")
            #expect(file.headers["content-type"] == "text/calendar; charset=utf-8")
            let (day, minute) = try await town.database.pool.one(
                "select day::text as day, start_minute from reservations",
                as: Beginning.self
            ).values
            let start = try #require(CivilDate(day)).startInJapan + TimeInterval(minute * 60)
            let stamp = start.formatted(.iso8601.dateSeparator(.omitted).timeSeparator(.omitted))
            #expect(file.body.contains("DTSTART:\(stamp)\r\n"), "\(file.body)")
            #expect(file.body.contains("TRIGGER:-P1D"))
        }
    }
}
