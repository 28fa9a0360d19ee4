import Domain
import Foundation
import Postgres
import Telemetry

/// Ascertains by デジタル認証アプリ who somebody is: sends the browser there, takes it back, and opens a session in the
/// resident's name.
struct CardSignIn: Sendable {
    let desk: Desk
    private let gateway: AuthenticationAppGateway

    /// - Throws: `Problem(.notFound)` where the town has not joined the service.
    init(desk: Desk) throws {
        guard let gateway = desk.gateways.authenticationApp else {
            throw Problem(.notFound, "マイナンバーカードでのサインインは、まだお使いいただけません。")
        }
        self.desk = desk
        self.gateway = gateway
    }

    /// - Parameter items: as few as the errand needs; none for the residents' page.
    /// - Returns: to where the browser is sent.
    func depart(
        for errand: CardErrand,
        asking items: Set<PersonalItem>,
        by visit: ApplicantVisit,
        from origin: ClientAddress
    ) async throws -> String {
        try await RateStore(desk: desk).take(.cardSignIns, by: origin.description)
        let departure = try gateway.signIn(asking: items)
        try await desk.database.transaction(repeatable: true) { transaction in
            try await visit.begin(in: transaction, now: desk.now())
            try await RoundTripStore(transaction: transaction, desk: desk)
                .add(departure.trip, for: errand, in: visit.session.id)
        }
        return departure.address
    }

    /// Takes the way back.
    ///
    /// - Parameter session: nil for a browser that has none, and so never departed.
    func arrive(_ callback: Callback, in session: ApplicantSession?) async throws -> CardReturn {
        guard let session else {
            return CardReturn(errand: nil, result: .failure(.roundTrip(callback.state == nil ? .missing : .foreign)))
        }
        return try await desk.database.transaction(repeatable: true) { transaction in
            try await RoundTripStore(transaction: transaction, desk: desk).take(callback, in: session.id)
        }
    }

    /// Asks the service who has come back; outside of any transaction, since it takes as long as the service does.
    func holder(of arrival: Arrival) async throws(AuthenticationAppError) -> CardHolder {
        try await gateway.person(of: arrival)
    }

    /// Opens a session in the name of whoever has shown the card.
    ///
    /// - Parameter token: of the new session; the same when the transaction is repeated.
    func enter(
        _ holder: CardHolder,
        with token: Token,
        replacing session: ApplicantSession,
        by author: AuditAuthor,
        in transaction: Transaction
    ) async throws -> Resident {
        let resident = try await ResidentStore(database: transaction, desk: desk).meet(holder)
        try await SessionStore(database: transaction)
            .openResident(resident.id, with: token, replacing: session.id, now: desk.now())
        try await AuditStore(database: transaction).append(author.entry(.residentSignIn, .resident(resident.id)))
        return resident
    }
}
