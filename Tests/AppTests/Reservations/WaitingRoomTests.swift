import Crypto
import Domain
import Foundation
import Postgres
import TestKit
import Testing

@Suite struct WaitingRoomTests {
    private struct Row: Decodable, Sendable {
        let id: UUID
        let rank: Int
    }

    private static func ranked(_ town: TestTown) async throws -> [Row] {
        try await town.database.pool.rows(
            "select id, rank from waiting_places where rank is not null order by rank",
            as: Row.self
        )
    }

    /// As the page says that anybody can compute it.
    private static func value(of id: String, seed: String) -> String {
        let bytes = stride(from: 0, to: seed.count, by: 2).compactMap { start -> UInt8? in
            let digits = seed.dropFirst(start).prefix(2)
            return UInt8(digits, radix: 16)
        }
        let code = HMAC<SHA256>.authenticationCode(for: Data(id.utf8), using: SymmetricKey(data: bytes))
        return code.map { String(format: "%02x", $0) }.joined()
    }

    private static func digest(of seed: String) -> String {
        let bytes = stride(from: 0, to: seed.count, by: 2).compactMap { UInt8(seed.dropFirst($0).prefix(2), radix: 16) }
        return SHA256.hash(data: Data(bytes)).map { String(format: "%02x", $0) }.joined()
    }

    @Test
    func `those who are there at the opening are drawn, at all nodes and on the telephone, and anybody can check it`()
        async throws
    {
        try await TestTown.run { town in
            let node = try town.anotherNode()
            try await node.serve {
                let clerk = try await WaitingTown.open(in: town, node, minutes: 30)
                var waiters: [Visitor] = []
                for number in 0..<14 { waiters.append(try await WaitingTown.join(number % 2 == 0 ? town : node)) }
                let called = try await clerk.submit("/places", ["telephone": "090-1111-2222"])
                #expect(called.text.contains("順番をお取りしました"), "\(called.text)")
                let before = try await waiters[0].open(WaitingTown.page)
                #expect(before.text.contains("受付開始をお待ちください"))
                let promised = try #require(WaitingTown.value(of: "確認用の値", on: before))
                #expect(WaitingTown.value(of: "抽選の種", on: before) == nil)
                #expect(!called.body.contains("places.csv"))
                #expect(try await Self.ranked(town).isEmpty)

                try await WaitingTown.reachOpening(town)
                try await eventually { try await WaitingTown.count("rank is not null", in: town) == 15 }
                for _ in 0..<3 { _ = try await WaitingTown.join(node) }
                try await eventually { try await WaitingTown.count("rank is not null", in: town) == 18 }

                let rows = try await Self.ranked(town)
                #expect(rows.map(\.rank) == Array(1...18))
                try await WaitingTown.see("抽選の種", waiters[1])
                let after = await waiters[1].page
                let seed = try #require(WaitingTown.value(of: "抽選の種", on: after))
                #expect(Self.digest(of: seed) == promised)
                let drawn = rows.prefix(15).map { Self.value(of: $0.id.uuidString.lowercased(), seed: seed) }
                #expect(drawn == drawn.sorted())
                let own = try #require(WaitingTown.value(of: "受付番号", on: after))
                #expect(WaitingTown.value(of: "あなたの値", on: after) == Self.value(of: own, seed: seed))
                let early = try await town.database.pool.rows(
                    "select id, rank from waiting_places where is_early order by arrival",
                    as: Row.self
                )
                #expect(early.map(\.rank) != Array(1...15), "fifteen drawn places are in the order of their arrival")
                let late = try await town.database.pool.rows(
                    "select id, rank from waiting_places where not is_early order by arrival",
                    as: Row.self
                )
                #expect(late.map(\.rank) == [16, 17, 18])

                let list = try await clerk.open(WaitingTown.office)
                let file = try #require(list.links.first { $0.hasSuffix("/places.csv") })
                let table = try await clerk.get(file)
                #expect(table.status == 200)
                for row in rows {
                    #expect(table.body.contains("\"\(row.rank)\",\"\(row.id.uuidString.lowercased())\""))
                }
            }
        }
    }

    @Test func `who was not let in reaches no places, days or times, and gets no seat`() async throws {
        try await TestTown.run { town in
            let hanako = Reserver(in: town)
            let places = try await hanako.choose(WaitingTown.name)
            let days = try #require(places.links.first { $0.hasPrefix("/reservations/days?") })
            let times = try await hanako.toEarliestTimes()
            let form = try #require(times.form("/reservations"))
            let minute = try #require(await hanako.times.first)
            let fields = form.fields(changedBy: ["minute": minute])
            try await WaitingTown.open(in: town, minutes: 30)
            let waiter = try await WaitingTown.join(town)
            for visitor in [hanako.visitor, waiter] {
                for path in [places.path, days, times.path, times.path + "&change=\(UUID().uuidString)"] {
                    let answer = try await visitor.get(path)
                    #expect(answer.status == 303, "\(path)")
                    #expect(answer.headers["location"]?.hasPrefix(WaitingTown.page) == true, "\(path)")
                }
                let answer = try await visitor.post("/reservations", fields)
                #expect(answer.headers["location"]?.hasPrefix(WaitingTown.page) == true)
                // What says that it is a change leads to the change, which a stranger does not see.
                let change = try await visitor.post("/reservations", fields + [("change", UUID().uuidString)])
                #expect(change.headers["location"]?.hasSuffix("/change") == true)
            }
            #expect(try await town.database.pool.one("select count(*) from reservations", as: Int.self) == 0)
            // What nobody rushes for is as it was.
            #expect(try await Reserver(in: town).choose("引っ越しの届出（転入・転居）").text.contains("いちばん早い時間"))
            // Nor does another purpose in the same visit lead around the line.
            let both = try await hanako.visitor.get(
                "/reservations/places?purpose=card-koshin&purpose=\(WaitingTown.purpose)"
            )
            #expect(both.headers["location"]?.hasPrefix(WaitingTown.page) == true)
            #expect(try await hanako.visitor.open("/reservations").text.contains("順番にご案内しています"))
        }
    }

    @Test func `whoever is let in chooses a time, may choose again, and needs another place for another reservation`()
        async throws
    {
        try await TestTown.run { town in
            let clerk = try await WaitingTown.open(in: town)
            let hanako = Reserver(in: town)
            let page = try await hanako.choose(WaitingTown.name)
            #expect(page.text.contains("順番待ちに入る"), "\(page.text)")
            try await hanako.visitor.submit(WaitingTown.page)
            try await WaitingTown.see("順番が来ました", hanako.visitor)
            let way = try #require(await hanako.visitor.page.links.first { $0.hasPrefix("/reservations/places?") })
            try await hanako.visitor.open(way)
            let times = try await hanako.toEarliestTimes()
            try await hanako.take()
            try await hanako.visitor.open(times.path)
            let other = try #require(await hanako.times.last)
            let form = try await hanako.take(other)
            #expect(form.path.hasSuffix("/visitor"), "\(form.text)")
            #expect(Reserver.number(on: try await hanako.confirm()) != nil)
            #expect(try await SeatLedger.read(town) == .sound)
            #expect(try await WaitingTown.count("used_at is not null", in: town) == 1)

            #expect(try await hanako.visitor.get(times.path).status == 303)
            let used = try await hanako.visitor.open(WaitingTown.page)
            #expect(used.text.contains("この順番で予約に進みました"))
            #expect(used.form(WaitingTown.page) != nil)
            let list = try await clerk.open(WaitingTown.office)
            #expect(list.text.contains("1人（うち予約に進んだ人 1人）"), "\(list.text)")
        }
    }

    @Test func `one admission holds one seat, also for two browsers that press at once`() async throws {
        try await TestTown.run { town in
            try await WaitingTown.open(in: town)
            let hanako = Reserver(in: town)
            try await hanako.choose(WaitingTown.name)
            try await hanako.visitor.submit(WaitingTown.page)
            try await WaitingTown.see("順番が来ました", hanako.visitor)
            try await hanako.visitor.open("/reservations/places?purpose=\(WaitingTown.purpose)")
            let times = try await hanako.toEarliestTimes()
            let form = try #require(times.form("/reservations"))
            let minutes = await hanako.times
            // The place without a session of reservations, several times.
            let cookies = await hanako.visitor.cookies
            let answers = try await withThrowingTaskGroup(of: WebPage.self) { group in
                for number in 0..<6 {
                    let fields = form.fields(changedBy: [
                        "minute": minutes[number % minutes.count], "_key": UUID().uuidString,
                    ])
                    group.addTask {
                        try await Visitor(at: town.publicURL, cookies: cookies).post("/reservations", fields)
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            let ways = answers.compactMap { $0.headers["location"] }
            #expect(ways.count { $0.hasSuffix("/visitor") } == 1, "\(ways)")
            #expect(ways.count { $0.hasPrefix(WaitingTown.page) } == 5, "\(ways)")
            #expect(try await town.database.pool.one("select count(*) from reservations", as: Int.self) == 1)
            #expect(try await SeatLedger.read(town) == .sound)
        }
    }

    @Test func `a node that answers late slows the line down, and nobody more is let in than the pace allows`()
        async throws
    {
        try await TestTown.run { town in
            try await town.database.pool.execute(
                """
                insert into node_loads (node, at, p95_ms, in_flight, waiting_for_pool, requests, reservation_requests)
                values (gen_random_uuid(), now() + interval '1 hour', 90000, 0, 0, 0, 0)
                """
            )
            try await WaitingTown.open(in: town)
            try await eventually { try await Self.rate(town) == AdmissionRate.least }
            try await town.database.pool.execute("update waiting_rooms set credit = 0")
            for _ in 0..<8 { _ = try await WaitingTown.join(town) }
            let start = Date()
            try await eventually { try await WaitingTown.count("admitted_until is not null", in: town) >= 3 }
            let admitted = try await WaitingTown.count("admitted_until is not null", in: town)
            let allowed = AdmissionRate.least * Date().timeIntervalSince(start) + 5
            #expect(Double(admitted) <= allowed, "\(admitted)")
            try await town.database.pool.execute("delete from node_loads where at > now() + interval '1 minute'")
            try await eventually { try await Self.rate(town) > AdmissionRate.least }
        }
    }

    private static func rate(_ town: TestTown) async throws -> Double {
        try await town.database.pool.one("select rate from waiting_rooms", as: Double.self)
    }

    @Test func `a change of a reservation does not wait`() async throws {
        try await TestTown.run { town in
            let hanako = Reserver(in: town)
            let reservation = try await hanako.reserve(WaitingTown.name).path
            try await WaitingTown.open(in: town, minutes: 30)
            let places = try await hanako.visitor.open(reservation + "/change")
            #expect(places.path.hasPrefix("/reservations/places?"), "\(places.path)")
            let times = try await hanako.toEarliestTimes()
            let change = try #require(times.links.last { $0.hasPrefix(reservation + "/change?") })
            try await hanako.visitor.open(change)
            #expect(try await hanako.visitor.submit("/change").text.contains("予約の日時を変更しました"))
            // In another browser its number is worth nothing.
            #expect(try await Visitor(at: town.publicURL).get(times.path).status == 303)
        }
    }

    @Test func `when the seats are gone nobody is let in and everybody is told, until there is one again`() async throws
    {
        try await TestTown.run { town in
            try await town.database.pool.execute("update slots set capacity = 0, for_staff = 0, for_priority = 0")
            try await WaitingTown.open(in: town)
            let waiter = try await WaitingTown.join(town)
            try await WaitingTown.see("いま満席です", waiter)
            try await WaitingTown.see("あなたの前に", waiter)
            #expect(await waiter.page.text.contains("取消しが出たときは"))
            #expect(await waiter.page.headers["refresh"] != nil)
            #expect(try await Visitor(at: town.publicURL).open(WaitingTown.page).text.contains("満席"))
            #expect(try await WaitingTown.count("admitted_until is not null", in: town) == 0)
            // One seat for two: the second waits until it is clear what the first does.
            let second = try await WaitingTown.join(town)
            try await town.database.pool.execute(
                """
                update slots set capacity = 1 where ctid = (
                    select ctid from slots where resource_id = 'card-uketori' and day > current_date + 3
                    order by day, minute limit 1)
                """
            )
            try await WaitingTown.see("順番が来ました", waiter)
            try await Task.sleep(for: .seconds(3))
            #expect(try await WaitingTown.count("admitted_until is not null", in: town) == 1)
            try await waiter.open(WaitingTown.page)
            try await waiter.submit("/leaving")
            try await WaitingTown.see("順番が来ました", second)
        }
    }
}
