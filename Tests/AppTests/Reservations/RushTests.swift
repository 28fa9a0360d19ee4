import Domain
import Foundation
import Postgres
import TestKit
import Testing

@Suite struct RushTests {
    private static let places = "/reservations/places?purpose=\(WaitingTown.purpose)"

    @Test func `late answers to many who want to reserve open a room by themselves, and quiet closes it`() async throws
    {
        // Every answer is late.
        try await TestTown.run(settings: ["MADOGUCHI_RUSH_MILLISECONDS": "1"]) { town in
            try await eventually {
                try await withThrowingTaskGroup { group in
                    for _ in 0..<12 { group.addTask { try await Visitor(at: town.publicURL).get(Self.places) } }
                    try await group.waitForAll()
                }
                return try await town.database.pool.one("select count(*) from waiting_rooms", as: Int.self) == 1
            }
            let opener = try await town.database.pool.one("select opened_by from waiting_rooms", as: String.self)
            #expect(opener == "load")
            try await WaitingTown.waitUntilKnown(in: town)
            #expect(try await Visitor(at: town.publicURL).get(Self.places).status == 303)
            let waiter = try await WaitingTown.join(town)
            try await WaitingTown.see("順番が来ました", waiter)
            try await town.database.pool.execute("update waiting_rooms set waited_at = now() - interval '6 minutes'")
            try await eventually {
                try await town.database.pool.one("select status from waiting_rooms", as: String.self) == "closed"
            }
            let acts = try await town.database.pool.rows(
                "select act from audit_entries where act like 'counter.waiting%' order by id",
                as: String.self
            )
            #expect(acts == ["counter.waiting-room-opening", "counter.waiting-room-closing"])
        }
    }

    @Test func `a purpose whose content names an opening has its room from the start, once`() async throws {
        let database = try await TestDatabase.town()
        try await Self.write(Date() + 1800, to: database)
        let town = try TestTown(database: database, settings: [:])
        try await town.serve {
            try await WaitingTown.waitUntilKnown(in: town)
            #expect(try await Visitor(at: town.publicURL).get(Self.places).status == 303)
            let waiter = try await WaitingTown.join(town)
            #expect(await waiter.page.text.contains("受付開始をお待ちください"))
            let clerk = try await town.officer("tanaka")
            try await clerk.open(WaitingTown.office)
            try await clerk.submit("/closing")
            try await eventually { try await Visitor(at: town.publicURL).get(Self.places).status == 200 }
            try await Task.sleep(for: .seconds(3))
            #expect(try await town.database.pool.one("select count(*) from waiting_rooms", as: Int.self) == 1)
        }
    }

    @Test func `an opening that the content puts off keeps its room and its places`() async throws {
        let database = try await TestDatabase.town()
        try await Self.write(Date() + 1800, to: database)
        let town = try TestTown(database: database, settings: [:])
        let waiter = try await town.serve {
            try await WaitingTown.waitUntilKnown(in: town)
            return try await WaitingTown.join(town)
        }
        let code = WaitingTown.value(of: "順番のコード", on: await waiter.page)
        let opening = try await Self.write(Date() + 3000, to: database)
        try await town.serve {
            try await eventually {
                let opens = try await database.pool.one("select opens_at from waiting_rooms", as: Date.self)
                return abs(opens.timeIntervalSince(opening)) < 60
            }
            let page = try await waiter.open(WaitingTown.page)
            #expect(WaitingTown.value(of: "順番のコード", on: page) == code)
            #expect(code != nil)
        }
    }

    /// As if the package had said so.
    @discardableResult
    private static func write(_ opening: Date, to database: TestDatabase) async throws -> Date {
        let key = "{\"day\": \"\(CivilDate(opening))\", \"opensAt\": \"\(MinuteOfDay(opening).clock)\"}"
        try await database.pool.execute(
            """
            update purposes set definition = jsonb_set(definition, '{waitingRoom}', \(key)::text::jsonb), edited_at = now()
            where id = \(WaitingTown.purpose)
            """
        )
        return opening
    }

    @Test func `whoever waits is answered from memory, whatever the database does`() async throws {
        try await TestTown.run { town in
            try await WaitingTown.open(in: town, minutes: 30)
            let waiter = try await WaitingTown.join(town)
            try await town.database.pool.transaction { transaction in
                try await transaction.execute("lock table waiting_places, waiting_rooms in access exclusive mode")
                for _ in 0..<20 {
                    #expect(try await waiter.get(WaitingTown.page).body.contains("受付開始をお待ちください"))
                }
            }
        }
    }

    @Test func `a rush takes no connections from the rest of the site, and who comes too much is asked to come back`()
        async throws
    {
        let settings = ["MADOGUCHI_RESERVATIONS_AT_ONCE": "1", "MADOGUCHI_RESERVATIONS_IN_LINE": "1"]
        try await TestTown.run(settings: settings) { town in
            let crowd = try await town.database.pool.transaction { transaction in
                // Nobody gets an answer about seats while this lasts.
                try await transaction.execute("lock table slots in access exclusive mode")
                let crowd = (0..<10).map { _ in Task { try await Visitor(at: town.publicURL).get(Self.places) } }
                // One is answered, one waits for it.
                try await eventually { try await Self.turnedAway(town) == 8 }
                let late = try await Visitor(at: town.publicURL).get(Self.places)
                #expect(late.status == 503)
                #expect(late.headers["retry-after"] != nil)
                #expect(late.text.contains("混み合って"))
                #expect(try await Visitor(at: town.publicURL).get("/procedures").status == 200)
                let draft = Visitor(at: town.publicURL)
                try await draft.open("/procedures/juminhyo")
                #expect(try await draft.get("/procedures/juminhyo/applications").status < 500)
                return crowd
            }
            var statuses: [Int] = []
            for task in crowd { statuses.append(try await task.value.status) }
            #expect(statuses.sorted() == [200, 200] + Array(repeating: 503, count: 8))
            #expect(try await Visitor(at: town.publicURL).get(Self.places).status == 200)
        }
    }

    private static func turnedAway(_ town: TestTown) async throws -> Int {
        let metrics = try await Visitor(at: town.operationsURL).get("/metrics").body
        return metrics.firstMatch(of: /madoguchi_reservations_turned_away_total (\d+)/).flatMap { Int($0.1) } ?? 0
    }
}
