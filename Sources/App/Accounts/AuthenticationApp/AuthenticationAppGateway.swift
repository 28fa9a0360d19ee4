import AsyncHTTPClient
import Foundation
import Telemetry

/// The city as a relying party of デジタル認証アプリ: who somebody is by the My Number Card, and documents signed with it.
///
///     let departure = try gateway.signIn(asking: [.name, .address])
///     roundTrips.add(departure.trip, now: now)            // stored with the session
///     // … the browser goes to departure.address and comes back to the redirect URI …
///     let arrival = try roundTrips.take(Callback(query: query), now: now)
///     let person = try await gateway.person(of: arrival)
package struct AuthenticationAppGateway: Sendable {
    private let settings: AuthenticationAppSettings
    private let tokens: TokenEndpoint
    private let verifier: IDTokenVerifier
    private let transactions: SignTransactions
    private let userInfo: UserInfoEndpoint
    private let now: @Sendable () -> Date

    /// - Parameter http: configured as `HTTPClient.Configuration.gateways`.
    package init(
        settings: AuthenticationAppSettings,
        http: HTTPClient,
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        let connection = AuthenticationAppConnection(http: http, patience: settings.patience)
        let keys = AuthenticationAppKeys(settings: settings, connection: connection, now: now)
        self.settings = settings
        self.now = now
        tokens = TokenEndpoint(settings: settings, connection: connection, now: now)
        verifier = IDTokenVerifier(settings: settings, keys: keys, now: now)
        transactions = SignTransactions(settings: settings, connection: connection)
        userInfo = UserInfoEndpoint(settings: settings, connection: connection)
    }

    /// A citizen sets out to the phone.
    package struct Departure: Sendable {
        /// To which the browser is redirected.
        package let address: String
        package let trip: RoundTrip
    }

    /// Who is it?
    ///
    /// - Parameter items: as few as the procedure needs; none for a mere return to one's account.
    package func signIn(asking items: Set<PersonalItem>) throws(AuthenticationAppError) -> Departure {
        let asked = PersonalItem.allCases.filter(items.contains).map(\.scope)
        return try depart(for: .signIn(items), scopes: asked, signTransaction: nil)
    }

    /// The person who has come back from ``signIn(asking:)``.
    package func person(of arrival: Arrival) async throws(AuthenticationAppError) -> CardHolder {
        guard case .signIn(let items) = arrival.purpose else { throw .roundTrip(.otherPurpose) }
        let (claims, accessToken) = try await redeem(arrival)
        guard !items.isEmpty else { return CardHolder(subject: claims.sub, basicFour: nil) }
        let basicFour = try await userInfo.ask(accessToken, subject: claims.sub)
        return CardHolder(subject: claims.sub, basicFour: basicFour)
    }

    /// Asks for a signature over a document, and sends the citizen off to give it.
    package func signature(over digest: DocumentDigest) async throws(AuthenticationAppError) -> Departure {
        let transaction = try await transactions.start(digest, bearer: tokens.ownToken().access)
        return try depart(
            for: .signature(transaction),
            scopes: [AuthenticationAppMapping.Scope.sign],
            signTransaction: transaction.id
        )
    }

    /// Who has come back from ``signature(over:)`` may fetch the result, also more than once as long as it is not yet
    /// there.
    package func signer(of arrival: Arrival) async throws(AuthenticationAppError) -> SigningGrant {
        guard case .signature(let transaction) = arrival.purpose else { throw .roundTrip(.otherPurpose) }
        let (claims, accessToken) = try await redeem(arrival)
        return SigningGrant(transaction: transaction, subject: claims.sub, accessToken: accessToken)
    }

    /// What the card signed.
    ///
    /// - Throws: ``AuthenticationAppError/notYetSigned``: ask again with the same grant;
    ///   ``AuthenticationAppError/transactionExpired`` and ``AuthenticationAppError/transactionUnknown``: begin again.
    package func signature(by grant: SigningGrant) async throws(AuthenticationAppError) -> CardSignature {
        try await transactions.result(of: grant.transaction, bearer: grant.accessToken)
    }

    private func depart(
        for purpose: RoundTrip.Purpose,
        scopes: [String],
        signTransaction: String?
    ) throws(AuthenticationAppError) -> Departure {
        let trip = RoundTrip(purpose: purpose, expiresAt: now() + settings.roundTripLifetime)
        let request = AuthorizationRequest(
            clientID: settings.clientID,
            redirectURI: settings.redirectURI(for: purpose),
            scopes: [AuthenticationAppMapping.Scope.openID] + scopes,
            state: trip.state,
            nonce: trip.nonce,
            challenge: CodeChallenge.of(trip.verifier),
            signTransaction: signTransaction
        )
        let address = try request.address(at: settings.address(AuthenticationAppMapping.Path.authorization))
        return Departure(address: address, trip: trip)
    }

    private func redeem(_ arrival: Arrival) async throws(AuthenticationAppError) -> (IDTokenClaims, Secret<String>) {
        guard arrival.issuer ?? settings.issuer == settings.issuer else { throw .roundTrip(.otherService) }
        let received = try await tokens.exchange(arrival)
        guard let idToken = received.id else { throw .unreadableAnswer }
        let claims = try await verifier.verify(idToken, nonce: arrival.trip.nonce, accessToken: received.access)
        return (claims, received.access)
    }
}
