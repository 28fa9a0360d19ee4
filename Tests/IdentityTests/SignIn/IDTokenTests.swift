import AuthenticationApp
import Testing

@testable import App

@Suite struct IDTokenTests {
    @Test(arguments: [
        (Faults.IDTokenFlaw.wrongNonce, IDTokenFault.nonce),
        (.wrongIssuer, .issuer),
        (.wrongAudience, .audience),
        (.foreignParty, .authorizedParty),
        (.missingParty, .authorizedParty),
        (.algorithmNone, .algorithm),
        (.algorithmHS256, .algorithm),
        (.algorithmOfOtherKey, .algorithm),
        (.unknownKey, .unknownKey),
        (.withoutKey, .unknownKey),
        (.critical, .malformed),
        (.expired, .expired),
        (.issuedInFuture, .issuedAt),
        (.issuedLongAgo, .issuedAt),
        (.badAccessTokenHash, .accessTokenHash),
        (.weakAssurance, .assurance),
        (.withoutSubject, .subject),
        (.longSubject, .subject),
        (.tamperedSignature, .signature),
        (.tamperedClaims, .signature),
        (.malformed, .malformed),
        (.endless, .tooLong),
    ])
    func `a token with a flaw is not believed`(flaw: Faults.IDTokenFlaw, fault: IDTokenFault) async throws {
        try await City.run { city in
            try await city.fail(Faults(idToken: flaw))
            await #expect(throws: AuthenticationAppError.idToken(fault)) { try await city.signIn("hanako") }
        }
    }

    @Test func `an answer without a token is not understood`() async throws {
        try await City.run { city in
            try await city.fail(Faults(idToken: .missing))
            await #expect(throws: AuthenticationAppError.unreadableAnswer) { try await city.signIn("hanako") }
        }
    }

    @Test func `clocks may differ by a minute, not by more`() async throws {
        try await City.run { city in
            for difference in [50, -50] {
                city.clock.advance(by: Double(difference))
                _ = try await city.signIn("hanako")
                city.clock.advance(by: Double(-difference))
            }
            city.clock.advance(by: -100)
            await #expect(throws: AuthenticationAppError.idToken(.issuedAt)) { try await city.signIn("hanako") }
        }
    }
}
