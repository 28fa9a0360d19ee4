import Domain
import TestKit
import Testing

@Suite struct RandomVisitPlannerTests {
    private func plans(_ seed: UInt64) -> (planning: RandomPlanning, plans: [VisitPlan]) {
        var random = SeededGenerator(state: seed)
        let planning = RandomPlanning(using: &random)
        return (planning, VisitPlanner(needs: planning.needs).plans(free: planning.free))
    }

    @Test(arguments: 1...200)
    func `stops follow one another with time for the way, and nobody waits longer than an hour`(seed: UInt64) {
        let (planning, plans) = plans(seed)
        for plan in plans {
            #expect(plan.stops.map(\.need) == planning.needs)
            for (stop, next) in zip(plan.stops, plan.stops.dropFirst()) {
                let way = stop.need.counter == next.need.counter ? 0 : 5
                let pause = next.start.minutes - stop.end.minutes
                #expect((way...60).contains(pause), "\(plan)")
            }
        }
    }

    @Test(arguments: 1...200)
    func `every slot that is taken is free, and taken once`(seed: UInt64) {
        let (planning, plans) = plans(seed)
        for plan in plans {
            let claims = plan.claims
            #expect(claims.allSatisfy { planning.free[$0.resource]?.contains($0.start) == true })
            #expect(Set(claims).count == claims.count)
            let slots = planning.needs.map { $0.slots * $0.resources.count }.reduce(0, +)
            #expect(claims.count == slots)
        }
    }

    @Test(arguments: 1...200)
    func `every beginning that leads to an end is found, with the earliest end`(seed: UInt64) {
        let (planning, plans) = plans(seed)
        let naive = NaivePlanning(needs: planning.needs, free: planning.free)
        let expected = (0...1440).compactMap { start in naive.end(from: start).map { [start, $0] } }
        #expect(plans.map { [$0.start.minutes, $0.end.minutes] } == expected)
    }

    @Test(arguments: 1...100)
    func `a visit can be planned for a beginning exactly when it is among all visits`(seed: UInt64) {
        let (planning, plans) = plans(seed)
        let planner = VisitPlanner(needs: planning.needs)
        for start in (0...1440).compactMap({ MinuteOfDay($0) }) {
            #expect(planner.plan(from: start, planning.free) == plans.first { $0.start == start })
        }
    }
}
