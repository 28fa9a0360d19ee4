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
