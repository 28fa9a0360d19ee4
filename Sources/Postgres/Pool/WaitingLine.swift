/// Callers waiting for a connection, first come, first served.
struct WaitingLine {
    struct Place {
        let ticket: UInt64
        let arrivedAt: ContinuousClock.Instant
        /// When the caller has waited long enough.
        let deadline: ContinuousClock.Instant
        let continuation: CheckedContinuation<Connection, any Error>
    }

    private var places: [UInt64: Place] = [:]
    private var ticketCount: UInt64 = 0
    /// No place has a lower ticket.
    private var lowest: UInt64 = 0

    var count: Int { places.count }
    var isEmpty: Bool { places.isEmpty }

    /// Tickets are served in their order.
    mutating func drawTicket() -> UInt64 {
        ticketCount += 1
        return ticketCount
    }

    mutating func join(_ place: Place) {
        places[place.ticket] = place
        lowest = min(lowest, place.ticket)
    }

    mutating func next() -> Place? {
        guard !places.isEmpty else {
            lowest = ticketCount
            return nil
        }
        while lowest <= ticketCount {
            lowest += 1
            if let place = places.removeValue(forKey: lowest - 1) { return place }
        }
        return nil
    }

    mutating func leave(_ ticket: UInt64) -> Place? {
        places.removeValue(forKey: ticket)
    }

    mutating func leave(where isOverdue: (Place) -> Bool) -> [Place] {
        places.values.filter(isOverdue).compactMap { leave($0.ticket) }
    }

    mutating func leaveAll() -> [Place] {
        defer { places = [:] }
        return places.values.sorted { $0.ticket < $1.ticket }
    }
}
