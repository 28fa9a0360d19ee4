import Foundation
import Testing

@testable import App

@Suite struct RoundTripTests {
    private let now = Date(timeIntervalSince1970: 1_800_000_000)

    private func trip(lasting seconds: TimeInterval = 900) -> RoundTrip {
        RoundTrip(purpose: .signIn([.name]), expiresAt: now + seconds)
    }

    private func fault(_ trips: inout RoundTrips, _ query: String, at moment: Date) -> AuthenticationAppError? {
        do throws(AuthenticationAppError) {
            _ = try trips.take(Callback(query: query), now: moment)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a callback is taken once`() {
        let trip = trip()
        var trips = RoundTrips()
        trips.add(trip, now: now)
        let query = "code=abc&state=\(trip.state)&session_state=x"
        #expect(fault(&trips, query, at: now) == nil)
        #expect(fault(&trips, query, at: now) == .roundTrip(.used))
    }

    @Test func `a callback of nobody's, or of another browser, is refused`() {
        var trips = RoundTrips()
        #expect(fault(&trips, "code=abc&state=\(trip().state)", at: now) == .roundTrip(.foreign))
        trips.add(trip(), now: now)
        #expect(fault(&trips, "code=abc&state=\(trip().state)", at: now) == .roundTrip(.foreign))
        #expect(fault(&trips, "code=abc&state=x", at: now) == .roundTrip(.foreign))
        #expect(fault(&trips, "code=abc", at: now) == .roundTrip(.missing))
        #expect(fault(&trips, "code=abc&state=", at: now) == .roundTrip(.missing))
        #expect(fault(&trips, "code=abc&state=x&state=y", at: now) == .roundTrip(.missing))
        #expect(fault(&trips, "", at: now) == .roundTrip(.missing))
    }

    @Test func `a callback that comes too late is refused`() {
        let trip = trip()
        var trips = RoundTrips()
        trips.add(trip, now: now)
        #expect(fault(&trips, "code=abc&state=\(trip.state)", at: now + 900) == .roundTrip(.old))
    }

    @Test func `a refusal uses the round trip up as well`() {
        let trip = trip()
        var trips = RoundTrips()
        trips.add(trip, now: now)
        let refusal = "error=access_denied&error_description=pin_locked&state=\(trip.state)"
        #expect(fault(&trips, refusal, at: now) == .pinLocked)
        #expect(fault(&trips, "code=abc&state=\(trip.state)", at: now) == .roundTrip(.used))
    }

    @Test func `several windows may be open, up to five`() {
        let all = (0..<6).map { _ in trip() }
        var trips = RoundTrips()
        for trip in all { trips.add(trip, now: now) }
        #expect(fault(&trips, "code=a&state=\(all[0].state)", at: now) == .roundTrip(.foreign))
        for trip in all.dropFirst() { #expect(fault(&trips, "code=a&state=\(trip.state)", at: now) == nil) }
    }

    @Test func `another node can take the callback`() throws {
        let trip = trip()
        var trips = RoundTrips()
        trips.add(trip, now: now)
        var stored = try JSONDecoder().decode(RoundTrips.self, from: JSONEncoder().encode(trips))
        #expect(fault(&stored, "code=abc&state=\(trip.state)", at: now) == nil)
    }

    @Test func `nothing secret is in a description`() throws {
        let trip = trip()
        var trips = RoundTrips()
        trips.add(trip, now: now)
        let arrival = try trips.take(Callback(query: "code=secretcode&state=\(trip.state)"), now: now)
        for text in ["\(trip)", String(reflecting: trips), String(reflecting: arrival), "\(arrival)"] {
            for secret in [trip.state, trip.nonce, trip.verifier, "secretcode"] { #expect(!text.contains(secret)) }
        }
    }
}
