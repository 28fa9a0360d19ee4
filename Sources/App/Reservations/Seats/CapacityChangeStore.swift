import Domain
import Foundation
import Postgres

/// What officers have changed for a stretch of one day.
struct CapacityChangeStore: Sendable {
    let database: any Querying

    private struct Row: Decodable, Sendable {
        let day: CivilDate
        let startMinute: Int
        let endMinute: Int
        let capacity: Int
    }

    /// - Parameter id: the key of the form: sent twice, it is one change.
    /// - Returns: false when it was there already.
    func add(
        _ change: CapacityChange,
        to resource: String,
        _ id: UUID,
        _ reason: String,
        by officer: UUID
    ) async throws -> Bool {
        try await database.execute(
            """
            insert into capacity_changes
                (id, resource_id, day, start_minute, end_minute, capacity, reason, officer_id)
            values (
                \(id), \(resource), \(change.day.description), \(change.hours.from.minutes),
                \(change.hours.to.minutes), \(change.capacity), \(reason), \(officer))
            on conflict do nothing
            """
        ) == 1
    }

    struct Removed: Decodable, Sendable {
        let resourceId: String
        let day: CivilDate
    }

    /// - Returns: nil when there is none of these resources, or it was removed before.
    func remove(_ id: UUID, among resources: [String], now: Date) async throws -> Removed? {
        try await database.first(
            """
            update capacity_changes set removed_at = \(now)
            where id = \(id) and removed_at is null and resource_id = any (\(resources))
            returning resource_id, day::text as day
            """,
            as: Removed.self
        )
    }

    /// A change of today or later.
    struct Coming: Decodable, Sendable {
        let id: UUID
        let resourceId: String
        let day: CivilDate
        let startMinute: Int
        let endMinute: Int
        let capacity: Int
        let reason: String

        /// 13:00-14:00
        var hours: String {
            "\(MinuteOfDay(startMinute)?.clock ?? "")〜\(MinuteOfDay(endMinute)?.clock ?? "")"
        }
    }

    /// The next first.
    func coming(for resources: [String], from day: CivilDate) async throws -> [Coming] {
        try await database.rows(
            """
            select id, resource_id, day::text as day, start_minute, end_minute, capacity, reason from capacity_changes
            where removed_at is null and resource_id = any (\(resources)) and day >= \(day.description)::date
            order by capacity_changes.day, start_minute, id limit 200
            """,
            as: Coming.self
        )
    }

    /// The latest last.
    func all(of resource: String, on days: ClosedRange<CivilDate>) async throws -> [CapacityChange] {
        let rows = try await database.rows(
            """
            select day::text as day, start_minute, end_minute, capacity from capacity_changes
            where removed_at is null and resource_id = \(resource)
                and day between \(days.lowerBound.description)::date and \(days.upperBound.description)::date
            order by created_at, id
            """,
            as: Row.self
        )
        return rows.compactMap { row in
            guard let from = MinuteOfDay(row.startMinute), let to = MinuteOfDay(row.endMinute),
                let hours = OpeningHours(from: from, to: to)
            else { return nil }
            return CapacityChange(day: row.day, hours: hours, capacity: row.capacity)
        }
    }
}
