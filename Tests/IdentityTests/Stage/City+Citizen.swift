import Foundation

@testable import App

extension City {
    /// Goes to the phone and comes back.
    ///
    /// - Parameter user: a card, or `CARD:OUTCOME`.
    func visit(_ departure: AuthenticationAppGateway.Departure, as user: String) async throws -> Callback {
        let answer = try await http.get(departure.address + "&test_user=\(user)")
        guard answer.status == 302, let location = answer.location, location.hasPrefix(Self.redirectURI + "?") else {
            throw Unexpected(answer: answer)
        }
        return Callback(query: String(location.dropFirst(Self.redirectURI.count + 1)))
    }

    func arrive(_ departure: AuthenticationAppGateway.Departure, as user: String) async throws -> Arrival {
        var trips = RoundTrips()
        trips.add(departure.trip, now: clock.now)
        return try trips.take(await visit(departure, as: user), now: clock.now)
    }

    func signIn(_ user: String, asking items: Set<PersonalItem> = Set(PersonalItem.allCases)) async throws -> CardHolder
    {
        try await app.person(of: arrive(app.signIn(asking: items), as: user))
    }

    func sign(_ document: Data, _ user: String) async throws -> CardSignature {
        let departure = try await app.signature(over: DocumentDigest(of: document))
        return try await app.signature(by: app.signer(of: arrive(departure, as: user)))
    }
}
