import Domain
import Testing

@Suite struct PurposeTests {
    @Test func `every further person takes the same time again, where there is one`() throws {
        var purpose = try Purpose.sample()
        purpose.minutes = 30
        #expect((0...4).map(purpose.minutes(for:)) == [30, 30, 30, 30, 30])
        purpose.minutesPerPerson = 5
        #expect((0...4).map(purpose.minutes(for:)) == [30, 30, 35, 40, 45])
    }

    @Test(arguments: [(1, 1), (15, 1), (16, 2), (30, 2), (31, 3), (0, 1)])
    func `a visit takes whole slots, and one at least`(minutes: Int, slots: Int) {
        let need = VisitNeed(counter: "a", resources: ["a"], slot: 15, minutes: minutes, purposes: ["a"])
        #expect(need.slots == slots)
    }
}
