import Foundation
import Postgres
import TestKit
import Testing

/// Many who reserve, change, cancel and give up at random, on few seats and all at once: whatever happens, no slot has more
/// visits than seats, no seat is lost and none is counted twice.
@Suite struct RandomReservationTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `seats stay counted whatever people do at once`(seed: UInt64) async throws {
        try await TestTown.run { town in
            try await town.database.pool.execute(
                "update slots set capacity = 1, for_staff = 0, for_priority = 0, released_at = null"
            )
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<10 {
                    group.addTask { try await Self.live(number, seed: seed, in: town) }
                }
                try await group.waitForAll()
            }
            #expect(try await SeatLedger.read(town) == .sound)
            try await town.database.pool.execute(
                "update reservations set held_until = now() - interval '1 second' where status = 'held'"
            )
            try await town.database.pool.execute("insert into jobs (kind) values ('expire-holds')")
            try await eventually {
                try await town.database.pool.one(
                    "select count(*) from reservations where status = 'held'",
                    as: Int.self
                ) == 0
            }
            #expect(try await SeatLedger.read(town) == .sound)
        }
    }

    /// One person's afternoon.
    private static func live(_ number: Int, seed: UInt64, in town: TestTown) async throws {
        var random = SeededGenerator(state: seed * 1000 + UInt64(number))
        let person = Reserver(
            in: town,
            telephone: "090-1234-5\(600 + number)",
            email: "person\(number)@example.jp"
        )
        var reservations: [String] = []
        for _ in 0..<8 {
            switch Int.random(in: 0..<6, using: &random) {
            case 0, 1, 2:
                try await person.choose("マイナンバーカードの受取", people: Int.random(in: 1...2, using: &random))
                try await person.toEarliestTimes()
                // Everybody wants one of the first times.
                guard let minute = await person.times.prefix(3).randomElement(using: &random) else { continue }
                let page = try await person.take(minute)
                guard page.path.hasSuffix("/visitor"), Bool.random(using: &random) else { continue }
                let confirmed = try await person.confirm()
                if confirmed.status == 200 { reservations.append(confirmed.path) }
            case 3:
                guard let path = reservations.randomElement(using: &random) else { continue }
                try await person.visitor.open(path + "/change")
                guard await person.visitor.page.path.hasPrefix("/reservations/places") else { continue }
                try await person.toEarliestTimes()
                let links = await person.visitor.page.links.filter { $0.hasPrefix(path + "/change?") }
                guard let link = links.prefix(3).randomElement(using: &random) else { continue }
                try await person.visitor.open(link)
                guard await person.visitor.page.form("/change") != nil else { continue }
                try await person.visitor.submit("/change")
            case 4:
                guard let path = reservations.popLast() else { continue }
                try await person.visitor.open(path + "/cancellation")
                try await person.visitor.submit("/cancellation")
            default:
                _ = try await town.database.pool.execute("insert into jobs (kind) values ('expire-holds')")
            }
        }
    }
}
