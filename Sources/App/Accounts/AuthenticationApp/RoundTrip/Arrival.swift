import Telemetry

/// A round trip that has come back with a code, which is good for a short while and one use.
package struct Arrival: Sendable {
    let trip: RoundTrip
    let code: Secret<String>
    let issuer: String?

    package var purpose: RoundTrip.Purpose { trip.purpose }
}
