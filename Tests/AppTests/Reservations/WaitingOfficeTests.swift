import Domain
import Foundation
import Postgres
import TestKit
import Testing

@Suite struct WaitingOfficeTests {
    private static func acts(_ town: TestTown) async throws -> [String] {
        try await town.database.pool.rows(
            "select act from audit_entries where act like 'counter.waiting%' or act like 'counter.callers%' order by id",
            as: String.self
        )
    }

    @Test func `officers open and close a room, which is recorded, and others' rooms are not theirs`() async throws {
        try await TestTown.run { town in
            let clerk = try await WaitingTown.open(in: town)
            let page = try await clerk.open(WaitingTown.office)
            #expect(page.text.contains("試験 職員"), "\(page.text)")
            let stranger = try await town.officer("suzuki", department: "kateishienka")
            #expect(try await stranger.open(WaitingTown.office).status == 404)
            let own = try await stranger.open("/counters/honkan/waiting-rooms")
            #expect(own.status == 200)
            #expect(!own.text.contains(WaitingTown.name))
            let closing = try #require(page.forms.first { $0.action.hasSuffix("/closing") })
            let token = try #require(own.form("/waiting-rooms")?.fields.first { $0.name == "_csrf" }?.value)
            let foreign = closing.action.replacing("card-center", with: "honkan")
            _ = try await stranger.post(foreign, [("_key", UUID().uuidString), ("_csrf", token)])
            #expect(
                try await town.database.pool.one("select status from waiting_rooms", as: String.self) == "open"
            )
            try await clerk.submit("/closing")
            #expect(try await town.database.pool.one("select status from waiting_rooms", as: String.self) == "closed")
            #expect(try await Self.acts(town) == ["counter.waiting-room-opening", "counter.waiting-room-closing"])
            let visitor = Visitor(at: town.publicURL)
            try await eventually { try await visitor.get(WaitingTown.page).status == 303 }
            // Opened again, it is another room.
            try await WaitingTown.reopen(clerk, in: town)
            #expect(try await town.database.pool.one("select count(*) from waiting_rooms", as: Int.self) == 2)
        }
    }

    @Test func `what is wrong with an opening is told at its input`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            try await clerk.open(WaitingTown.office)
            let past = ["purpose": WaitingTown.purpose, "day": "2020-01-01", "hour": "9:00"]
            let page = try await clerk.submit("/waiting-rooms", past)
            #expect(page.status == 422)
            #expect(page.body.contains("id=\"hour-error\""))
            #expect(page.body.contains("value=\"2020-01-01\""))
        }
    }

    @Test func `a caller waits in the same line, and the operator books only when it is the caller's turn`()
        async throws
    {
        try await TestTown.run { town in
            let clerk = try await WaitingTown.open(in: town, minutes: 30)
            try await clerk.open(WaitingTown.office)
            let wrong = try await clerk.submit("/places", ["telephone": "123"])
            #expect(wrong.status == 422)
            #expect(wrong.body.contains("value=\"123\""))
            let citizen = Reserver(in: town)
            for _ in 0..<2 {
                try await clerk.open(WaitingTown.office)
                #expect(try await clerk.submit("/places", ["telephone": citizen.telephone]).status == 200)
            }
            #expect(await clerk.page.text.contains(citizen.telephone))
            #expect(try await WaitingTown.count("channel = 'telephone'", in: town) == 1)
            let plain = try await town.database.pool.one(
                "select count(*) from waiting_places where position('09012345678'::bytea in contact) > 0",
                as: Int.self
            )
            #expect(plain == 0)

            let refused = try await Self.book(citizen, clerk, town)
            #expect(refused.status == 422)
            #expect(refused.text.contains("まだ来ていません"))
            try await WaitingTown.reachOpening(town)
            try await eventually { try await clerk.open(WaitingTown.office).text.contains("順番が来ました") }
            #expect(await clerk.page.links.contains { $0.contains("/visits/new?purpose=card-uketori") })
            let booked = try await Self.book(citizen, clerk, town)
            #expect(booked.text.contains("加古川 花子"), "\(booked.text)")
            #expect(try await WaitingTown.count("used_at is not null", in: town) == 1)
            #expect(try await SeatLedger.read(town) == .sound)
            #expect(try await Self.book(citizen, clerk, town).status == 422)
            #expect(try await Self.acts(town).contains("counter.callers-place"))
        }
    }

    private static func book(_ citizen: Reserver, _ clerk: Visitor, _ town: TestTown) async throws -> WebPage {
        let day = try await town.database.pool.one(
            "select day::text from slots where resource_id = 'card-uketori' and day > current_date + 1 order by 1 limit 1",
            as: String.self
        )
        let page = try await clerk.open("/counters/card-center/visits/new?purpose=card-uketori&people=1&day=\(day)")
        #expect(page.text.contains("順番待ちの受付中です"))
        let minute = try #require(page.body.firstMatch(of: /<option value="(\d{3,4})"/)?.1)
        let answers = citizen.contact.merging(["minute": String(minute), "channel": "telephone"]) { $1 }
        return try await clerk.submit("/visits", answers)
    }
}

extension WaitingTown {
    static func reopen(_ clerk: Visitor, in town: TestTown) async throws {
        try await clerk.open(office)
        try await clerk.submit("/waiting-rooms", ["purpose": purpose])
        try await waitUntilKnown(in: town)
    }
}
