import Crypto
import Domain
import Foundation
import Postgres

/// Ways to the phone and back, each of one session and taken once.
struct SigningTripStore: Sendable {
    let database: any Querying
    let desk: Desk

    /// For how long what was signed can be fetched after the browser has come back, in seconds: no longer than the
    /// service's own right is good.
    private static let fetchTime: TimeInterval = 300

    /// A browser that has come back.
    struct Returned: Sendable {
        let access: ApplicationAccess
        let request: UUID
        let digest: [UInt8]
        /// What it brought, or why it brought nothing.
        let result: Result<Arrival, AuthenticationAppError>
    }

    /// A right to fetch a result that is still to be used.
    struct Fetch: Sendable {
        let digest: [UInt8]
        let request: UUID
        let grant: SigningGrant
    }

    func add(
        _ trip: RoundTrip,
        for request: SigningRequest,
        of application: OpenApplication,
        session: [UInt8]
    ) async throws {
        let now = desk.now()
        let sealed = try application.key.seal(json: trip, purpose: SigningPurpose.trip(request.id))
        try await database.execute(
            """
            insert into signing_trips (state_digest, request_id, session_id, trip, departed_at, expires_at)
            values (
                \(Self.digest(of: trip.state)), \(request.id), \(session), \(sealed), \(now), \(trip.expiresAt))
            """
        )
    }

    /// Takes what the browser brings back, once: the same again finds the trip used.
    ///
    /// - Throws: `AuthenticationAppError.roundTrip` when this session never departed with that state.
    func take(_ callback: Callback, of session: ApplicantSession) async throws -> Returned {
        guard let state = callback.state, !state.isEmpty else { throw AuthenticationAppError.roundTrip(.missing) }
        let digest = Self.digest(of: state)
        let row = try await database.first(
            """
            select request_id, application_id, trip, arrived_at from signing_trips
            join signing_requests on signing_requests.id = request_id
            where state_digest = \(digest) and session_id = \(session.id) for update of signing_trips
            """,
            as: Row.self
        )
        guard let row else { throw AuthenticationAppError.roundTrip(.foreign) }
        let access = ApplicationAccess(session: session, application: row.applicationId)
        let application = try await ApplicationStore(database: database, desk: desk).find(access)
        let now = desk.now()
        try await database.execute(
            "update signing_trips set arrived_at = coalesce(arrived_at, \(now)) where state_digest = \(digest)"
        )
        var result: Result<Arrival, AuthenticationAppError> = .failure(.roundTrip(.used))
        if row.arrivedAt == nil {
            let purpose = SigningPurpose.trip(row.requestId)
            var trips = RoundTrips()
            trips.add(
                try application.key.openJSON(row.trip, as: RoundTrip.self, purpose: purpose),
                now: .distantPast
            )
            result = Result { () throws(AuthenticationAppError) in try trips.take(callback, now: now) }
        }
        return Returned(access: access, request: row.requestId, digest: digest, result: result)
    }

    func keep(_ grant: SigningGrant, for trip: Returned, of application: OpenApplication) async throws {
        let sealed = try application.key.seal(json: grant.kept, purpose: SigningPurpose.fetchRight(trip.request))
        try await database.execute(
            """
            update signing_trips set fetch_right = \(sealed), fetch_until = \(desk.now() + Self.fetchTime)
            where state_digest = \(trip.digest)
            """
        )
    }

    /// The session's newest right to fetch something that the application's applicant has signed.
    func fetch(of application: OpenApplication, session: [UInt8]) async throws -> Fetch? {
        let row = try await database.first(
            """
            select state_digest, request_id, fetch_right from signing_trips
            join signing_requests on signing_requests.id = request_id
            where session_id = \(session) and application_id = \(application.id) and fetch_until > \(desk.now())
            order by departed_at desc limit 1
            """,
            as: FetchRow.self
        )
        guard let row else { return nil }
        let purpose = SigningPurpose.fetchRight(row.requestId)
        let kept = try application.key.openJSON(row.fetchRight, as: SigningGrant.Kept.self, purpose: purpose)
        return Fetch(digest: row.stateDigest, request: row.requestId, grant: SigningGrant(kept))
    }

    /// The right was used, or is good for nothing any more.
    func drop(_ fetch: Fetch) async throws {
        try await database.execute(
            "update signing_trips set fetch_right = null, fetch_until = null where state_digest = \(fetch.digest)",
            repeatable: true
        )
    }

    private static func digest(of state: String) -> [UInt8] { Array(SHA256.hash(data: Data(state.utf8))) }

    private struct Row: Decodable, Sendable {
        let requestId: UUID
        let applicationId: UUID
        let trip: [UInt8]
        let arrivedAt: Date?
    }

    private struct FetchRow: Decodable, Sendable {
        let stateDigest: [UInt8]
        let requestId: UUID
        let fetchRight: [UInt8]
    }
}
