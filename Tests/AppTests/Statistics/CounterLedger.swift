import Foundation
import Postgres
import TestKit

/// A small world whose every visit is known: two days at three counters of the honkan and the plaza.
///
/// Minutes are those of the day: 540 is 9:00.
struct CounterLedger: Sendable {
    static let monday = "2024-06-03"
    static let tuesday = "2024-06-04"

    struct Stop: Sendable {
        var counter = "shiminka"
        var purposes = ["tennyu-tenkyo"]
        let start: Int
        let status: String
        var arrived: Int?
        var called: Int?
        var ended: Int?
    }

    struct Visit: Sendable {
        var day = CounterLedger.monday
        var office = "honkan"
        var channel = "web"
        var status = "confirmed"
        /// Days before the visit on which it was reserved; nil for a hold that nobody confirmed.
        var lead: Int? = 0
        var cancelledBy: String?
        let stops: [Stop]
    }

    static let visits: [Visit] = [
        Visit(lead: 10, stops: [Stop(start: 540, status: "served", arrived: 530, called: 545, ended: 555)]),
        Visit(lead: 20, stops: [Stop(start: 555, status: "served", arrived: 560, called: 570, ended: 590)]),
        // For two purposes at once.
        Visit(
            channel: "telephone",
            lead: 2,
            stops: [
                Stop(
                    purposes: ["tennyu-tenkyo", "setai-tenshutsu"],
                    start: 555,
                    status: "served",
                    arrived: 540,
                    called: 555,
                    ended: 585
                )
            ]
        ),
        Visit(lead: 6, stops: [Stop(start: 540, status: "absent", ended: 600)]),
        Visit(status: "cancelled", lead: 30, cancelledBy: "applicant", stops: [Stop(start: 615, status: "planned")]),
        Visit(
            channel: "telephone",
            status: "cancelled",
            lead: 4,
            cancelledBy: "officer",
            stops: [Stop(start: 615, status: "planned")]
        ),
        // Went to one counter and not to the next.
        Visit(
            lead: 8,
            stops: [
                Stop(start: 615, status: "served", arrived: 615, called: 635, ended: 650),
                Stop(counter: "kateishienka", purposes: ["jido-teate"], start: 645, status: "absent", ended: 700),
            ]
        ),
        Visit(
            channel: "walk-in",
            stops: [
                Stop(
                    purposes: ["setai-tenshutsu"],
                    start: 547,
                    status: "served",
                    arrived: 547,
                    called: 587,
                    ended: 592
                )
            ]
        ),
        // Left before being called.
        Visit(channel: "walk-in", stops: [Stop(start: 620, status: "absent", arrived: 620, ended: 700)]),
        // Called before the reserved time: no wait.
        Visit(
            day: tuesday,
            channel: "counter",
            stops: [
                Stop(
                    counter: "kateishienka",
                    purposes: ["jido-teate"],
                    start: 540,
                    status: "served",
                    arrived: 510,
                    called: 535,
                    ended: 565
                )
            ]
        ),
        // Of whom nobody wrote down what became of them.
        Visit(day: tuesday, lead: 12, stops: [Stop(start: 540, status: "planned")]),
        Visit(day: tuesday, lead: 14, stops: [Stop(start: 570, status: "called", arrived: 570, called: 585)]),
        // Nobody knows who cancelled it.
        Visit(day: tuesday, status: "cancelled", lead: 16, stops: [Stop(start: 540, status: "planned")]),
        // None of these belong to the honkan's two days.
        Visit(status: "expired", lead: nil, stops: [Stop(start: 540, status: "planned")]),
        Visit(
            day: "2024-06-05",
            lead: 3,
            stops: [Stop(start: 540, status: "served", arrived: 540, called: 541, ended: 542)]
        ),
        Visit(
            office: "plaza",
            lead: 5,
            stops: [Stop(counter: "plaza", start: 600, status: "served", arrived: 600, called: 603, ended: 610)]
        ),
    ]

    struct Slot: Sendable {
        var resource = "shiminka-todoke"
        var day = CounterLedger.monday
        let minute: Int
        let capacity: Int
        var extra = 0
        let taken: Int
        var excess = 0
    }

    static let slots: [Slot] = [
        Slot(minute: 540, capacity: 2, taken: 2),
        Slot(minute: 555, capacity: 2, extra: 1, taken: 3),
        Slot(minute: 570, capacity: 4, taken: 0),
        // Closed, and made smaller, after they had been reserved.
        Slot(minute: 600, capacity: 0, taken: 1, excess: 1),
        Slot(minute: 615, capacity: 3, taken: 4, excess: 1),
        Slot(resource: "kateishien", day: tuesday, minute: 540, capacity: 2, taken: 1),
        Slot(resource: "plaza-todoke", minute: 600, capacity: 4, taken: 1),
    ]

    static func write(into town: TestTown) async throws {
        for (index, visit) in visits.enumerated() { try await write(visit, index, into: town) }
        for slot in slots {
            try await town.database.pool.execute(
                """
                insert into slots (resource_id, day, minute, capacity, extra, taken, excess)
                values (
                    \(slot.resource), \(slot.day)::date, \(slot.minute), \(slot.capacity), \(slot.extra), \(slot.taken),
                    \(slot.excess))
                """
            )
        }
    }

    private static func write(_ visit: Visit, _ index: Int, into town: TestTown) async throws {
        let id = UUID()
        let pool = town.database.pool
        let letter = Array("ABCDEFGHJKLMNPQRSTUVWXYZ")[index]
        let start = visit.stops[0].start
        try await pool.execute(
            """
            insert into reservations
                (id, number, status, seats, channel, office_id, day, start_minute, end_minute, people, purposes,
                 key_version, wrapped_key, confirmed_at, ended_at)
            values (
                \(id), \("KAKGWAR\(letter)"), \(visit.status), 'open', \(visit.channel), \(visit.office),
                \(visit.day)::date, \(start), \(start + 15), 1, \(visit.stops.flatMap(\.purposes)), 1, '\\x00',
                (\(visit.day)::date - \(visit.lead)::int + time '12:00') at time zone 'Asia/Tokyo',
                case when \(visit.status)::text in ('cancelled', 'expired') then now() end)
            """
        )
        for (ordinal, stop) in visit.stops.enumerated() {
            try await pool.execute(
                """
                insert into stops
                    (reservation_id, ordinal, counter_id, resources, purposes, day, start_minute, end_minute, status,
                     call_number, arrived_at, called_at, ended_at)
                values (
                    \(id), \(ordinal), \(stop.counter), '{}', \(stop.purposes), \(visit.day)::date, \(stop.start),
                    \(stop.start + 15), \(stop.status), \(stop.arrived.map { "A\($0)" }),
                    \(fragment: moment(stop.arrived, of: visit)), \(fragment: moment(stop.called, of: visit)),
                    \(fragment: moment(stop.ended, of: visit)))
                """
            )
        }
        if let actor = visit.cancelledBy {
            try await pool.execute(
                """
                insert into reservation_events (reservation_id, act, actor_kind, officer_id)
                values (
                    \(id), 'cancellation', \(actor),
                    case when \(actor)::text = 'officer' then (select id from officers limit 1) end)
                """
            )
        }
    }

    private static func moment(_ minute: Int?, of visit: Visit) -> SQL {
        "(\(visit.day)::date + make_interval(mins => \(minute)::int)) at time zone 'Asia/Tokyo'"
    }
}
