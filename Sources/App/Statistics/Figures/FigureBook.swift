import Domain
import Postgres

/// The figures of a period, breakdown by breakdown.
struct FigureBook: Sendable {
    let period: StatisticsPeriod
    private let tables: [Breakdown: [FigureGroup]]

    /// Asks for everything at once.
    init(
        of places: CounterPlaces,
        in period: StatisticsPeriod,
        by breakdowns: [Breakdown],
        at desk: Desk
    ) async throws {
        async let visits = VisitFigureStore(database: desk.database).figures(at: places, in: period, by: breakdowns)
        async let stays = StayFigureStore(database: desk.database).figures(at: places, in: period, by: breakdowns)
        async let seats = SeatFigureStore(database: desk.database).figures(at: places, in: period, by: breakdowns)
        let (visitRows, stayRows, seatRows) = try await (visits, stays, seats)
        let visitsByGroup = Dictionary(visitRows.map { (Group($0.breakdown, $0.key), $0) }) { first, _ in first }
        let staysByGroup = Dictionary(stayRows.map { (Group($0.breakdown, $0.key), $0) }) { first, _ in first }
        let seatsByGroup = Dictionary(seatRows.map { (Group($0.breakdown, $0.key), $0) }) { first, _ in first }
        let names = FigureNames(places: places, catalogue: desk.catalogue.snapshot)
        let found = Set(visitsByGroup.keys).union(staysByGroup.keys).union(seatsByGroup.keys)
        let keys = Dictionary(grouping: found, by: \.breakdown).mapValues { $0.map(\.key) }
        tables = Dictionary(
            keys.map { breakdown, keys in
                let groups = names.ordered(keys, of: breakdown).map { key, name in
                    let group = Group(breakdown, key)
                    return FigureGroup(
                        name: name,
                        key: key,
                        visits: visitsByGroup[group],
                        stays: staysByGroup[group],
                        seats: seatsByGroup[group]
                    )
                }
                return (breakdown, groups)
            },
            uniquingKeysWith: { first, _ in first }
        )
        self.period = period
    }

    /// Those with figures, in their order.
    func groups(_ breakdown: Breakdown) -> [FigureGroup] { tables[breakdown] ?? [] }

    /// Nil where nobody reserved, nobody came and no counter was open.
    var whole: FigureGroup? {
        groups(.whole).first { group in
            let visits = group.visits.map { $0.reserved + $0.walkIns } ?? 0
            return visits > 0 || (group.seats?.seats ?? 0) > 0
        }
    }

    private struct Group: Hashable {
        let breakdown: Breakdown
        let key: String

        init(_ breakdown: Breakdown, _ key: String) {
            self.breakdown = breakdown
            self.key = key
        }
    }
}
