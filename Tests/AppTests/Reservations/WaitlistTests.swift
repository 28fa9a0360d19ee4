import Foundation
import Postgres
import TestKit
import Testing

@Suite struct WaitlistTests {
    private static let purpose = "マイナンバーカードの受取"
    /// At whatever hour the tests run.
    private static let allDay = ["MADOGUCHI_OFFER_HOURS": "0-24"]

    @Test func `who waits is offered what becomes free, fills in the form and has it`() async throws {
        try await TestTown.run(settings: Self.allDay) { town in
            let hanako = Reserver(in: town)
            let reservation = try await hanako.reserve(Self.purpose).path
            try await town.fillUp()
            let taro = try await Waiter(in: town, "taro").join(for: Self.purpose)
            #expect(try await taro.look().text.contains("次に空きが出たら、あなたにご案内します"))

            try await hanako.cancel(reservation)
            let offer = try await taro.awaitOffer()
            #expect(offer.text.contains("この時間を確保しています"))
            #expect(try await town.count("select count(*) from waitlist_offers where answer is null") == 1)
            let form = try await taro.visitor.submit("/acceptance")
            #expect(form.path.hasSuffix("/visitor"))
            let page = try await Reserver(in: town, name: "太郎", telephone: "090-2222-3333", email: taro.email)
                .confirm(as: taro.visitor)
            #expect(Reserver.number(on: page) != nil, "\(page.text)")
            #expect(try await SeatLedger.read(town) == .sound)
            #expect(try await taro.look().text.contains("ご案内した時間をお選びいただきました"))
        }
    }

    @Test func `those who wait are asked in the order in which they came, each once for the same time`() async throws {
        try await TestTown.run(settings: Self.allDay) { town in
            let hanako = Reserver(in: town)
            let reservation = try await hanako.reserve(Self.purpose).path
            try await town.fillUp()
            let first = try await Waiter(in: town, "first").join(for: Self.purpose)
            let second = try await Waiter(in: town, "second").join(for: Self.purpose)
            let third = try await Waiter(in: town, "third").join(for: Self.purpose)
            #expect(try await third.look().text.contains("あなたの前に、2人が待っています"))
            // Somebody who leaves is asked nothing.
            try await second.look()
            #expect(try await second.visitor.submit("/leaving").text.contains("空き待ちをやめました"))

            try await hanako.cancel(reservation)
            try await first.awaitOffer()
            let refused = try await first.visitor.submit("/refusal")
            #expect(refused.text.contains("空き待ちをしています"), "\(refused.text)")
            try await third.awaitOffer()
            // Who does not answer makes way, and nobody is left who has not been asked.
            try await town.letOffersLapse()
            try await eventually {
                try await town.count("select count(*) from reservations where status = 'held'") == 0
            }
            #expect(try await third.look().text.contains("空き待ちをしています"))
            let asked = try await town.database.pool.rows(
                "select answer from waitlist_offers order by offered_at",
                as: String.self
            )
            #expect(asked == ["declined", "lapsed"])
            #expect(try await SeatLedger.read(town) == .sound)
        }
    }

    @Test func `an earlier time takes the place of the one that somebody has, all at once`() async throws {
        try await TestTown.run(settings: Self.allDay) { town in
            let early = Reserver(in: town)
            let first = try await early.reserve(Self.purpose).path
            let late = Reserver(in: town, telephone: "090-5555-6666", email: "late@example.jp")
            try await late.choose(Self.purpose)
            try await late.toEarliestTimes()
            try await late.take(try #require(await late.times.last))
            let own = try await late.confirm().path
            try await town.fillUp()
            let before = try await town.beginning(of: own)

            try await late.visitor.open(own + "/waitlist")
            let entry = try await late.visitor.submit("/waitlist")
            #expect(entry.text.contains("空き待ちをしています"), "\(entry.text)")
            // Once more leads to the same.
            try await late.visitor.open(own + "/waitlist")
            try await late.visitor.submit("/waitlist")
            #expect(try await town.count("select count(*) from waitlist_entries") == 1)

            try await early.cancel(first)
            let waiter = Waiter(in: town, "late", at: await late.visitor.page.path)
            try await waiter.awaitOffer()
            let changed = try await waiter.visitor.submit("/acceptance")
            #expect(changed.text.contains("予約の日時を変更しました"), "\(changed.text)")
            let after = try await town.beginning(of: own)
            #expect(after < before)
            #expect(try await SeatLedger.read(town) == .sound)
            #expect(try await town.count("select sum(taken)::int from slots where extra = 0") > 0)
            _ = try await Mailbox(of: town).mail(to: late.email, with: "予約の日時を、次のとおり変更しました")
        }
    }

    @Test func `by night nobody is asked`() async throws {
        // An hour that is not this one.
        let hour = (Int(Date().timeIntervalSince1970) / 3600 + 9 + 12) % 24
        try await TestTown.run(settings: ["MADOGUCHI_OFFER_HOURS": "\(hour)-\(hour + 1)"]) { town in
            let waiter = try await Waiter(in: town, "taro").join(for: Self.purpose)
            try await town.offer()
            #expect(try await waiter.look().text.contains("空き待ちをしています"))
            #expect(try await town.count("select count(*) from waitlist_offers") == 0)
        }
    }

    @Test func `days that are none and addresses that are none are told at their fields`() async throws {
        try await TestTown.run { town in
            let waiter = Waiter(in: town, "taro")
            try await waiter.openForm(for: Self.purpose)
            let page = try await waiter.visitor.submit(
                "/waitlist",
                ["mail": "taro", "first": "2020-01-01", "last": "きのう"]
            )
            #expect(page.status == 422)
            #expect(page.text.contains("メールアドレスを確かめてください"))
            #expect(page.text.contains("「何日から」は"))
            #expect(page.text.contains("「何日まで」は"))
            #expect(page.body.contains("value=\"きのう\""))
        }
    }

    @Test func `nobody waits for more than three things at once`() async throws {
        try await TestTown.run(settings: ["MADOGUCHI_OFFER_HOURS": "0-1"]) { town in
            try await town.fillUp()
            for _ in 0..<3 { _ = try await Waiter(in: town, "taro").join(for: Self.purpose) }
            let waiter = Waiter(in: town, "taro")
            try await waiter.openForm(for: Self.purpose)
            let page = try await waiter.visitor.submit("/waitlist", ["mail": waiter.email])
            #expect(page.status == 409)
            #expect(page.text.contains("同時に3件まで"))
            #expect(try await town.count("select count(*) from waitlist_entries") == 3)
        }
    }

    /// Many wait for the same, some give up, some let offers pass: seats stay counted, and nobody is asked before somebody
    /// who came earlier and still waits.
    @Test(arguments: [1, 2] as [UInt64])
    func `the order is kept whatever people do`(seed: UInt64) async throws {
        try await TestTown.run(settings: Self.allDay) { town in
            var random = SeededGenerator(state: seed)
            var holders: [(person: Reserver, path: String)] = []
            for number in 0..<3 {
                let person = Reserver(in: town, telephone: "090-7777-000\(number)", email: "holder\(number)@example.jp")
                holders.append((person, try await person.reserve(Self.purpose).path))
            }
            try await town.fillUp()
            var waiters: [Waiter] = []
            for number in 0..<6 {
                waiters.append(try await Waiter(in: town, "waiter\(number)").join(for: Self.purpose))
            }
            while let holder = holders.popLast() {
                try await holder.person.cancel(holder.path)
                try await town.offer()
                for waiter in waiters {
                    let page = try await waiter.look()
                    guard page.form("/acceptance") != nil else { continue }
                    switch Int.random(in: 0..<4, using: &random) {
                    case 0: try await waiter.visitor.submit("/acceptance")
                    case 1: try await waiter.visitor.submit("/refusal")
                    case 2: try await waiter.visitor.submit("/leaving")
                    default: try await town.letOffersLapse()
                    }
                    try await town.offer()
                }
            }
            #expect(try await SeatLedger.read(town) == .sound)
            // Whoever was asked for a time: all who came before had been asked for it, had an offer or had left by then.
            let overtaken = try await town.count(
                """
                select count(*) from waitlist_offers offer
                join waitlist_entries asked on asked.id = offer.entry_id
                join waitlist_entries earlier on earlier.position < asked.position
                where (earlier.ended_at is null or earlier.ended_at > offer.offered_at)
                    and not exists (
                        select from waitlist_offers other
                        where other.entry_id = earlier.id and other.offered_at <= offer.offered_at
                            and ((other.day, other.start_minute) = (offer.day, offer.start_minute)
                                or other.answered_at is null or other.answered_at > offer.offered_at))
                """
            )
            #expect(overtaken == 0)
        }
    }
}
