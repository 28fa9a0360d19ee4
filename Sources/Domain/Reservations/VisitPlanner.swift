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
        let steps = steps(free)
        return (steps.first ?? []).map { plan(from: $0, along: steps) }
    }

    /// The visit that begins then.
    package func plan(from start: MinuteOfDay, _ free: [String: Set<MinuteOfDay>]) -> VisitPlan? {
        let steps = steps(free)
        guard let first = steps.first?.first(where: { $0.start == start }) else { return nil }
        return plan(from: first, along: steps)
    }

    /// Every stop at once when the one before allows it.
    private func plan(from first: VisitPlan.Stop, along steps: [[VisitPlan.Stop]]) -> VisitPlan {
        let stops = steps.dropFirst().reduce(into: [first]) { stops, next in
            let last = stops[stops.count - 1]
            if let next = next.first(where: { follows($0, last) }) { stops.append(next) }
        }
        return VisitPlan(stops: stops)
    }

    /// For each need the stops from which there is a way to the end, in the order of the clock. They are found from the
    /// last backwards: the earliest stop may be the one after which the next keeps people waiting too long.
    private func steps(_ free: [String: Set<MinuteOfDay>]) -> [[VisitPlan.Stop]] {
        var steps: [[VisitPlan.Stop]] = []
        for need in needs.reversed() {
            let stops = starts(of: need, free).map { VisitPlan.Stop(need: need, start: $0) }
            let next = steps.last
            steps.append(stops.filter { stop in next?.contains { follows($0, stop) } ?? true })
        }
        return steps.reversed()
    }

    /// Whether one can go from the last stop to the next and need not wait too long.
    private func follows(_ next: VisitPlan.Stop, _ last: VisitPlan.Stop) -> Bool {
        let pause = next.start.minutes - last.end.minutes
        let walk = next.need.counter == last.need.counter ? 0 : Self.walk
        return walk <= pause && pause <= Self.longestPause
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
