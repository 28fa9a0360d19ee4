import AsyncHTTPClient
import AuthenticationApp
import Foundation
import TestKit

@testable import App

/// The city and デジタル認証アプリ in one test: the gateway, a double of its own, and a browser between them.
struct City: Sendable {
    static let redirectURI = "https://shinsei.example.jp/callback"

    let base: String
    let http: HTTPClient
    let app: AuthenticationAppGateway
    let clock: TestClock
    let settings: AuthenticationAppSettings
    let clientKeys: URL

    /// - Parameter change: settings of the gateway.
    static func run(
        key: ClientKeyPair? = nil,
        lifetimes: DoubleSettings.Lifetimes = .init(),
        change: (inout AuthenticationAppSettings) -> Void = { _ in },
        _ test: @escaping @Sendable (City) async throws -> Void
    ) async throws {
        let port = try FreePorts.find(1)[0]
        let base = "http://127.0.0.1:\(port)"
        let pair = try key ?? .es256()
        let clientKeys = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: clientKeys) }
        let double = try await double(base, clientKeys, lifetimes)
        let settings = try await settings(base, pair, change)
        try await RunningServer.withClient { http in
            let city = City(base: base, http: http, settings: settings, clock: TestClock(), clientKeys: clientKeys)
            try city.file([pair])
            let router = try AuthenticationAppServer(settings: double).router()
            try await RunningServer.during(router, port: port) { _ in try await test(city) }
        }
    }

    private init(base: String, http: HTTPClient, settings: AuthenticationAppSettings, clock: TestClock, clientKeys: URL)
    {
        self.base = base
        self.http = http
        self.clock = clock
        self.settings = settings
        self.clientKeys = clientKeys
        app = AuthenticationAppGateway(settings: settings, http: http, now: { clock.now })
    }

    private static func double(
        _ base: String,
        _ clientKeys: URL,
        _ lifetimes: DoubleSettings.Lifetimes
    ) async throws -> DoubleSettings {
        var double = DoubleSettings(
            base: base,
            cards: try await CardAuthority.cards(),
            clientID: "RP00000001",
            redirectURIs: [redirectURI],
            clientKeys: clientKeys
        )
        double.lifetimes = lifetimes
        return double
    }

    private static func settings(
        _ base: String,
        _ pair: ClientKeyPair,
        _ change: (inout AuthenticationAppSettings) -> Void
    ) async throws -> AuthenticationAppSettings {
        var settings = AuthenticationAppSettings(
            base: base,
            issuer: base + "/api/realms/main",
            clientID: "RP00000001",
            signInReturn: redirectURI,
            signatureReturn: redirectURI,
            keys: [try await ClientKey(jwk: pair.jwk, validFrom: .distantPast)]
        )
        change(&settings)
        return settings
    }

    /// The same city with other settings, at the same service.
    func with(_ settings: AuthenticationAppSettings) -> City {
        City(base: base, http: http, settings: settings, clock: clock, clientKeys: clientKeys)
    }

    /// Files public keys with the service.
    func file(_ pairs: [ClientKeyPair]) throws {
        try JSONEncoder().encode(["keys": pairs.map(\.published)]).write(to: clientKeys)
    }
}
