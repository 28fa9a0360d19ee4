import Foundation
import Telemetry

/// The round trips of one browser. There may be several, since people open pages twice and come back to either.
///
/// The caller stores it with the session. It takes a callback, and stores what has become of the round trips, in one
/// transaction with the session locked: so that of the same callback twice at the same time only one is taken.
package struct RoundTrips: Sendable, Hashable, Codable {
    /// The oldest is forgotten when there are more.
    private static let limit = 5

    private var trips: [RoundTrip] = []

    package init() {}

    package mutating func add(_ trip: RoundTrip, now: Date) {
        trips.removeAll { $0.expiresAt <= now }
        trips.append(trip)
        trips = trips.suffix(Self.limit)
    }

    /// Takes a callback for the round trip whose state it brings. The round trip is used up with it, also when the
    /// service refused.
    ///
    /// - Throws: ``AuthenticationAppError/roundTrip(_:)``, or what the service says.
    package mutating func take(_ callback: Callback, now: Date) throws(AuthenticationAppError) -> Arrival {
        guard let state = callback.state, !state.isEmpty else { throw .roundTrip(.missing) }
        guard let place = trips.firstIndex(where: { $0.state.equalsInConstantTime(state) }) else {
            throw .roundTrip(.foreign)
        }
        let trip = trips[place]
        guard !trip.isUsed else { throw .roundTrip(.used) }
        guard now < trip.expiresAt else { throw .roundTrip(.old) }
        trips[place].isUsed = true
        return Arrival(trip: trip, code: Secret(try callback.code()), issuer: callback.issuer)
    }
}
