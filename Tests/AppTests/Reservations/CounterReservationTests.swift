import Domain
import Foundation
import Postgres
import TestKit
import Testing

/// What an office does to a reservation for its visitor.
@Suite struct CounterReservationTests {
    private static let purpose = "マイナンバーカードの受取"
    private static let office = "/counters/card-center"

    /// Hanako has a reservation; where the office sees it.
    private static func reserve(in town: TestTown) async throws -> (own: String, counter: String) {
        let own = try await Reserver(in: town).reserve(purpose).path
        let id = String(own.prefix { $0 != "?" }.split(separator: "/")[1])
        return (own, "\(office)/reservations/\(id)")
    }

    /// The times that the page offers, in minutes of the day.
    private static func times(on page: WebPage) -> [String] {
        page.body.matches(of: /<option value="(\d{3,4})"/).map { String($0.1) }
    }

    @Test func `a visit whose counter closes is given another time by the office, and its visitor is told`()
        async throws
    {
        try await TestTown.run { town in
            let (own, path) = try await Self.reserve(in: town)
            let before = try await town.beginning(of: own)
            let (day, minute) = try await town.beginning()
            let clerk = try await town.officer("tanaka")
            try await clerk.open(Self.office + "/changes")
            let changes = try await clerk.submit(
                "/changes",
                [
                    "resource": "card-uketori", "day": day, "from": try #require(MinuteOfDay(minute)).clock,
                    "to": try #require(MinuteOfDay(minute + 15)).clock, "capacity": "0", "reason": "研修のため",
                ]
            )
            #expect(changes.links.contains(path), "\(changes.text)")

            let page = try await clerk.open(path)
            #expect(page.text.contains("加古川 花子"), "\(page.text)")
            #expect(page.text.contains("090-1234-5678"))
            let minutes = Self.times(on: page)
            #expect(!minutes.contains(String(minute)), "its own time is not another one")
            let form = try #require(page.form("/change"))
            let fields = form.fields(changedBy: ["minute": try #require(minutes.last)])
            // A double click moves it once.
            for _ in 0..<2 { #expect(try await clerk.post(form.action, fields).status == 303) }
            #expect(try await town.beginning(of: own) != before)
            #expect(try await SeatLedger.read(town) == .sound)
            #expect(try await clerk.open(Self.office + "/changes").text.contains("席の足りない予約") == false)
            _ = try await Mailbox(of: town).mail(to: "hanako@example.jp", with: "予約の日時を、次のとおり変更しました")
            let acts: SQL =
                "select count(*) from audit_entries where act = 'reservation.change' and actor_kind = 'officer'"
            #expect(try await town.count(acts) == 1)
            #expect(try await town.count("select count(*) from audit_entries where act = 'counter.reading'") >= 1)
        }
    }

    @Test func `an office gives a visit up for who calls, with a reason, and its seat is free again`() async throws {
        try await TestTown.run { town in
            let (_, path) = try await Self.reserve(in: town)
            let clerk = try await town.officer("tanaka")
            try await clerk.open(path)
            let refused = try await clerk.submit("/cancellation")
            #expect(refused.status == 422)
            #expect(refused.body.contains("id=\"riyu-error\""))
            let page = try await clerk.submit("/cancellation", ["riyu": "電話での申し出"])
            #expect(page.text.contains("取消し"), "\(page.text)")
            #expect(page.form("/change") == nil)
            #expect(try await town.count("select count(*) from claims") == 0)
            #expect(try await SeatLedger.read(town) == .sound)
            let mail = try await Mailbox(of: town).mail(to: "hanako@example.jp", with: "次の予約を取り消しました")
            #expect(!mail.contains("電話での申し出"))
            let noted: SQL = "select count(*) from reservation_events where act = 'cancellation' and note is not null"
            #expect(try await town.count(noted) == 1)
        }
    }

    @Test func `a time that has no room is told at its input, and the visit keeps its own`() async throws {
        try await TestTown.run { town in
            let (own, path) = try await Self.reserve(in: town)
            let before = try await town.beginning(of: own)
            let clerk = try await town.officer("tanaka")
            let minutes = Self.times(on: try await clerk.open(path))
            try await town.fillUp()
            let page = try await clerk.submit("/change", ["minute": try #require(minutes.last)])
            #expect(page.status == 422)
            #expect(page.text.contains("この時間は選べません"))
            #expect(try await town.beginning(of: own) == before)
            #expect(try await SeatLedger.read(town) == .sound)
        }
    }

    @Test func `a visit that has begun, or goes to another department, is not moved`() async throws {
        try await TestTown.run { town in
            let (_, path) = try await Self.reserve(in: town)
            let other = try await town.officer("suzuki", department: "kateishienka")
            #expect(try await other.open(path).status == 404)
            let honkan = path.replacing(Self.office, with: "/counters/honkan")
            #expect(try await other.open(honkan).status == 404)

            let clerk = try await town.officer("tanaka")
            let form = try #require(try await clerk.open(path).form("/change"))
            try await town.database.pool.execute(
                "update stops set status = 'arrived', arrived_at = now(), call_number = 'A001'"
            )
            let minute = Self.times(on: await clerk.page).last
            let answer = try await clerk.post(form.action, form.fields(changedBy: ["minute": minute ?? ""]))
            #expect(answer.status == 409)
            #expect(try await clerk.open(path).text.contains("変更も取消しもできません"))
        }
    }
}
