import Domain

/// The same question as the planner's, answered by trying out everything.
struct NaivePlanning {
    let needs: [VisitNeed]
    let free: [String: Set<MinuteOfDay>]

    /// When the visit that begins then is over at the earliest; nil when it cannot be brought to an end.
    func end(from start: Int) -> Int? {
        guard let first = needs.first, hasRoom(for: first, at: start) else { return nil }
        return end(after: start + first.slots * first.slot, at: first.counter, Array(needs.dropFirst()))
    }

    private func end(after end: Int, at counter: String, _ rest: [VisitNeed]) -> Int? {
        guard let next = rest.first else { return end }
        let way = next.counter == counter ? 0 : 5
        return (end + way...end + 60)
            .filter { hasRoom(for: next, at: $0) }
            .compactMap { self.end(after: $0 + next.slots * next.slot, at: next.counter, Array(rest.dropFirst())) }
            .min()
    }

    private func hasRoom(for need: VisitNeed, at start: Int) -> Bool {
        need.resources.allSatisfy { resource in
            (0..<need.slots).allSatisfy { number in
                MinuteOfDay(start + number * need.slot).map { free[resource]?.contains($0) ?? false } ?? false
            }
        }
    }
}

/// Counters, what is wanted there, and what is free between eight and six.
struct RandomPlanning {
    let needs: [VisitNeed]
    let free: [String: Set<MinuteOfDay>]

    init(using random: inout some RandomNumberGenerator) {
        var needs: [VisitNeed] = []
        var free: [String: Set<MinuteOfDay>] = [:]
        let density = Int.random(in: 3...9, using: &random)
        for counter in ["a", "b", "c"].shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random)) {
            let slot = [10, 15, 20, 30].randomElement(using: &random) ?? 15
            let resources = (1...3).map { "\(counter)\($0)" }
            for resource in resources {
                let offset = [0, 5].randomElement(using: &random) ?? 0
                let starts = stride(from: 480 + offset, to: 1080 - slot, by: slot).filter { _ in
                    Int.random(in: 0..<10, using: &random) < density
                }
                free[resource] = Set(starts.compactMap { MinuteOfDay($0) })
            }
            for _ in 0..<Int.random(in: 1...2, using: &random) {
                let taken = resources.shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random)).sorted()
                let minutes = Int.random(in: 5...60, using: &random)
                let need = VisitNeed(counter: counter, resources: taken, slot: slot, minutes: minutes, purposes: [])
                if !needs.contains(where: { $0.resources == taken }) { needs.append(need) }
            }
        }
        self.needs = needs
        self.free = free
    }
}
