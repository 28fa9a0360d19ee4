import Foundation
import Testing

@testable import App

@Suite struct AuthorizationRequestTests {
    private func request(
        client: String = "RP00000001",
        redirectURI: String = "https://shinsei.example.jp/callback",
        scopes: [String] = ["openid", "name"],
        state: String = "s",
        nonce: String = "n",
        challenge: String = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
        signTransaction: String? = nil
    ) -> AuthorizationRequest {
        AuthorizationRequest(
            clientID: client,
            redirectURI: redirectURI,
            scopes: scopes,
            state: state,
            nonce: nonce,
            challenge: challenge,
            signTransaction: signTransaction
        )
    }

    @Test func `the address has every parameter, escaped`() throws {
        let id = "6f2b8d1a-3c4e-4f5a-9b6c-7d8e9f0a1b2c"
        let request = request(scopes: ["openid", "sign"], state: "a b;&=+", signTransaction: id)
        let address = try request.address(at: "https://auth-and-sign.go.jp/auth")
        #expect(
            address == "https://auth-and-sign.go.jp/auth?response_type=code&scope=openid%20sign&client_id=RP00000001"
                + "&redirect_uri=https%3A%2F%2Fshinsei.example.jp%2Fcallback&state=a%20b%3B%26%3D%2B&nonce=n"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256"
                + "&acr_values=aal3%20crl&sign_transaction_id=\(id)"
        )
    }

    /// RFC 7636, appendix B.
    @Test func `the challenge is that of the standard's example`() {
        let challenge = CodeChallenge.of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
        #expect(challenge == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
    }

    @Test func `values that the service would refuse are not sent`() {
        let long = String(repeating: "a", count: 256)
        let wrong: [(AuthorizationRequest, String)] = [
            (request(client: ""), "client_id"),
            (request(client: "RP-1"), "client_id"),
            (request(client: "ＲＰ１"), "client_id"),
            (request(client: long), "client_id"),
            (request(redirectURI: "/callback"), "redirect_uri"),
            (request(redirectURI: "https://shinsei.example.jp/" + long), "redirect_uri"),
            (request(state: ""), "state"),
            (request(state: "あ"), "state"),
            (request(state: "a\n"), "state"),
            (request(nonce: long), "nonce"),
            (request(challenge: "a+b"), "code_challenge"),
            (request(challenge: String(repeating: "a", count: 129)), "code_challenge"),
            (request(scopes: ["name"]), "scope"),
            (request(signTransaction: "1"), "sign_transaction_id"),
        ]
        for (request, parameter) in wrong {
            #expect(throws: AuthenticationAppError.misconfigured(parameter)) {
                try request.address(at: "https://a.example")
            }
        }
    }

    @Test func `state, nonce and verifier are long and never the same`() {
        let trips = (0..<20).map { _ in RoundTrip(purpose: .signIn([]), expiresAt: .distantFuture) }
        let texts = trips.flatMap { [$0.state, $0.nonce, $0.verifier] }
        #expect(Set(texts).count == 60)
        #expect(texts.allSatisfy { $0.count == 43 })
    }
}
