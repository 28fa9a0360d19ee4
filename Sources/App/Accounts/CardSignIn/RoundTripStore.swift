import Foundation
import Postgres

/// The round trips to デジタル認証アプリ, kept with the browser's session and sealed, since they hold secrets.
struct RoundTripStore: Sendable {
    let transaction: Transaction
    let desk: Desk

    /// Somebody departs.
    func add(_ trip: RoundTrip, for errand: CardErrand, in session: [UInt8]) async throws {
        // Two departures of a new session at once: the second waits for the first one's row.
        let id = UUID()
        let fresh = try desk.keys.makeRecordKey(for: id)
        try await transaction.execute(
            """
            insert into identity_round_trips (session_id, id, key_version, wrapped_key, trips)
            values (
                \(session), \(id), \(fresh.wrapped.version), \(fresh.wrapped.bytes),
                \(try fresh.seal(json: CardJourneys(), purpose: ResidentPurpose.roundTrips)))
            on conflict (session_id) do nothing
            """
        )
        guard var kept = try await held(of: session) else { return }
        kept.journeys.add(trip, for: errand, now: desk.now())
        try await save(kept)
    }

    /// Somebody comes back: uses the callback's round trip up, also when the service refused.
    func take(_ callback: Callback, in session: [UInt8]) async throws -> CardReturn {
        guard var kept = try await held(of: session) else {
            return CardReturn(errand: nil, result: .failure(.roundTrip(callback.state == nil ? .missing : .foreign)))
        }
        let errand = kept.journeys.errand(of: callback)
        let result: Result<Arrival, AuthenticationAppError>
        do {
            result = .success(try kept.journeys.take(callback, now: desk.now()))
        } catch {
            result = .failure(error)
        }
        try await save(kept)
        return CardReturn(errand: errand, result: result)
    }

    private struct Row: Decodable, Sendable {
        let id: UUID
        let keyVersion: Int
        let wrappedKey: [UInt8]
        let trips: [UInt8]
    }

    private struct Kept {
        let id: UUID
        let key: RecordKey
        var journeys: CardJourneys
    }

    private func held(of session: [UInt8]) async throws -> Kept? {
        let row = try await transaction.first(
            """
            select id, key_version, wrapped_key, trips from identity_round_trips where session_id = \(session) for update
            """,
            as: Row.self
        )
        guard let row else { return nil }
        let key = try desk.keys.unwrap(WrappedKey(version: row.keyVersion, bytes: row.wrappedKey), for: row.id)
        return Kept(
            id: row.id,
            key: key,
            journeys: try key.openJSON(row.trips, as: CardJourneys.self, purpose: ResidentPurpose.roundTrips)
        )
    }

    private func save(_ kept: Kept) async throws {
        let sealed = try kept.key.seal(json: kept.journeys, purpose: ResidentPurpose.roundTrips)
        try await transaction.execute("update identity_round_trips set trips = \(sealed) where id = \(kept.id)")
    }
}

/// What became of a way back.
struct CardReturn: Sendable {
    /// nil when this browser never departed so.
    let errand: CardErrand?
    let result: Result<Arrival, AuthenticationAppError>
}
