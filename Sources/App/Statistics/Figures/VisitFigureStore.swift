import Domain
import Postgres

/// Counts reservations and visits. What an office, an hour or a day has are visits, however many counters each went to;
/// what a counter or a purpose has are its stops.
struct VisitFigureStore: Sendable {
    let database: ConnectionPool

    func figures(at places: CounterPlaces, in period: StatisticsPeriod, by breakdowns: [Breakdown]) async throws
        -> [VisitFigures]
    {
        let ofStops = breakdowns.filter { $0 == .counter }
        let ofVisits = breakdowns.filter { $0.hasVisits && $0 != .counter && $0 != .purpose }
        let groups = [
            FigureStore.groups(of: "visit", by: ofVisits, Self.measures),
            FigureStore.groups(of: "passage", by: ofStops, Self.measures),
            breakdowns.contains(.purpose) ? FigureStore.purposes(of: "passage", Self.measures) : nil,
        ].compactMap(\.self)
        guard !groups.isEmpty else { return [] }
        return try await FigureStore(database: database).rows(
            """
            with passage as materialized (
                select reservations.id, stops.counter_id, stops.purposes, stops.day, stops.start_minute / 60 as hour,
                    extract(dow from stops.day)::int as weekday, channel,
                    (\(places.offices)::text[])[array_position(\(places.counters)::text[], stops.counter_id)]
                        as office_id,
                    channel <> 'walk-in' as is_reserved, reservations.status = 'cancelled' as is_cancelled,
                    stops.status = 'served' as is_served, stops.status = 'absent' as is_absent,
                    stops.status in ('arrived', 'called') as is_here, actor_kind,
                    case when channel <> 'walk-in'
                        then stops.day - (confirmed_at at time zone 'Asia/Tokyo')::date end as lead
                from stops join reservations on reservations.id = stops.reservation_id
                left join reservation_events on reservation_events.reservation_id = reservations.id
                    and act = 'cancellation' and reservations.status = 'cancelled'
                where stops.counter_id = any (\(places.counters)) and confirmed_at is not null
                    and stops.day between \(period.first.description)::date and \(period.last.description)::date
                    and reservations.day between \(period.first.description)::date
                        and \(period.last.description)::date
            ), visit as materialized (
                select office_id, min(day) as day, min(hour) as hour, min(weekday) as weekday, min(channel) as channel,
                    bool_or(is_reserved) as is_reserved, bool_or(is_cancelled) as is_cancelled,
                    bool_or(is_served) as is_served,
                    bool_or(is_absent) and not bool_or(is_served or is_here) as is_absent,
                    min(actor_kind) as actor_kind, min(lead) as lead
                from passage group by id, office_id
            )
            \(fragment: SQL(joining: groups, by: " union all "))
            """,
            as: VisitFigures.self
        )
    }

    private static let measures: SQL = """
        count(*) filter (where is_reserved) as reserved,
        count(*) filter (where is_reserved and is_served and not is_cancelled) as served,
        count(*) filter (where is_reserved and is_absent and not is_cancelled) as absent,
        count(*) filter (where is_reserved and is_cancelled) as cancelled,
        count(*) filter (where is_reserved and is_cancelled and actor_kind = 'applicant') as cancelled_by_applicant,
        count(*) filter (where is_reserved and is_cancelled and actor_kind = 'officer') as cancelled_by_officer,
        count(*) filter (where not is_reserved and not is_cancelled) as walk_ins,
        count(*) filter (where not is_reserved and is_served and not is_cancelled) as walk_ins_served,
        percentile_cont(0.5) within group (order by lead) as lead
        """
}
