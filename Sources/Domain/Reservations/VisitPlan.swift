/// A visit as it can be reserved: when one is at which counter.
package struct VisitPlan: Sendable, Hashable {
    package struct Stop: Sendable, Hashable {
        package let need: VisitNeed
        package let start: MinuteOfDay

        package init(need: VisitNeed, start: MinuteOfDay) {
            self.need = need
            self.start = start
        }

        package var end: MinuteOfDay { MinuteOfDay(start.minutes + need.slots * need.slot) ?? start }

        /// The beginnings of the slots that it takes.
        package var slotStarts: [MinuteOfDay] {
            (0..<need.slots).compactMap { MinuteOfDay(start.minutes + $0 * need.slot) }
        }
    }

    /// In walking order; never empty.
    package let stops: [Stop]

    package init(stops: [Stop]) {
        self.stops = stops
    }

    package var start: MinuteOfDay { stops.first?.start ?? .midnight }
    package var end: MinuteOfDay { stops.last?.end ?? .midnight }

    /// Every slot that it takes.
    package var claims: [SlotClaim] {
        stops.flatMap { stop in
            stop.need.resources.flatMap { resource in
                stop.slotStarts.map { SlotClaim(resource: resource, start: $0) }
            }
        }
    }
}

/// One slot of one resource.
package struct SlotClaim: Sendable, Hashable {
    package let resource: String
    package let start: MinuteOfDay

    package init(resource: String, start: MinuteOfDay) {
        self.resource = resource
        self.start = start
    }
}
