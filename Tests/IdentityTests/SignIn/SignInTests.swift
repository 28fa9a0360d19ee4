import AuthenticationApp
import Domain
import Foundation
import Testing

@testable import App

@Suite struct SignInTests {
    @Test func `somebody signs in, and the city learns what the card says`() async throws {
        try await City.run { city in
            let person = try await city.signIn("hanako")
            #expect(person.basicFour?.name == "加古川　花子")
            #expect(person.basicFour?.address == "兵庫県加古川市加古川町北在家９００１番地の４")
            #expect(person.basicFour?.birthDate == CivilDate("1985-06-15").map { .day($0) })
            #expect(person.basicFour?.sex == .female)
        }
    }

    @Test func `the same person is known again, and another is another`() async throws {
        try await City.run { city in
            let first = try await city.signIn("hanako")
            let second = try await city.signIn("hanako")
            let other = try await city.signIn("taro")
            #expect(first.subject == second.subject)
            #expect(first.subject != other.subject)
        }
    }

    @Test func `only what was asked for is told`() async throws {
        try await City.run { city in
            let nameless = try await city.signIn("hanako", asking: [])
            #expect(nameless.basicFour == nil)
            let named = try await city.signIn("hanako", asking: [.name])
            #expect(named.basicFour == BasicFour(name: "加古川　花子"))
        }
    }

    @Test func `the city may prove itself with an RSA key`() async throws {
        try await City.run(key: .rs256()) { city in
            let person = try await city.signIn("taro")
            #expect(person.basicFour?.sex == .male)
        }
    }

    @Test func `an ID token may be signed with the service's RSA key`() async throws {
        try await City.run { city in
            try await city.fail(Faults(idToken: .signedByRSA))
            let person = try await city.signIn("hanako")
            #expect(person.basicFour?.name == "加古川　花子")
        }
    }

    @Test func `several audiences are all right when the city is the authorised party`() async throws {
        try await City.run { city in
            try await city.fail(Faults(idToken: .severalAudiences))
            let person = try await city.signIn("hanako")
            #expect(person.basicFour != nil)
        }
    }

    @Test func `userinfo in the formats of OpenID Connect means the same`() async throws {
        try await City.run { city in
            let before = try await city.signIn("hanako")
            try await city.fail(Faults(userInfo: .openIDFormats))
            let after = try await city.signIn("hanako")
            #expect(after == before)
        }
    }

    @Test func `userinfo about somebody else is refused`() async throws {
        try await City.run { city in
            try await city.fail(Faults(userInfo: .otherSubject))
            await #expect(throws: AuthenticationAppError.foreignUserInfo) { try await city.signIn("hanako") }
        }
    }

    @Test func `a code is good once`() async throws {
        try await City.run { city in
            let arrival = try await city.arrive(city.app.signIn(asking: []), as: "hanako")
            _ = try await city.app.person(of: arrival)
            await #expect(throws: AuthenticationAppError.refused(word: "invalid_grant")) {
                try await city.app.person(of: arrival)
            }
        }
    }

    @Test func `a code that has lain too long is refused`() async throws {
        try await City.run { city in
            let arrival = try await city.arrive(city.app.signIn(asking: []), as: "hanako")
            try await city.advance(by: 61)
            await #expect(throws: AuthenticationAppError.refused(word: "invalid_grant")) {
                try await city.app.person(of: arrival)
            }
        }
    }

    @Test func `a callback of another service is refused`() async throws {
        try await City.run { city in
            func arrival(saying issuer: String) async throws -> Arrival {
                let departure = try city.app.signIn(asking: [])
                let code = try await city.visit(departure, as: "hanako").code()
                var trips = RoundTrips()
                trips.add(departure.trip, now: city.clock.now)
                let query = "code=\(code)&state=\(departure.trip.state)&iss=\(issuer)"
                return try trips.take(Callback(query: query), now: city.clock.now)
            }
            _ = try await city.app.person(of: arrival(saying: city.settings.issuer))
            let stray = try await arrival(saying: "https://other.example.jp")
            await #expect(throws: AuthenticationAppError.roundTrip(.otherService)) {
                try await city.app.person(of: stray)
            }
        }
    }

    @Test func `who set out to sign in cannot come back as a signer`() async throws {
        try await City.run { city in
            let arrival = try await city.arrive(city.app.signIn(asking: []), as: "hanako")
            await #expect(throws: AuthenticationAppError.roundTrip(.otherPurpose)) {
                try await city.app.signer(of: arrival)
            }
        }
    }

    @Test func `a card tells a birth date that nobody knows`() async throws {
        try await City.run { city in
            let person = try await city.signIn("unknown-birth")
            #expect(person.basicFour?.birthDate == .unclear("00000000"))
        }
    }
}
