import Domain
import TestKit
import Testing

@Suite struct SlotGridTests {
    /// A Tuesday.
    private let tuesday = CivilDate(nearestTo: 2026, 11, 24)
    private let hours = [OpeningHours].sample("8:30-12:00", "13:00-17:15")

    private func starts(_ resource: Resource, _ hours: [OpeningHours]) -> String {
        SlotGrid(resource, on: tuesday, open: hours).slots.map(\.start.description).joined(separator: " ")
    }

    @Test func `slots follow one another from the opening, and none reaches into a break`() throws {
        var resource = try Resource.sample()
        resource.slot = 60
        #expect(starts(resource, hours) == "8:30 9:30 10:30 13:00 14:00 15:00 16:00")
        #expect(starts(resource, []) == "")
        #expect(starts(resource, .sample("13:00-17:15", "8:30-12:00")) == starts(resource, hours))
    }

    @Test func `reception hours lie within the opening`() throws {
        var resource = try Resource.sample()
        resource.slot = 60
        resource.hours = .sample("7:00-10:00", "11:00-14:30")
        #expect(starts(resource, hours) == "8:30 11:00 13:00")
        resource.hours = []
        #expect(starts(resource, hours) == "")
    }

    @Test func `slots that begin at times of their own must fit too`() throws {
        var resource = try Resource.sample()
        resource.slot = 60
        resource.starts = .sample("14:30", "9:00", "9:30", "10:30", "10:30", "11:30", "16:15", "16:30")
        #expect(starts(resource, hours) == "9:00 10:30 14:30 16:15")
        resource.starts = []
        #expect(starts(resource, hours) == "")
    }

    @Test func `capacities are those of the weekday and the hour, and the first that fits counts`() throws {
        var resource = try Resource.sample()
        resource.capacities = [
            Resource.CapacityRule(weekdays: [.monday], hours: nil, capacity: 4),
            Resource.CapacityRule(weekdays: nil, hours: OpeningHours("12:00-13:00"), capacity: 1),
            Resource.CapacityRule(weekdays: [.tuesday, .friday], hours: OpeningHours("12:30-14:00"), capacity: 3),
        ]
        func capacity(_ weekday: Weekday, _ time: String) throws -> Int {
            resource.capacity(on: weekday, at: try #require(MinuteOfDay(time)))
        }
        #expect(try capacity(.monday, "12:00") == 4)
        #expect(try capacity(.tuesday, "11:59") == 2)
        #expect(try capacity(.tuesday, "12:30") == 1)
        #expect(try capacity(.tuesday, "13:00") == 3)
        #expect(try capacity(.tuesday, "14:00") == 2)
        #expect(try capacity(.sunday, "13:00") == 2)
        let grid = SlotGrid(resource, on: tuesday, open: .sample("12:30-13:15"))
        #expect(grid.slots.map(\.capacity) == [1, 1, 3])
    }

    @Test func `no more is kept for some than there is`() throws {
        var resource = try Resource.sample()
        resource.forStaff = 1
        resource.forPriority = 3
        resource.capacities = [
            Resource.CapacityRule(weekdays: nil, hours: OpeningHours("9:15-9:30"), capacity: 1),
            Resource.CapacityRule(weekdays: nil, hours: OpeningHours("9:30-9:45"), capacity: 0),
            Resource.CapacityRule(weekdays: nil, hours: OpeningHours("9:45-10:00"), capacity: 9),
        ]
        let grid = SlotGrid(resource, on: tuesday, open: .sample("9:00-10:00"))
        #expect(grid.slots.map(\.forStaff) == [1, 1, 0, 1])
        #expect(grid.slots.map(\.forPriority) == [1, 0, 0, 3])
    }

    @Test func `a change is for the slots that begin in its stretch`() throws {
        var resource = try Resource.sample()
        resource.capacity = 5
        resource.forStaff = 2
        resource.forPriority = 2
        let grid = SlotGrid(resource, on: tuesday, open: .sample("9:00-10:00"))
        let stretch = try #require(OpeningHours("9:10-9:45"))
        func changed(_ capacity: Int) -> [SlotGrid.Slot] {
            grid.changed(by: CapacityChange(day: tuesday, hours: stretch, capacity: capacity)).slots
        }
        #expect(changed(8).map(\.capacity) == [5, 8, 8, 5])
        #expect(changed(3).map(\.capacity) == [5, 3, 3, 5])
        #expect(changed(3).map(\.forStaff) == [2, 2, 2, 2])
        #expect(changed(3).map(\.forPriority) == [2, 1, 1, 2])
        #expect(changed(1).map(\.forStaff) == [2, 1, 1, 2])
        #expect(changed(1).map(\.forPriority) == [2, 0, 0, 2])
        #expect(changed(0).map(\.forStaff) == [2, 0, 0, 2])
        #expect(changed(8).map(\.start) == grid.slots.map(\.start))
    }

    @Test(arguments: 1...100)
    func `slots are in order, never over one another, and all within the opening`(seed: UInt64) throws {
        var random = SeededGenerator(state: seed)
        let resource = try Resource.random(using: &random)
        let open = [OpeningHours].random(using: &random)
        let slots = SlotGrid(resource, on: .random(using: &random), open: open).slots
        for (slot, next) in zip(slots, slots.dropFirst()) {
            #expect(slot.start.minutes + resource.slot <= next.start.minutes)
        }
        for slot in slots {
            #expect(open.contains { resource.fits(slot.start, in: $0) })
            #expect(resource.hours?.contains { resource.fits(slot.start, in: $0) } ?? true)
            #expect(resource.starts?.contains(slot.start) ?? true)
            #expect(slot.forStaff >= 0 && slot.forPriority >= 0 && slot.forStaff + slot.forPriority <= slot.capacity)
        }
    }

    @Test(arguments: 1...50)
    func `every stretch is filled up`(seed: UInt64) throws {
        var random = SeededGenerator(state: seed)
        var resource = try Resource.random(using: &random)
        resource.hours = nil
        resource.starts = nil
        let day = CivilDate.random(using: &random)
        let dated = OpeningCalendar.Exception(day: day, hours: .random(using: &random))
        let open = OpeningCalendar.daily(dates: [dated]).hours(on: day)
        let room = open.reduce(0) { $0 + ($1.to.minutes - $1.from.minutes) / resource.slot }
        #expect(SlotGrid(resource, on: day, open: open).slots.count == room)
    }
}

extension Resource {
    fileprivate static func random(using random: inout some RandomNumberGenerator) throws -> Resource {
        var resource = try Resource.sample()
        resource.slot = Int.random(in: 5...90, using: &random)
        resource.capacity = Int.random(in: 0...5, using: &random)
        resource.forStaff = Bool.random(using: &random) ? nil : Int.random(in: 0...3, using: &random)
        resource.forPriority = Bool.random(using: &random) ? nil : Int.random(in: 0...3, using: &random)
        if Bool.random(using: &random) { resource.hours = .random(using: &random) }
        if Bool.random(using: &random) {
            resource.starts = (0..<20).compactMap { _ in MinuteOfDay(Int.random(in: 0...1440, using: &random)) }
        }
        return resource
    }

    fileprivate func fits(_ start: MinuteOfDay, in stretch: OpeningHours) -> Bool {
        stretch.from <= start && start.minutes + slot <= stretch.to.minutes
    }
}
