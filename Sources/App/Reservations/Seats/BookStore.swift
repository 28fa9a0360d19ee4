import Domain
import Foundation
import Postgres

/// Calendars and resources as the database has them now, for those who write slots: a node's own catalogue may be a minute
/// old.
struct BookStore: Sendable {
    let database: any Querying

    struct Book: Sendable {
        let calendars: [String: OpeningCalendar]
        let resources: [Resource]
        /// So many days from today can be reserved.
        let horizon: Int

        func grids(
            of resource: Resource,
            on days: ClosedRange<CivilDate>,
            changes: [CapacityChange]
        ) -> [(day: CivilDate, grid: SlotGrid)] {
            guard let calendar = calendars[resource.calendar] else { return [] }
            let changesByDay = Dictionary(grouping: changes, by: \.day)
            return (days.lowerBound.daysSinceEpoch...days.upperBound.daysSinceEpoch).map { number in
                let day = CivilDate(daysSinceEpoch: number)
                let grid = SlotGrid(resource, on: day, open: calendar.hours(on: day))
                return (day, (changesByDay[day] ?? []).reduce(grid) { $0.changed(by: $1) })
            }
        }
    }

    func read() async throws -> Book {
        let (calendars, resources, purposes) = try await database.pipeline(
            PipelineStep.rows("select definition from opening_calendars", as: SQLJSON<OpeningCalendar>.self),
            PipelineStep.rows("select definition from resources order by position", as: SQLJSON<Resource>.self),
            PipelineStep.rows("select definition from purposes", as: SQLJSON<Purpose>.self)
        )
        return Book(
            calendars: Dictionary(calendars.map { ($0.value.id, $0.value) }) { first, _ in first },
            resources: resources.map(\.value),
            horizon: (purposes.map(\.value.window.opensDaysBefore).max() ?? 0) + 1
        )
    }
}
