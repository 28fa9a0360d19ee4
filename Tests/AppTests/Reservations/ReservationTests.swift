import Domain
import Foundation
import Postgres
import TestKit
import Testing

@Suite struct ReservationTests {
    @Test func `a citizen reserves from purpose to number, and everything stands in the mail`() async throws {
        try await TestTown.run { town in
            let hanako = Reserver(in: town)
            let places = try await hanako.choose("マイナンバーカードの受取")
            #expect(places.status == 200)
            #expect(places.text.contains("いちばん早い時間"))
            let times = try await hanako.toEarliestTimes()
            #expect(times.status == 200)
            let form = try await hanako.take()
            #expect(form.path.hasSuffix("/visitor"), "\(form.status) \(form.text)")
            #expect(form.text.contains("確保しています"))
            #expect(form.text.contains("メールアドレス ※任意"))
            #expect(form.text.contains("電話番号 ※必須"))
            let page = try await hanako.confirm()
            #expect(page.status == 200, "\(page.text)")
            let number = try #require(Reserver.number(on: page), "\(page.text)")
            #expect(page.text.contains("持ち物"))
            let mail = try await Mailbox(of: town).mail(to: hanako.email, with: number)
            #expect(mail.contains("窓口の予約を受け付けました"))
            #expect(mail.contains("/reservation-links/"))
            #expect(try await SeatLedger.read(town) == .sound)
        }
    }

    @Test func `a month shows the room of each day, as a calendar and as a list with the same days`() async throws {
        try await TestTown.run { town in
            let hanako = Reserver(in: town)
            let places = try await hanako.choose("引っ越しの届出（転入・転居）")
            let link = try #require(Self.links(to: "/reservations/days?", on: places).first)
            let month = try await hanako.visitor.open(link)
            #expect(month.text.contains("空きあり"))
            let days = Self.links(to: "/reservations/times?", on: month)
            #expect(!days.isEmpty)
            let list = try await hanako.visitor.open(link + "&month=\(Self.month(of: days))&list=yes")
            #expect(Self.links(to: "/reservations/times?", on: list) == days)
            #expect(
                try await hanako.visitor.open("/reservations/times?purpose=tennyu-tenkyo&site=nowhere").status == 404
            )
        }
    }

    private static func links(to path: String, on page: WebPage) -> [String] {
        page.links.filter { $0.hasPrefix(path) }
    }

    /// 2026-12, of links to days.
    private static func month(of days: [String]) -> String {
        days.first?.firstMatch(of: /day=(\d{4})%2D(\d{2})|day=(\d{4}-\d{2})/).map { match in
            match.3.map(String.init) ?? "\(match.1 ?? "")-\(match.2 ?? "")"
        } ?? ""
    }

    @Test func `who is on the way and late tells the counter so on the day`() async throws {
        try await TestTown.run { town in
            let hanako = Reserver(in: town)
            let reservation = try await hanako.reserve("マイナンバーカードの受取").path
            #expect(try await hanako.visitor.open(reservation).form("/delay") == nil)
            try await town.moveVisitsToToday()
            try await hanako.visitor.open(reservation)
            #expect(try await hanako.visitor.submit("/delay", ["minutes": "20"]).text.contains("遅れる連絡を受け付けました"))
            let clerk = try await town.officer("tanaka")
            #expect(try await clerk.open("/counters/card-center").text.contains("20分ほど遅れる連絡あり"))
        }
    }

    @Test func `the day before a visit its visitor is reminded once, and a moved visit by its new day`() async throws {
        try await TestTown.run { town in
            let hanako = Reserver(in: town)
            try await hanako.reserve("マイナンバーカードの受取")
            let tomorrow = CivilDate(Date()).adding(days: 1).description
            try await town.database.pool.execute("update reservations set day = \(tomorrow)::date")
            let id = try await town.database.pool.one("select id from reservations", as: UUID.self)
            let payload = "{\"reservation\": \"\(id)\", \"day\": \"\(tomorrow)\"}"
            try await town.database.pool.execute(
                "insert into jobs (kind, payload) values ('remind-of-visit', \(payload))"
            )
            let mail = try await Mailbox(of: town).mail(to: hanako.email, with: "明日の予約のお知らせ")
            #expect(mail.contains("/reservation-links/"))
            let stale = "{\"reservation\": \"\(id)\", \"day\": \"2030-01-07\"}"
            try await town.database.pool.execute(
                "insert into jobs (kind, payload) values ('remind-of-visit', \(stale))"
            )
            try await eventually {
                try await town.database.pool.one(
                    "select count(*) from jobs where kind = 'remind-of-visit' and state = 'done'",
                    as: Int.self
                ) == 2
            }
            let mails = try await Mailbox(of: town).mails(to: hanako.email)
            #expect(mails.count { $0.contains("明日の予約のお知らせ") } == 1)
        }
    }

    @Test func `the same button pressed twice keeps one seat, and the same confirmation makes one reservation`()
        async throws
    {
        try await TestTown.run { town in
            let hanako = Reserver(in: town)
            try await hanako.choose("マイナンバーカードの受取")
            let times = try await hanako.toEarliestTimes()
            let form = try #require(times.form("/reservations"))
            let minute = try #require(await hanako.times.first)
            let fields = form.fields(changedBy: ["minute": minute])
            let first = try await hanako.visitor.post("/reservations", fields)
            let second = try await hanako.visitor.post("/reservations", fields)
            #expect(first.headers["location"] == second.headers["location"])
            try await hanako.visitor.open(try #require(first.headers["location"]))
            let answers = try await hanako.visitor.submit("/visitor", hanako.contact)
            let confirmation = try #require(answers.form("/confirmation"))
            for _ in 0..<2 {
                let answer = try await hanako.visitor.post(confirmation.action, confirmation.fields(changedBy: [:]))
                #expect(answer.status == 303)
            }
            #expect(try await town.database.pool.one("select count(*) from reservations", as: Int.self) == 1)
            #expect(try await town.database.pool.one("select sum(taken)::int from slots", as: Int.self) > 0)
            #expect(try await SeatLedger.read(town) == .sound)
            let mails = try await Mailbox(of: town).mails(to: hanako.email)
            #expect(mails.count == 1)
        }
    }

    @Test func `of many who press the last seat's button at once, one gets it and the others see other times`()
        async throws
    {
        try await TestTown.run { town in
            try await town.database.pool.execute("update slots set capacity = 1, for_staff = 0, for_priority = 0")
            let rivals = (0..<12).map { number in
                Reserver(in: town, telephone: "090-1234-56\(number + 10)", email: "rival\(number)@example.jp")
            }
            for rival in rivals {
                try await rival.choose("マイナンバーカードの受取")
                try await rival.toEarliestTimes()
            }
            let minute = try #require(await rivals[0].times.first)
            let pages = try await Reserver.allTake(minute, rivals)
            #expect(pages.count { $0.path.hasSuffix("/visitor") } == 1)
            let losers = pages.filter { !$0.path.hasSuffix("/visitor") }
            #expect(losers.allSatisfy { $0.status == 409 && $0.text.contains("ほかの方が予約しました") })
            #expect(losers.allSatisfy { $0.body.contains("name=\"minute\"") })
            #expect(try await SeatLedger.read(town) == .sound)
        }
    }

    @Test func `whoever chooses again gives the first seat back`() async throws {
        try await TestTown.run { town in
            let hanako = Reserver(in: town)
            try await hanako.choose("マイナンバーカードの受取")
            let times = try await hanako.toEarliestTimes()
            try await hanako.take()
            try await hanako.visitor.open(times.path)
            let second = try #require(await hanako.times.last)
            try await hanako.take(second)
            #expect(
                try await town.database.pool.one(
                    "select count(*) from reservations where status = 'held'",
                    as: Int.self
                ) == 1
            )
            #expect(try await SeatLedger.read(town) == .sound)
        }
    }

    @Test func `what is wrong with the form is told at its inputs, and nothing is lost`() async throws {
        try await TestTown.run { town in
            let hanako = Reserver(in: town)
            try await hanako.choose("マイナンバーカードの受取")
            try await hanako.toEarliestTimes()
            try await hanako.take()
            let page = try await hanako.visitor.submit("/visitor", hanako.contact.merging(["denwa": "123"]) { $1 })
            #expect(page.status == 422)
            #expect(page.title.hasPrefix("エラー："))
            #expect(page.body.contains("denwa-error"))
            #expect(page.form("/visitor")?.fields.contains { $0 == ("shimei.given", "花子") } == true)
        }
    }

    @Test func `a hold whose time is over is given back, and its late form says so`() async throws {
        try await TestTown.run { town in
            let hanako = Reserver(in: town)
            try await hanako.choose("マイナンバーカードの受取")
            try await hanako.toEarliestTimes()
            try await hanako.take()
            try await hanako.visitor.submit("/visitor", hanako.contact)
            try await town.database.pool.execute("update reservations set held_until = now() - interval '1 minute'")
            try await town.database.pool.execute("insert into jobs (kind) values ('expire-holds')")
            try await eventually {
                try await town.database.pool.one("select status from reservations", as: String.self) == "expired"
            }
            #expect(try await SeatLedger.read(town) == .sound)
            let page = try await hanako.visitor.submit("/confirmation")
            #expect(page.status == 409)
            #expect(page.text.contains("もう一度、日時を選んでください"))
        }
    }

    @Test func `a late form is still taken while nobody else wants the seats`() async throws {
        try await TestTown.run { town in
            let hanako = Reserver(in: town)
            try await hanako.choose("マイナンバーカードの受取")
            try await hanako.toEarliestTimes()
            try await hanako.take()
            try await hanako.visitor.submit("/visitor", hanako.contact)
            try await town.database.pool.execute("update reservations set held_until = now() - interval '1 minute'")
            let page = try await hanako.visitor.submit("/confirmation")
            #expect(page.status == 200)
            #expect(Reserver.number(on: page) != nil)
        }
    }
}
