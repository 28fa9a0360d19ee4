import AsyncHTTPClient
import AuthenticationApp
import Foundation
import Postgres
import TestKit
import Testing

/// A town that has joined デジタル認証アプリ, and a double of that beside it.
struct CardTown: Sendable {
    let town: TestTown
    let base: String
    let http: HTTPClient

    /// - Parameter settings: further settings of the town.
    static func run(
        settings: [String: String] = [:],
        _ test: @escaping @Sendable (CardTown) async throws -> Void
    ) async throws {
        let port = try FreePorts.find(1)[0]
        let base = "http://127.0.0.1:\(port)"
        let files = try ClientKeyFiles()
        let database = try await TestDatabase.town()
        let town = try TestTown(
            database: database,
            settings: [
                "MADOGUCHI_AUTHENTICATION_APP_CLIENT": "RP00000001",
                "MADOGUCHI_AUTHENTICATION_APP_URL": base,
                "MADOGUCHI_AUTHENTICATION_APP_KEYS": files.keys.path,
            ].merging(settings) { $1 }
        )
        let double = DoubleSettings(
            base: base,
            cards: try await CardAuthority.cards(),
            clientID: "RP00000001",
            redirectURIs: [town.publicURL + "/card-sign-in/return"],
            clientKeys: files.published
        )
        try await RunningServer.withClient { http in
            let router = try AuthenticationAppServer(settings: double).router()
            try await RunningServer.during(router, port: port) { _ in
                try await town.serve { try await test(CardTown(town: town, base: base, http: http)) }
            }
        }
        withExtendedLifetime(files) {}
    }

    func visitor(_ cookies: [String: String] = [:]) -> Visitor { Visitor(at: town.publicURL, cookies: cookies) }

    /// What the double shall do wrong from now on.
    func fail(_ faults: Faults) async throws {
        let answer = try await http.post(
            "\(base)/control/faults",
            JSONEncoder().encode(faults),
            type: "application/json"
        )
        try #require(answer.status == 204)
    }

    /// Presses the button of the page on the screen that leads to the phone.
    ///
    /// - Returns: to where it leads.
    func depart(_ visitor: Visitor, by action: String) async throws -> String {
        let page = await visitor.page
        let form = try #require(page.forms.first { $0.action.contains(action) }, "\(page.path) \(page.text)")
        let answer = try await visitor.post(form.action, form.fields(changedBy: [:]))
        let address = try #require(answer.headers["location"], "\(answer.status) \(answer.text)")
        try #require(address.hasPrefix(base), "\(address)")
        return address
    }

    /// Holds a card to the phone.
    ///
    /// - Parameter card: its name, or `NAME:OUTCOME`.
    /// - Returns: the way back, as a path of the town.
    func phone(_ address: String, card: String) async throws -> String {
        let answer = try await http.get(address + "&test_user=\(card)")
        let location = try #require(answer.location, "\(answer.status) \(answer.text)")
        return String(location.dropFirst(town.publicURL.count))
    }

    /// Goes to the phone from the page on the screen, and comes back.
    @discardableResult
    func show(_ card: String, _ visitor: Visitor, by action: String = "/card-sign-in") async throws -> WebPage {
        let address = try await depart(visitor, by: action)
        return try await visitor.open(try await phone(address, card: card))
    }

    /// Signs in on the sign-in page.
    ///
    /// - Parameter to: where the citizen wanted to go.
    @discardableResult
    func signIn(_ card: String = "hanako", _ visitor: Visitor, to: String = "/account") async throws -> WebPage {
        try await visitor.open("/card-sign-in?to=\(to)")
        return try await show(card, visitor)
    }

    func audited(_ act: String) async throws -> Int {
        try await town.database.pool.one("select count(*) from audit_entries where act = \(act)", as: Int.self)
    }
}
