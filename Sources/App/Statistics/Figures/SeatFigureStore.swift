import Domain
import Postgres

/// Counts seats, slot by slot. A slot whose capacity was made smaller than its reservations counts as full, not as more,
/// so that it does not hide another that stayed empty.
struct SeatFigureStore: Sendable {
    let database: ConnectionPool

    func figures(at places: CounterPlaces, in period: StatisticsPeriod, by breakdowns: [Breakdown]) async throws
        -> [SeatFigures]
    {
        guard let groups = FigureStore.groups(of: "seat", by: breakdowns.filter(\.hasSeats), Self.measures)
        else { return [] }
        return try await FigureStore(database: database).rows(
            """
            with place as (
                select id as resource_id, definition ->> 'counter' as counter_id,
                    (\(places.offices)::text[])[array_position(\(places.counters)::text[], definition ->> 'counter')]
                        as office_id
                from resources where definition ->> 'counter' = any (\(places.counters))
            ), seat as (
                select resource_id, counter_id, office_id, day, minute / 60 as hour,
                    extract(dow from day)::int as weekday, capacity + extra as seats,
                    least(taken, capacity + extra) as taken
                from slots join place using (resource_id)
                where day between \(period.first.description)::date and \(period.last.description)::date
            )
            \(fragment: groups)
            """,
            as: SeatFigures.self
        )
    }

    private static let measures: SQL = "coalesce(sum(seats), 0) as seats, coalesce(sum(taken), 0) as taken"
}
