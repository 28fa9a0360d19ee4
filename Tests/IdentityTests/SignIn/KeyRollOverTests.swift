import AuthenticationApp
import Domain
import Foundation
import Telemetry
import Testing

@testable import App

@Suite struct KeyRollOverTests {
    @Test func `a new key of the service is fetched when it is met`() async throws {
        try await City.run { city in
            _ = try await city.signIn("hanako")
            try await city.control("roll-keys")
            try await city.advance(by: 31)
            _ = try await city.signIn("hanako")
        }
    }

    @Test func `unknown keys make the city ask once in a while, not every time`() async throws {
        try await City.run { city in
            _ = try await city.signIn("hanako")
            try await city.fail(Faults(endpoints: [.keys: .broken], idToken: .unknownKey))
            await #expect(throws: AuthenticationAppError.idToken(.unknownKey)) { try await city.signIn("hanako") }
            try await city.advance(by: 31)
            await #expect(throws: AuthenticationAppError.serviceAway) { try await city.signIn("hanako") }
        }
    }

    @Test func `keys that we have serve while the service does not give them`() async throws {
        try await City.run { city in
            _ = try await city.signIn("hanako")
            try await city.fail(Faults(endpoints: [.keys: .broken]))
            _ = try await city.signIn("taro")
        }
    }

    @Test func `keys are not kept for ever`() async throws {
        try await City.run { city in
            _ = try await city.signIn("hanako")
            try await city.advance(by: 3601)
            try await city.fail(Faults(endpoints: [.keys: .broken]))
            await #expect(throws: AuthenticationAppError.serviceAway) { try await city.signIn("hanako") }
        }
    }

    @Test func `keys that nobody can use do not spoil the set, and a set has an end`() throws {
        let good = try ClientKeyPair.es256().published
        func others(_ count: Int) -> [[String: String]] {
            (0..<count).map { good.merging(["kid": "\($0)"]) { $1 } }
        }
        func ids(_ keys: [[String: String]]) throws -> Set<String> {
            let set = try #require(JSONValue(JSONEncoder().encode(["keys": keys])))
            return Set(AuthenticationAppKeys.read(set).keys)
        }
        let strange = [["kty": "new"], ["kid": "a", "kty": "OKP", "crv": "X999"], good.merging(["use": "enc"]) { $1 }]
        let nameless = good.filter { $0.key != "kid" }
        #expect(try ids(strange + [nameless, good.merging(["kid": "good"]) { $1 }]) == ["good"])
        #expect(try ids(others(30)).count == 20)
        #expect(try ids([]).isEmpty)
        #expect(AuthenticationAppKeys.read(.object(["keys": .text("none")])).isEmpty)
    }

    @Test func `many who come at once share one question for the keys`() async throws {
        try await City.run { city in
            try await city.fail(Faults(endpoints: [.keys: .brokenOnce]))
            try await withThrowingTaskGroup(of: CardHolder.self) { group in
                for _ in 0..<8 { group.addTask { try await city.signIn("hanako") } }
                for try await person in group { #expect(person.basicFour?.sex == .female) }
            }
        }
    }

    @Test func `the newest of the city's keys that is valid signs`() async throws {
        let old = try ClientKeyPair.es256()
        let new = try ClientKeyPair.rs256()
        let moment = Date(timeIntervalSinceNow: 3600)
        let keys = [
            try await ClientKey(jwk: new.jwk, validFrom: moment),
            try await ClientKey(jwk: old.jwk, validFrom: .distantPast, validUntil: moment + 3600),
        ]
        #expect(keys.signing(at: .now)?.id == old.id)
        #expect(keys.signing(at: moment)?.id == new.id)
        #expect([keys[1]].signing(at: moment + 3600) == nil)

        try await City.run(key: old, change: { $0.keys = keys }) { city in
            _ = try await city.signIn("hanako")
            try city.file([old, new])
            try await city.advance(by: 3601)
            _ = try await city.signIn("hanako")
            try city.file([old])
            await #expect(throws: AuthenticationAppError.refused(word: "invalid_client")) {
                try await city.signIn("hanako")
            }
        }
    }

    @Test func `without a valid key nobody is sent away to the service in vain`() async throws {
        try await City.run(change: { $0.keys = [] }) { city in
            await #expect(throws: AuthenticationAppError.misconfigured("keys")) {
                try await city.app.signature(over: DocumentDigest(of: Data()))
            }
        }
    }

    @Test func `a key that cannot prove anything is refused at once`() async throws {
        func fault(of jwk: String) async -> ClientKey.Fault? {
            await #expect(throws: ClientKey.Fault.self) { try await ClientKey(jwk: Secret(jwk), validFrom: .now) }
        }
        let jwk = try ClientKeyPair.es256().jwk.reveal()
        #expect(await fault(of: "{") == .unreadable)
        // Its members stand in any order.
        for member in ["d", "kid"] {
            let lacking = jwk.replacing(try Regex("\"\(member)\":\"[^\"]+\",?"), with: "").replacing(",}", with: "}")
            #expect(await fault(of: lacking) == .unfit, "\(member)")
        }
        let other = jwk.replacing("ES256", with: "ES384")
        #expect(await fault(of: other) == .unfit)
    }
}
