import Domain
import Testing

@Suite struct VisitPlannerTests {
    private func need(_ counter: String, minutes: Int) -> VisitNeed {
        VisitNeed(counter: counter, resources: [counter], slot: 15, minutes: minutes, purposes: [])
    }

    private func times(_ needs: [VisitNeed], _ free: [String: [MinuteOfDay]]) -> [String] {
        VisitPlanner(needs: needs).plans(free: free.mapValues { Set($0) }).map { plan in
            plan.stops.map { "\($0.need.counter) \($0.start)-\($0.end)" }.joined(separator: ", ")
        }
    }

    @Test func `a visit takes slots in a row`() {
        let free = [MinuteOfDay].sample("9:00", "9:15", "9:30", "10:00", "10:30", "10:45")
        #expect(times([need("a", minutes: 30)], ["a": free]) == ["a 9:00-9:30", "a 9:15-9:45", "a 10:30-11:00"])
        #expect(times([need("a", minutes: 60)], ["a": free]) == [])
        #expect(times([], ["a": free]) == [])
        #expect(times([need("b", minutes: 15)], ["a": free]) == [])
    }

    @Test func `the next counter comes after the way, at the same counter at once`() {
        let needs = [need("a", minutes: 15), need("b", minutes: 15)]
        let free: [String: [MinuteOfDay]] = ["a": .sample("9:00"), "b": .sample("9:00", "9:15", "9:30")]
        #expect(times(needs, free) == ["a 9:00-9:15, b 9:30-9:45"])
        let same = VisitNeed(counter: "a", resources: ["b"], slot: 15, minutes: 15, purposes: [])
        #expect(times([needs[0], same], free) == ["a 9:00-9:15, a 9:15-9:30"])
    }

    @Test func `an hour between two counters is the longest`() {
        let needs = [need("a", minutes: 15), need("b", minutes: 15)]
        #expect(times(needs, ["a": .sample("9:00"), "b": .sample("10:15")]).count == 1)
        #expect(times(needs, ["a": .sample("9:00"), "b": .sample("10:16")]).isEmpty)
    }

    @Test func `one waits for the second counter where the third would keep one too long`() {
        let needs = [need("a", minutes: 15), need("b", minutes: 15), need("c", minutes: 15)]
        let free: [String: [MinuteOfDay]] = [
            "a": .sample("9:00"), "b": .sample("9:30", "10:00"), "c": .sample("11:00"),
        ]
        #expect(times(needs, free) == ["a 9:00-9:15, b 10:00-10:15, c 11:00-11:15"])
    }

    @Test func `what takes the same is done in one go, and the way is that of the building`() throws {
        let resources = [
            try Resource.sample("seats"), try Resource.sample("help"), try Resource.sample("till", counter: "zeimu"),
        ]
        let planner = VisitPlanner(
            [
                (try .sample("tax"), Purpose.Place(resources: ["till"])),
                (try .sample("move"), Purpose.Place(resources: ["seats"])),
                (try .sample("birth"), Purpose.Place(resources: ["seats", "help"])),
                (try .sample("marriage"), Purpose.Place(resources: ["help", "seats"])),
                (try .sample("card"), Purpose.Place(resources: ["seats"])),
                (try .sample("nowhere"), Purpose.Place(resources: ["nothing"])),
            ],
            people: 1,
            resources: Dictionary(uniqueKeysWithValues: resources.map { ($0.id, $0) })
        ) { $0 == "zeimu" ? 2 : 1 }
        #expect(planner.needs.map(\.counter) == ["shiminka", "shiminka", "zeimu"])
        #expect(planner.needs.map(\.resources) == [["help", "seats"], ["seats"], ["till"]])
        #expect(planner.needs.map(\.purposes) == [["birth", "marriage"], ["move", "card"], ["tax"]])
        #expect(planner.needs.map(\.minutes) == [60, 60, 30])
        #expect(planner.needs.map(\.slots) == [4, 4, 2])
    }

    @Test func `more people take longer`() throws {
        var purpose = try Purpose.sample()
        purpose.minutesPerPerson = 10
        let planner = VisitPlanner(
            [(purpose, Purpose.Place(resources: ["seats"]))],
            people: 3,
            resources: ["seats": try Resource.sample()]
        ) { _ in 0 }
        #expect(planner.needs.map(\.minutes) == [50])
    }
}
