/// Finds the visits that a day has room for: every counter in its turn, as soon as it has room.
package struct VisitPlanner: Sendable {
    /// In walking order.
    package let needs: [VisitNeed]

    /// The way from one counter to the next, in minutes.
    package static let walk = 5
    /// Nobody is made to wait longer than so many minutes between two counters.
    package static let longestPause = 60

    package init(needs: [VisitNeed]) {
        self.needs = needs
    }

    /// Where a visit for these purposes goes. What takes the same resources is done in one go.
    ///
    /// - Parameters:
    ///   - choices: every purpose with the place at which it is to be done.
    ///   - resources: by their ids.
    ///   - order: where a counter stands on a walk through the building.
    package init(
        _ choices: [(purpose: Purpose, place: Purpose.Place)],
        people: Int,
        resources: [String: Resource],
        order: (String) -> Int
    ) {
        var needs: [[String]: VisitNeed] = [:]
        for (purpose, place) in choices {
            guard let first = place.resources.first.flatMap({ resources[$0] }) else { continue }
            let taken = place.resources.sorted()
            var need =
                needs[taken]
                ?? VisitNeed(counter: first.counter, resources: taken, slot: first.slot, minutes: 0, purposes: [])
            need.minutes += purpose.minutes(for: people)
            need.purposes.append(purpose.id)
            needs[taken] = need
        }
        self.needs = needs.values.sorted { left, right in
            let places = (order(left.counter), order(right.counter))
            guard places.0 == places.1 else { return places.0 < places.1 }
            return (left.counter, left.resources.joined()) < (right.counter, right.resources.joined())
        }
    }

    /// The visits, one for each beginning that leads to an end, in the order of the clock.
    ///
    /// - Parameter free: for each resource the beginnings of the slots that have room.
    package func plans(free: [String: Set<MinuteOfDay>]) -> [VisitPlan] {
        guard let first = needs.first else { return [] }
        return starts(of: first, free).compactMap { plan(from: $0, free) }
    }

    /// The visit that begins then.
    package func plan(from start: MinuteOfDay, _ free: [String: Set<MinuteOfDay>]) -> VisitPlan? {
        guard let first = needs.first, starts(of: first, free).contains(start) else { return nil }
        var stops = [VisitPlan.Stop(need: first, start: start)]
        for need in needs.dropFirst() {
            let last = stops[stops.count - 1]
            let end = last.end.minutes
            let arrival = end + (need.counter == last.need.counter ? 0 : Self.walk)
            let next = starts(of: need, free).first { $0.minutes >= arrival }
            guard let next, next.minutes - end <= Self.longestPause else { return nil }
            stops.append(VisitPlan.Stop(need: need, start: next))
        }
        return VisitPlan(stops: stops)
    }

    /// Where all the slots in a row have room, in the order of the clock.
    private func starts(of need: VisitNeed, _ free: [String: Set<MinuteOfDay>]) -> [MinuteOfDay] {
        let rooms = need.resources.map { free[$0] ?? [] }
        guard let smallest = rooms.min(by: { $0.count < $1.count }) else { return [] }
        return smallest.filter { start in
            VisitPlan.Stop(need: need, start: start).slotStarts.allSatisfy { slot in
                rooms.allSatisfy { $0.contains(slot) }
            }
        }
        .sorted()
    }
}
