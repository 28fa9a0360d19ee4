import Domain
import Foundation
import Postgres
import TestKit
import Testing

@Suite struct CounterDayTests {
    private static let purpose = "マイナンバーカードの受取"
    private static let day = "/counters/card-center"

    @Test func `a visit is received, called, called again and served, and each step is recorded`() async throws {
        try await TestTown.run { town in
            let number = try #require(Reserver.number(on: try await Reserver(in: town).reserve(Self.purpose)))
            try await town.moveVisitsToToday()
            let clerk = try await town.officer("tanaka")
            let page = try await clerk.open(Self.day)
            #expect(page.text.contains("加古川 花子"), "\(page.text)")
            #expect(page.text.contains(number.replacing("-", with: "")))
            let stop = try #require(page.forms.first { $0.action.contains("/stops/") }).action
            #expect(try await clerk.submit(stop, ["_act": "arrival"]).text.contains("受付済み"))
            let unknown = try await clerk.submit("/next", ["desk": ""])
            #expect(unknown.status == 400 || unknown.text.contains("あなたの席の番号"))
            try await clerk.open(Self.day + "?desk=3")
            let called = try await clerk.submit("/next")
            #expect(called.text.contains("呼出し中"))
            #expect(called.text.contains("席 3"))
            try await clerk.submit(stop, ["_act": "call"])
            let served = try await clerk.submit(stop, ["_act": "service"])
            #expect(served.text.contains("対応済み"))
            #expect(try await town.database.pool.one("select count(*) from calls", as: Int.self) == 2)
            let acts = try await town.database.pool.rows(
                "select act from audit_entries where act like 'counter.%' order by id",
                as: String.self
            )
            #expect(
                acts == [
                    "counter.listing", "counter.arrival", "counter.listing", "counter.listing", "counter.call",
                    "counter.listing", "counter.call", "counter.listing", "counter.service", "counter.listing",
                ]
            )
        }
    }

    @Test func `whoever reserved and came in time is called before those without a reservation`() async throws {
        try await TestTown.run { town in
            let number = try #require(Reserver.number(on: try await Reserver(in: town).reserve(Self.purpose)))
            try await town.moveVisitsToToday(minutesFromNow: -1)
            let clerk = try await town.officer("tanaka")
            try await clerk.open(Self.day + "/visits/new?purpose=card-uketori&people=1")
            let page = try await clerk.submit("/walk-ins")
            #expect(page.text.contains("予約なし"))
            let arrival = try await town.stopPath(of: number, at: Self.day)
            try await clerk.submit(arrival, ["_act": "arrival"])
            try await clerk.open(Self.day + "?desk=1")
            try await clerk.submit("/next")
            let called = try await town.database.pool.one(
                "select number from calls join reservations on reservations.id = reservation_id",
                as: String.self
            )
            #expect(called == number.replacing("-", with: ""))
        }
    }

    @Test func `before its day nothing happens to a visit`() async throws {
        try await TestTown.run { town in
            let number = try #require(Reserver.number(on: try await Reserver(in: town).reserve(Self.purpose)))
            let (day, _) = try await town.beginning()
            let clerk = try await town.officer("tanaka")
            let page = try await clerk.open("\(Self.day)?day=\(day)")
            #expect(page.text.contains("来庁前"))
            #expect(!page.forms.contains { $0.action.contains("/stops/") })
            let seal = try #require(page.form("/sign-out")).fields.map { ($0.name, $0.value) }
            let path = try await town.stopPath(of: number, at: Self.day)
            let key = ("_key", UUID().uuidString)
            #expect(try await clerk.post(path, seal + [key, ("_act", "absence")]).status == 409)
        }
    }

    @Test func `an officer of another department sees none of it`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("suzuki", department: "kateishienka")
            #expect(try await clerk.open(Self.day).status == 404)
            #expect(try await clerk.open("/counters/honkan").status == 200)
        }
    }

    @Test func `a reservation by telephone takes a seat kept for it, and over the capacity only with a reason`()
        async throws
    {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            let day = try await town.database.pool.one(
                "select day::text from slots where resource_id = 'card-uketori' and day > current_date + 1 order by 1 limit 1",
                as: String.self
            )
            try await town.database.pool.execute(
                "update slots set capacity = 1, for_staff = 1, for_priority = 0, released_at = null"
            )
            let citizen = Reserver(in: town)
            #expect(try await citizen.choose(Self.purpose).text.contains("いまは空きがありません"))

            try await clerk.open(Self.day + "/visits/new?purpose=card-uketori&people=1&day=\(day)")
            let page = await clerk.page
            let minute = try #require(page.body.firstMatch(of: /<option value="(\d{3,4})"/)?.1)
            let answers = citizen.contact.merging(["minute": String(minute), "channel": "telephone"]) { $1 }
            #expect(try await clerk.submit("/visits", answers).text.contains("加古川 花子"))
            #expect(try await SeatLedger.read(town) == .sound)

            try await clerk.open(Self.day + "/visits/new?purpose=card-uketori&people=1&day=\(day)")
            let second = answers.merging(["denwa": "090-8888-7777", "mail": ""]) { $1 }
            let refused = try await clerk.submit("/visits", second)
            #expect(refused.status == 422)
            #expect(refused.text.contains("理由を入力してください"))
            #expect(try await clerk.submit("/visits", second.merging(["riyu": "至急のため"]) { $1 }).status == 200)
            #expect(try await SeatLedger.read(town) == .sound)
            #expect(try await town.database.pool.one("select sum(extra)::int from slots", as: Int.self) == 1)
            let recorded = try await town.database.pool.one(
                "select count(*) from audit_entries where act = 'counter.overbooking'",
                as: Int.self
            )
            #expect(recorded == 1)
            // Why, sealed with the reservation.
            let reasons = try await town.database.pool.one(
                "select count(*) from reservation_events where note is not null",
                as: Int.self
            )
            #expect(reasons == 1)
        }
    }

    @Test func `what only officers reserve, its visitor can move by the mailed link`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("sato", department: "seikatsufukushika")
            let day = try await town.database.pool.one(
                "select day::text from slots where resource_id = 'seikatsu' and day > current_date + 2 order by 1 limit 1",
                as: String.self
            )
            try await clerk.open("/counters/honkan/visits/new?purpose=seikatsu-sodan&people=1&day=\(day)")
            let page = await clerk.page
            let minute = try #require(page.body.firstMatch(of: /<option value="(\d{3,4})"/)?.1, "\(page.text)")
            let citizen = Reserver(in: town)
            try await clerk.submit(
                "/visits",
                citizen.contact.merging(["minute": String(minute), "channel": "telephone"]) { $1 }
            )
            let mail = try await Mailbox(of: town).mail(to: citizen.email, with: "窓口の予約を受け付けました")
            let link = String(try #require(mail.firstMatch(of: /http\S+(\/reservation-links\/\S+)/)?.1))
            try await citizen.visitor.open(link)
            let reservation = try await citizen.visitor.submit(link).path
            try await citizen.visitor.open(reservation + "/change")
            try await citizen.toEarliestTimes()
            let choices = await citizen.visitor.page.links.filter { $0.hasPrefix(reservation + "/change?") }
            try await citizen.visitor.open(try #require(choices.last))
            #expect(try await citizen.visitor.submit("/change").text.contains("予約の日時を変更しました"))
            // Without a reservation to change nobody gets there.
            let anybody = Visitor(at: town.publicURL)
            #expect(try await anybody.open("/reservations/places?purpose=seikatsu-sodan").status == 422)
        }
    }

    @Test func `a counter that closes leaves nobody alone: they are listed, asked and choose another time`()
        async throws
    {
        try await TestTown.run { town in
            let hanako = Reserver(in: town)
            let reservation = try await hanako.reserve(Self.purpose).path
            let (day, minute) = try await town.beginning()
            let clerk = try await town.officer("tanaka")
            try await clerk.open(Self.day + "/changes")
            let from = try #require(MinuteOfDay(minute)).clock
            let to = try #require(MinuteOfDay(minute + 15)).clock
            let page = try await clerk.submit(
                "/changes",
                ["resource": "card-uketori", "day": day, "from": from, "to": to, "capacity": "0", "reason": "研修のため"]
            )
            #expect(page.text.contains("席の足りない予約が1件あります"), "\(page.status) \(page.text)")
            #expect(page.text.contains("加古川 花子"))
            try await clerk.submit("/displacements")
            _ = try await Mailbox(of: town).mail(to: hanako.email, with: "別の日時をお選びください")
            #expect(try await hanako.visitor.open(reservation).text.contains("窓口を開けられなくなりました"))

            try await hanako.visitor.open(reservation + "/change")
            try await hanako.toEarliestTimes()
            let choice = try #require(await hanako.visitor.page.links.first { $0.hasPrefix(reservation + "/change?") })
            try await hanako.visitor.open(choice)
            #expect(try await hanako.visitor.submit("/change").text.contains("予約の日時を変更しました"))
            #expect(try await SeatLedger.read(town) == .sound)
            #expect(try await clerk.open(Self.day + "/changes").text.contains("席の足りない予約") == false)
            #expect(try await town.database.pool.one("select sum(excess)::int from slots", as: Int.self) == 0)

            let removed = try await clerk.submit("/removal")
            #expect(removed.text.contains("変更はありません"))
            #expect(
                try await town.database.pool.one(
                    "select count(*) from slots where capacity = 0",
                    as: Int.self
                ) == 0
            )
        }
    }

    @Test func `a wrong change is told at its inputs`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            try await clerk.open(Self.day + "/changes")
            let page = try await clerk.submit("/changes", ["day": "2020-01-01", "from": "9", "capacity": "x"])
            #expect(page.status == 422)
            for input in ["day", "from", "capacity", "reason"] {
                #expect(page.body.contains("id=\"\(input)-error\""), "\(input)")
            }
        }
    }
}

extension TestTown {
    /// As if all visits had been reserved for today.
    func moveVisitsToToday(minutesFromNow: Int = 30) async throws {
        let today = CivilDate(Date())
        let start = min(max(MinuteOfDay(Date()).minutes + minutesFromNow, 0), 1438)
        let end = min(start + 15, 1440)
        try await database.pool.execute(
            """
            update reservations set day = \(today.description)::date, start_minute = \(start), end_minute = \(end)
            """
        )
        try await database.pool.execute(
            "update stops set day = \(today.description)::date, start_minute = \(start), end_minute = \(end)"
        )
    }

    /// Of the only reservation.
    func beginning() async throws -> (day: String, minute: Int) {
        struct Row: Decodable, Sendable {
            let day: String
            let startMinute: Int
        }
        let row = try await database.pool.one(
            "select day::text as day, start_minute from reservations",
            as: Row.self
        )
        return (row.day, row.startMinute)
    }

    /// Where acts on a reservation's first stop are sent.
    func stopPath(of number: String, at day: String) async throws -> String {
        let id = try await database.pool.one(
            "select id from reservations where number = \(number.replacing("-", with: ""))",
            as: UUID.self
        )
        return "\(day)/stops/\(id.uuidString.lowercased())/0"
    }
}
