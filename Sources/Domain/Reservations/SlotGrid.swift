/// The slots of a resource on a day, as calendar and capacities have them.
package struct SlotGrid: Sendable, Hashable {
    package struct Slot: Sendable, Hashable {
        package let start: MinuteOfDay
        package let capacity: Int
        /// So many of them for those who call or come.
        package let forStaff: Int
        /// So many of them for those who have priority.
        package let forPriority: Int
    }

    /// In the order of the clock, none over another.
    package let slots: [Slot]

    /// - Parameter hours: of the resource's calendar on that day.
    package init(_ resource: Resource, on day: CivilDate, open hours: [OpeningHours]) {
        let open = hours.flatMap { stretch in
            (resource.hours ?? [stretch]).compactMap { stretch.intersection($0) }
        }
        slots = Self.starts(resource, in: open).map { start in
            let capacity = max(0, resource.capacity(on: day.weekday, at: start))
            let forStaff = min(max(0, resource.forStaff ?? 0), capacity)
            return Slot(
                start: start,
                capacity: capacity,
                forStaff: forStaff,
                forPriority: min(max(0, resource.forPriority ?? 0), capacity - forStaff)
            )
        }
    }

    private static func starts(_ resource: Resource, in hours: [OpeningHours]) -> [MinuteOfDay] {
        guard resource.slot > 0 else { return [] }
        let wanted = resource.starts.map { $0.map(\.minutes).sorted() }
        var starts: [MinuteOfDay] = []
        var free = 0
        for stretch in hours.sorted(by: { $0.from < $1.from }) {
            let candidates =
                wanted ?? Array(stride(from: stretch.from.minutes, to: stretch.to.minutes, by: resource.slot))
            for minute in candidates
            where minute >= max(free, stretch.from.minutes) && minute + resource.slot <= stretch.to.minutes {
                guard let start = MinuteOfDay(minute) else { continue }
                starts.append(start)
                free = minute + resource.slot
            }
        }
        return starts
    }
}

extension Resource {
    package func capacity(on weekday: Weekday, at time: MinuteOfDay) -> Int {
        let rule = capacities?.first { rule in
            rule.weekdays?.contains(weekday) ?? true
                && (rule.hours.map { $0.from <= time && time < $0.to } ?? true)
        }
        return rule?.capacity ?? capacity
    }
}

/// Another capacity for a stretch of one day; 0 where it is closed.
package struct CapacityChange: Sendable, Hashable {
    package let day: CivilDate
    package let hours: OpeningHours
    package let capacity: Int

    package init(day: CivilDate, hours: OpeningHours, capacity: Int) {
        self.day = day
        self.hours = hours
        self.capacity = max(0, capacity)
    }
}

extension SlotGrid {
    /// With the slots that begin in the stretch changed. What is kept for some shrinks with the capacity, last of all what is
    /// for those who call or come.
    package func changed(by change: CapacityChange) -> SlotGrid {
        SlotGrid(
            slots: slots.map { slot in
                guard change.hours.from <= slot.start, slot.start < change.hours.to else { return slot }
                let forStaff = min(slot.forStaff, change.capacity)
                return Slot(
                    start: slot.start,
                    capacity: change.capacity,
                    forStaff: forStaff,
                    forPriority: min(slot.forPriority, change.capacity - forStaff)
                )
            }
        )
    }

    private init(slots: [Slot]) {
        self.slots = slots
    }
}
