import Foundation
import Telemetry
import Testing

@testable import App
@testable import AuthenticationApp

/// The double refuses what the service would, so that a client that passes here has a chance there.
@Suite struct DoubleTests {
    @Test func `nobody is sent to an address that is not filed`() async throws {
        try await City.run { city in
            let address = try city.app.signIn(asking: []).address
            for wrong in [
                address.replacing("callback", with: "callback2"), address.replacing("RP00000001", with: "RP00000002"),
            ] {
                let answer = try await city.http.get(wrong)
                #expect(answer.status == 400)
                #expect(answer.location == nil)
                #expect(answer.text.contains("登録されていません"))
            }
        }
    }

    @Test(arguments: [
        ("response_type=code", "response_type=token", "unsupported_response_type"),
        ("scope=openid", "scope=name", "invalid_scope"),
        ("scope=openid", "scope=openid%20email", "invalid_scope"),
        ("scope=openid", "scope=openid%20sign", "invalid_request"),
        ("code_challenge_method=S256", "code_challenge_method=plain", "invalid_request"),
        ("nonce=", "other=", "invalid_request"),
        ("code_challenge=", "other=", "invalid_request"),
    ])
    func `a faulty request comes back with its error`(part: String, other: String, error: String) async throws {
        try await City.run { city in
            let address = try city.app.signIn(asking: []).address.replacing(part, with: other)
            let answer = try await city.http.get(address)
            #expect(answer.status == 302)
            #expect(answer.location?.contains("error=\(error)&") == true)
        }
    }

    @Test func `parameters of the token endpoint belong into the body`() async throws {
        try await City.run { city in
            let endpoint = city.base + Paths.token
            let answer = try await city.http.post(endpoint + "?grant_type=client_credentials", form: "")
            #expect(answer.status == 400)
            #expect(answer.text.contains("Missing form parameter: grant_type"))
        }
    }

    @Test func `an assertion is good once`() async throws {
        try await City.run { city in
            let form = try await Self.form(city, grant: "client_credentials")
            let endpoint = city.base + Paths.token
            #expect(try await city.http.post(endpoint, form: form).status == 200)
            let again = try await city.http.post(endpoint, form: form)
            #expect(again.status == 401)
            #expect(again.text.contains("invalid_client"))
        }
    }

    @Test(arguments: [
        Claim(aud: "https://elsewhere.example.jp"), Claim(iss: "RP00000002"), Claim(sub: "RP00000002"),
        Claim(life: -10), Claim(life: 600),
    ])
    func `an assertion that says something wrong is refused`(claim: Claim) async throws {
        try await City.run { city in
            let answer = try await city.http.post(
                city.base + Paths.token,
                form: Self.form(city, grant: "client_credentials", claim: claim)
            )
            #expect(answer.status == 401)
        }
    }

    @Test func `a code needs its verifier, and is used up by a wrong one`() async throws {
        try await City.run { city in
            let arrival = try await city.arrive(city.app.signIn(asking: []), as: "hanako")
            let rest = "&code=\(arrival.code.reveal())&redirect_uri=\(City.redirectURI)&code_verifier="
            let wrong =
                try await Self.form(city, grant: "authorization_code") + rest + String(repeating: "a", count: 43)
            #expect(try await city.http.post(city.base + Paths.token, form: wrong).text.contains("PKCE"))
            let right = try await Self.form(city, grant: "authorization_code") + rest + arrival.trip.verifier
            #expect(try await city.http.post(city.base + Paths.token, form: right).text.contains("invalid_grant"))
        }
    }

    @Test func `the city's own token opens no userinfo, and no token opens nothing`() async throws {
        try await City.run { city in
            let answer = try await city.http.post(
                city.base + Paths.token,
                form: Self.form(city, grant: "client_credentials")
            )
            let token = try #require(answer.text.firstMatch(of: /"access_token":"([^"]+)"/)).1
            #expect(try await city.http.get(city.base + Paths.userInfo, bearer: String(token)).status == 403)
            #expect(try await city.http.get(city.base + Paths.userInfo).status == 401)
            let order = Data(
                #"{"client_id":"RP00000001","digest":"AAAA","hash_algorithm":"SHA256","digest_info":false}"#.utf8
            )
            let address = city.base + Paths.signTransactions
            let short = try await city.http.post(address, order, type: "application/json", bearer: String(token))
            #expect(short.status == 400)
            #expect(try await city.http.post(address, order, type: "application/json").status == 401)
        }
    }

    /// What an assertion says that it should not.
    struct Claim: Sendable {
        var aud: String?
        var iss = "RP00000001"
        var sub = "RP00000001"
        var life = 60
    }

    private static func form(_ city: City, grant: String, claim: Claim = Claim()) async throws -> String {
        let key = try #require(city.settings.keys.first)
        let now = Int(Date.now.timeIntervalSince1970)
        let assertion = ClientAssertion(
            iss: claim.iss,
            sub: claim.sub,
            aud: claim.aud ?? city.base + Paths.token,
            jti: UUID().uuidString,
            iat: now,
            exp: now + claim.life
        )
        let text = try await key.sign(assertion)
        let type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
        return "grant_type=\(grant)&client_id=RP00000001&client_assertion_type=\(type)&client_assertion=\(text)"
    }
}
