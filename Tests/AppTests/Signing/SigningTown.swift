import AsyncHTTPClient
import AuthenticationApp
import Authority
import Foundation
import NIOCore
import NIOHTTP1
import Postgres
import TestKit
import Testing

@testable import App

/// A town that asks for electronic signatures, with the phone and the certification authority as servers of their own.
struct SigningTown: Sendable {
    let town: TestTown
    /// The double of デジタル認証アプリ.
    let phone: String
    /// The double of the certification authority.
    let authority: String

    /// - Parameters:
    ///   - settings: further settings of the town.
    ///   - directory: another authority than the common one.
    ///   - takesPhone: whether the town has joined デジタル認証アプリ.
    static func run(
        settings: [String: String] = [:],
        directory: URL? = nil,
        takesPhone: Bool = true,
        _ test: @escaping @Sendable (SigningTown) async throws -> Void
    ) async throws {
        let common = try await CardAuthority.directory()
        let directory = directory ?? common
        let ports = try FreePorts.find(2)
        let phone = "http://127.0.0.1:\(ports[0])"
        let authority = "http://127.0.0.1:\(ports[1])"
        let files = try ClientKeyFiles()
        var own = [
            "MADOGUCHI_SIGNATURES": "required",
            "MADOGUCHI_SIGNATURE_ANCHORS": directory.appending(path: "sign/ca.crt").path,
            "MADOGUCHI_SIGNATURE_TEST_CERTIFICATES": "true",
            "MADOGUCHI_SIGNATURE_OCSP_URL": "\(authority)/ocsp/sign",
        ]
        if takesPhone {
            own["MADOGUCHI_AUTHENTICATION_APP_CLIENT"] = "RP00000001"
            own["MADOGUCHI_AUTHENTICATION_APP_URL"] = phone
            own["MADOGUCHI_AUTHENTICATION_APP_KEYS"] = files.keys.path
        }
        let all = own.merging(settings.mapValues { $0.replacing("AUTHORITY", with: authority) }) { $1 }
        try await TestTown.run(settings: all) { town in
            let double = DoubleSettings(
                base: phone,
                cards: directory.appending(path: "cards", directoryHint: .isDirectory),
                clientID: "RP00000001",
                redirectURIs: [town.publicURL + "/signatures/return"],
                clientKeys: files.published
            )
            let app = try AuthenticationAppServer(settings: double).router()
            try await RunningServer.during(app, port: ports[0]) { _ in
                try await RunningServer.during(AuthorityServer(directory: directory).router(), port: ports[1]) { _ in
                    try await test(SigningTown(town: town, phone: phone, authority: authority))
                }
            }
        }
        withExtendedLifetime(files) {}
    }

    /// What goes wrong on purpose at the phone's service.
    func fail(_ faults: Faults) async throws {
        try await control("\(phone)/control/faults", JSONEncoder().encode(faults))
    }

    /// What goes wrong on purpose at the OCSP responder; nil ends it.
    func fail(_ fault: OCSPFault?) async throws {
        let order = fault.map { "{\"fault\": \"\($0.rawValue)\"}" } ?? "{}"
        try await control("\(authority)/control/fault", Data(order.utf8))
    }

    /// The phone's service has another time than we.
    func advancePhone(by seconds: Int) async throws {
        try await control("\(phone)/control/clock", Data("{\"seconds\": \(seconds)}".utf8))
    }

    private func control(_ address: String, _ body: Data) async throws {
        var request = HTTPClientRequest(url: address)
        request.method = .POST
        request.headers.add(name: "content-type", value: "application/json")
        request.body = .bytes(ByteBuffer(bytes: body))
        let answer = try await HTTPClient.shared.execute(request, timeout: .seconds(10))
        try #require(answer.status == .noContent)
    }

    /// Has waiting jobs of a kind done now.
    func hurry(_ kind: String) async throws {
        try await town.database.pool.execute(
            "update jobs set run_at = now() where kind = \(kind) and state = 'waiting'"
        )
    }

    func count(_ sql: SQL) async throws -> Int { try await town.database.pool.one(sql, as: Int.self) }
}
