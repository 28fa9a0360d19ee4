import Domain
import Foundation
import Postgres

/// The slots of resources: how many seats there are, and where there is room.
struct SlotStore: Sendable {
    let database: any Querying

    struct Row: Decodable, Sendable {
        let resourceId: String
        let day: CivilDate
        let minutes: [Int]
    }

    /// For each day and resource the beginnings of the slots that have room, days and resources without room left out.
    ///
    /// - Parameter seats: which of them somebody may take.
    func free(
        _ resources: [String],
        on days: ClosedRange<CivilDate>,
        for seats: Seats,
        now: Date
    ) async throws -> [CivilDate: [String: Set<MinuteOfDay>]] {
        let rows = try await database.rows(
            """
            select resource_id, day::text as day, array_agg(minute::int) as minutes from slots
            where resource_id = any (\(resources))
                and day between \(days.lowerBound.description)::date and \(days.upperBound.description)::date
                and \(fragment: Self.hasRoom(for: seats, now: now))
            group by resource_id, slots.day
            """,
            as: Row.self
        )
        var free: [CivilDate: [String: Set<MinuteOfDay>]] = [:]
        for row in rows {
            free[row.day, default: [:]][row.resourceId] = Set(row.minutes.compactMap { MinuteOfDay($0) })
        }
        return free
    }

    /// Every slot of a day that is not closed, with and without room.
    func all(_ resources: [String], on day: CivilDate) async throws -> [String: Set<MinuteOfDay>] {
        try await minutes(of: resources, on: day, where: "capacity > 0")
    }

    /// The same for one day, where what a reservation takes counts as free for it.
    func free(
        _ resources: [String],
        on day: CivilDate,
        for seats: Seats,
        besides reservation: UUID,
        now: Date
    ) async throws -> [String: Set<MinuteOfDay>] {
        try await minutes(
            of: resources,
            on: day,
            where: """
                (\(fragment: Self.hasRoom(for: seats, now: now))
                    or (resource_id, day, minute) in (
                        select resource_id, day, minute from claims where reservation_id = \(reservation)))
                """
        )
    }

    private func minutes(
        of resources: [String],
        on day: CivilDate,
        where condition: SQL
    ) async throws -> [String: Set<MinuteOfDay>] {
        let rows = try await database.rows(
            """
            select resource_id, day::text as day, array_agg(minute::int) as minutes from slots
            where resource_id = any (\(resources)) and day = \(day.description)::date and \(fragment: condition)
            group by resource_id, slots.day
            """,
            as: Row.self
        )
        return Dictionary(
            rows.map { ($0.resourceId, Set($0.minutes.compactMap { MinuteOfDay($0) })) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Whether a slot has a seat for whoever may take those.
    static func hasRoom(for seats: Seats, now: Date) -> SQL {
        let share: SQL =
            switch seats {
            case .open: "taken_open < capacity - for_staff - for_priority"
            case .priority: "taken_open + taken_priority < capacity - for_staff"
            case .staff: "true"
            }
        return "taken < capacity + extra and (\(fragment: share) or released_at <= \(now))"
    }
}
