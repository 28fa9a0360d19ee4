import Domain
import Postgres

/// Measures how long people waited and were served. Whoever comes before the reserved time does not wait until then.
struct StayFigureStore: Sendable {
    let database: ConnectionPool

    func figures(at places: CounterPlaces, in period: StatisticsPeriod, by breakdowns: [Breakdown]) async throws
        -> [StayFigures]
    {
        let plain = breakdowns.filter { $0.hasVisits && $0 != .purpose }
        let groups = [
            FigureStore.groups(of: "stay", by: plain, Self.measures),
            breakdowns.contains(.purpose) ? FigureStore.purposes(of: "stay", Self.measures) : nil,
        ].compactMap(\.self)
        guard !groups.isEmpty else { return [] }
        return try await FigureStore(database: database).rows(
            """
            with stay as materialized (
                select stops.counter_id, stops.purposes, stops.day, stops.start_minute / 60 as hour,
                    extract(dow from stops.day)::int as weekday, channel,
                    (\(places.offices)::text[])[array_position(\(places.counters)::text[], stops.counter_id)]
                        as office_id,
                    greatest(0, date_part('epoch', called_at - case when channel = 'walk-in' then arrived_at
                        else greatest(
                            arrived_at,
                            (stops.day + stops.start_minute * interval '1 minute') at time zone 'Asia/Tokyo')
                        end) / 60) as wait,
                    case when stops.status = 'served' then date_part('epoch', stops.ended_at - called_at) / 60 end
                        as service
                from stops join reservations on reservations.id = stops.reservation_id
                where stops.counter_id = any (\(places.counters)) and stops.status in ('called', 'served')
                    and reservations.status = 'confirmed'
                    and stops.day between \(period.first.description)::date and \(period.last.description)::date
                    and reservations.day between \(period.first.description)::date
                        and \(period.last.description)::date
            )
            \(fragment: SQL(joining: groups, by: " union all "))
            """,
            as: StayFigures.self
        )
    }

    private static let measures: SQL = """
        count(wait) as waits, percentile_cont(0.5) within group (order by wait) as wait_median,
        percentile_cont(0.9) within group (order by wait) as wait_ninth, count(service) as services,
        percentile_cont(0.5) within group (order by service) as service_median,
        percentile_cont(0.9) within group (order by service) as service_ninth
        """
}
