import Domain
import Foundation
import Postgres

/// Writes the slots of a resource as its calendar and capacities have them. What is taken stays taken: where there are
/// fewer seats than visits now, the excess is written down, and those visits are moved by people.
struct SlotGridStore: Sendable {
    let transaction: Transaction

    /// - Parameter grids: of these days, all of them: what is not in them is closed. Days that are so already are left.
    func write(
        _ resource: Resource,
        _ grids: [(day: CivilDate, grid: SlotGrid)],
        on days: ClosedRange<CivilDate>
    ) async throws {
        // Two writers of the same resource one after the other.
        try await transaction.execute("select pg_advisory_xact_lock(hashtextextended(\("slots:\(resource.id)"), 0))")
        let present = try await present(of: resource, on: days)
        let wanted = Dictionary(grids.map { ($0.day, Columns($0.grid, of: resource, on: $0.day)) }) { $1 }
        let differing = Set(present.keys).union(wanted.keys)
            .filter { present[$0, default: ""] != wanted[$0, default: Columns()].text }
        guard !differing.isEmpty else { return }
        let columns = differing.reduce(into: Columns()) { $0.append(wanted[$1, default: Columns()]) }
        let isGone: SQL = """
            resource_id = \(resource.id) and day = any(\(differing.map(\.description))::date[])
                and (day, minute) not in (select * from unnest(\(columns.days)::date[], \(columns.minutes)))
            """
        try await transaction.pipeline([
            Self.upsert(columns, resource.id),
            "delete from slots where \(fragment: isGone) and taken = 0",
            """
            update slots set capacity = 0, for_staff = 0, for_priority = 0, excess = greatest(0, taken - extra)
            where \(fragment: isGone) and capacity > 0
            """,
        ])
    }

    /// The slots that there are, each day's in one text as `Columns.text` writes them.
    private func present(of resource: Resource, on days: ClosedRange<CivilDate>) async throws -> [CivilDate: String] {
        struct Day: Decodable {
            let day: CivilDate
            let text: String
        }
        let rows = try await transaction.rows(
            """
            select day::text as day, string_agg(concat_ws(' ', minute, capacity, for_staff, for_priority,
                extract(epoch from released_at)::bigint), ',' order by minute) as text
            from slots
            where resource_id = \(resource.id) and day between \(days.lowerBound.description)::date
                and \(days.upperBound.description)::date
            group by slots.day
            """,
            as: Day.self
        )
        return Dictionary(rows.map { ($0.day, $0.text) }) { $1 }
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

    /// Slots, column by column.
    private struct Columns {
        var days: [String] = []
        var minutes: [Int] = []
        var capacities: [Int] = []
        var forStaff: [Int] = []
        var forPriority: [Int] = []
        var releases: [Date?] = []

        init() {}

        init(_ grid: SlotGrid, of resource: Resource, on day: CivilDate) {
            let slots = grid.slots
            days = Array(repeating: day.description, count: slots.count)
            minutes = slots.map(\.start.minutes)
            capacities = slots.map(\.capacity)
            forStaff = slots.map(\.forStaff)
            forPriority = slots.map(\.forPriority)
            releases = slots.map { slot in
                resource.releasedHoursBefore.map { day.moment(at: slot.start) - TimeInterval($0 * 3600) }
            }
        }

        mutating func append(_ other: Columns) {
            days += other.days
            minutes += other.minutes
            capacities += other.capacities
            forStaff += other.forStaff
            forPriority += other.forPriority
            releases += other.releases
        }

        /// All in one, to compare.
        var text: String {
            minutes.indices.map { index in
                let release = releases[index].map { " \(Int($0.timeIntervalSince1970))" } ?? ""
                return "\(minutes[index]) \(capacities[index]) \(forStaff[index]) \(forPriority[index])\(release)"
            }
            .joined(separator: ",")
        }
    }
}
