import Domain
import Foundation

/// An office's day, counter by counter.
struct CounterDayView: Sendable {
    let scope: CounterScope
    let day: CivilDate
    let today: CivilDate
    let now: Date
    let catalogue: CatalogueSnapshot
    private let stops: [String: [DayStop]]
    private let times: [String: ServingTimeStore.Times]

    init(
        scope: CounterScope,
        day: CivilDate,
        stops: [DayStop],
        times: [String: ServingTimeStore.Times],
        at desk: Desk
    ) {
        self.scope = scope
        self.day = day
        self.times = times
        self.stops = Dictionary(grouping: stops, by: \.row.counterId)
        today = desk.today
        now = desk.now()
        catalogue = desk.catalogue.snapshot
    }

    func stops(at counter: Office.Counter) -> [DayStop] { stops[counter.id] ?? [] }

    /// Counters with visits, or all of them where there are none.
    var shownCounters: [Office.Counter] {
        let busy = scope.counters.filter { !stops(at: $0).isEmpty }
        return busy.isEmpty ? Array(scope.counters.prefix(1)) : busy
    }

    /// Those who wait, in the order of calling.
    func queue(at counter: Office.Counter) -> [DayStop] {
        let stops = stops(at: counter)
        return CallQueue(stops.compactMap(\.entry), at: now).order.compactMap { entry in
            stops.first { $0.entry == entry }
        }
    }

    /// How long the next who comes without a reservation will wait; nil while too little is known.
    func estimate(at counter: Office.Counter) -> WaitEstimate? {
        WaitEstimate(behind: stops(at: counter), times[counter.id])
    }

    func purposes(of stop: DayStop) -> String {
        catalogue.book.names(ofPurposes: stop.row.purposes)
    }
}

extension WaitEstimate {
    /// Of the next who comes to a counter without a reservation; nil while too little is known.
    init?(behind stops: [DayStop], _ times: ServingTimeStore.Times?) {
        guard let times else { return nil }
        let serving = stops.filter { $0.row.status == .called }
        self.init(
            ahead: serving.count + stops.compactMap(\.entry).count,
            desks: max(1, Set(serving.compactMap(\.row.desk)).count),
            mean: times.mean,
            spread: times.spread
        )
    }
}
