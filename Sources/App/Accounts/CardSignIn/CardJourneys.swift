import Foundation

/// The round trips of one browser, each with its errand.
struct CardJourneys: Sendable, Codable {
    private var trips = RoundTrips()
    /// By the round trip's state.
    private var errands: [String: Entry] = [:]

    private struct Entry: Codable {
        let errand: CardErrand
        let expiresAt: Date
    }

    init() {}

    mutating func add(_ trip: RoundTrip, for errand: CardErrand, now: Date) {
        errands = errands.filter { $0.value.expiresAt > now }
        errands[trip.state] = Entry(errand: errand, expiresAt: trip.expiresAt)
        trips.add(trip, now: now)
    }

    /// What the callback's round trip was for; nil when this browser did not depart with its state.
    func errand(of callback: Callback) -> CardErrand? { callback.state.flatMap { errands[$0]?.errand } }

    mutating func take(_ callback: Callback, now: Date) throws(AuthenticationAppError) -> Arrival {
        try trips.take(callback, now: now)
    }
}
