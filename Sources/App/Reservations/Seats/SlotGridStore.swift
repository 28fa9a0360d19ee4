import Domain
import Foundation
import Postgres

/// Writes the slots of a resource as its calendar and capacities have them. What is taken stays taken: where there are
/// fewer seats than visits now, the excess is written down, and those visits are moved by people.
struct SlotGridStore: Sendable {
    let transaction: Transaction

    /// - Parameters:
    ///   - grids: of these days, all of them: what is not in them is closed.
    /// - Returns: how many slots have more visits than seats now.
    @discardableResult
    func write(
        _ resource: Resource,
        _ grids: [(day: CivilDate, grid: SlotGrid)],
        on days: ClosedRange<CivilDate>
    ) async throws -> Int {
        var columns = Columns()
        for (day, grid) in grids { columns.add(grid, of: resource, on: day) }
        let range: SQL = """
            resource_id = \(resource.id) and day between \(days.lowerBound.description)::date
                and \(days.upperBound.description)::date
            """
        let isGone: SQL = """
            \(fragment: range) and not exists (
                select from unnest(\(columns.days)::date[], \(columns.minutes)) as grid (day, minute)
                where grid.day = slots.day and grid.minute = slots.minute)
            """
        // Two writers of the same resource one after the other.
        try await transaction.execute("select pg_advisory_xact_lock(hashtextextended(\("slots:\(resource.id)"), 0))")
        try await transaction.pipeline([
            Self.upsert(columns, resource.id),
            "delete from slots where \(fragment: isGone) and taken = 0",
            """
            update slots set capacity = 0, for_staff = 0, for_priority = 0, excess = greatest(0, taken - extra)
            where \(fragment: isGone) and capacity > 0
            """,
        ])
        return try await transaction.one(
            "select count(*) from slots where \(fragment: range) and excess > 0",
            as: Int.self
        )
    }

    private static func upsert(_ columns: Columns, _ resource: String) -> SQL {
        """
        insert into slots (resource_id, day, minute, capacity, for_staff, for_priority, released_at)
        select \(resource), day, minute, capacity, for_staff, for_priority, released_at
        from unnest(
            \(columns.days)::date[], \(columns.minutes), \(columns.capacities), \(columns.forStaff),
            \(columns.forPriority), \(columns.releases))
            as grid (day, minute, capacity, for_staff, for_priority, released_at)
        order by day, minute
        on conflict (resource_id, day, minute) do update
        set capacity = excluded.capacity, for_staff = excluded.for_staff, for_priority = excluded.for_priority,
            released_at = excluded.released_at,
            excess = greatest(0, slots.taken - excluded.capacity - slots.extra)
        where (slots.capacity, slots.for_staff, slots.for_priority, slots.released_at)
            is distinct from
            (excluded.capacity, excluded.for_staff, excluded.for_priority, excluded.released_at)
        """
    }

    /// The grid, column by column.
    private struct Columns {
        var days: [String] = []
        var minutes: [Int] = []
        var capacities: [Int] = []
        var forStaff: [Int] = []
        var forPriority: [Int] = []
        var releases: [Date?] = []

        mutating func add(_ grid: SlotGrid, of resource: Resource, on day: CivilDate) {
            let word = day.description
            for slot in grid.slots {
                days.append(word)
                minutes.append(slot.start.minutes)
                capacities.append(slot.capacity)
                forStaff.append(slot.forStaff)
                forPriority.append(slot.forPriority)
                releases.append(
                    resource.releasedHoursBefore.map { day.moment(at: slot.start) - TimeInterval($0 * 3600) }
                )
            }
        }
    }
}
