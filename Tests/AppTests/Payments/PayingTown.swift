import AsyncHTTPClient
import Domain
import Foundation
import NIOCore
import NIOHTTP1
import PaymentProviders
import Postgres
import TestKit
import Testing

@testable import App

/// A town with a provider of payments beside it: two servers that speak HTTP with each other.
struct PayingTown: Sendable {
    static let secretKey = "sk_test_town"
    static let webhookSecret = "whsec_town"

    let town: TestTown
    let provider: Provider
    /// The provider's address.
    let base: String

    /// Runs both while `body` runs.
    ///
    /// - Parameters:
    ///   - tells: whether the provider's notifications reach the town.
    ///   - settings: of the town.
    static func run(
        _ provider: Provider = .komoju,
        means: String = "card,payPay,konbini,payEasy",
        tells: Bool = true,
        settings: [String: String] = [:],
        _ body: @escaping @Sendable (PayingTown) async throws -> Void
    ) async throws {
        let ports = try FreePorts.find(2)
        var own = ProviderServer.Settings(
            port: ports[1],
            secretKey: secretKey,
            webhookSecret: webhookSecret,
            webhookURL: tells ? "http://localhost:\(ports[0])/webhooks" : nil
        )
        own.webhookPatience.firstPause = .milliseconds(50)
        own.webhookPatience.longestPause = .seconds(1)
        let server = ProviderServer(settings: own)
        let base = "http://127.0.0.1:\(ports[1])"
        try await RunningServer.during(
            { server.application(http: .shared, logger: RunningServer.quiet, onServerRunning: $0) },
            { _ in
                let path = provider == .komoju ? "/komoju/api/v1" : "/stripe/v1"
                let joined = [
                    "MADOGUCHI_PUBLIC_PORT": "\(ports[0])",
                    "MADOGUCHI_PAYMENT_PROVIDER": provider.rawValue, "MADOGUCHI_PAYMENT_URL": base + path,
                    "MADOGUCHI_PAYMENT_SECRET_KEY": secretKey, "MADOGUCHI_PAYMENT_WEBHOOK_SECRETS": webhookSecret,
                    "MADOGUCHI_PAYMENT_MEANS": provider == .komoju ? means : "card,konbini",
                ]
                try await TestTown.run(settings: joined.merging(settings) { $1 }) { town in
                    try await body(PayingTown(town: town, provider: provider, base: base))
                }
            }
        )
    }

    var pool: ConnectionPool { town.database.pool }

    // MARK: at the provider

    /// What a payer does on the provider's page.
    func pay(_ page: String, by means: Means = .card, _ outcome: PayOrder.Outcome = .paid) async throws {
        let session = try #require(page.split(separator: "/").last).description
        try await control(
            .POST,
            "pay",
            PayOrder(provider: provider, session: session, means: means, outcome: outcome)
        )
    }

    func fail(_ rules: FaultRule..., seed: UInt64 = 1) async throws {
        try await control(.PUT, "faults", FaultPlan(seed: seed, rules: rules))
    }

    func advance(seconds: Double) async throws {
        try await control(.POST, "clock", ["advanceSeconds": seconds])
    }

    func ledger() async throws -> [LedgerEntry] {
        let answer = try await HTTPClient.shared.execute(
            HTTPClientRequest(url: "\(base)/control/ledger"),
            timeout: .seconds(10)
        )
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        let body = try await answer.body.collect(upTo: 16 << 20)
        return try decoder.decode([LedgerEntry].self, from: Data(body.readableBytesView))
    }

    /// Yen of one kind that moved, in all.
    func sum(_ act: LedgerEntry.Act) async throws -> Int {
        try await ledger().filter { $0.act == act }.reduce(0) { $0 + $1.amount }
    }

    func control(_ method: HTTPMethod, _ path: String, _ value: some Encodable) async throws {
        var request = HTTPClientRequest(url: "\(base)/control/\(path)")
        request.method = method
        request.body = .bytes(ByteBuffer(bytes: try JSONEncoder().encode(value)))
        let answer = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
        let body = try await answer.body.collect(upTo: 1 << 20)
        guard answer.status == .ok else { throw ProviderRefused(text: String(buffer: body)) }
    }

    // MARK: in the town

    /// Has everything looked at now that waits for its time, and all that follows from it done.
    func turn() async throws {
        try await pool.execute("update payment_orders set look_at = now() where look_at is not null")
        try await pool.execute("insert into jobs (kind) values ('reconcile-payments')")
        try await settle()
    }

    /// Waits until no job is left that could do anything soon.
    func settle() async throws {
        do {
            try await eventually(within: .seconds(150)) { try await waiting().isEmpty }
        } catch is NeverSo {
            throw JobsLeft(jobs: try await waiting())
        }
    }

    private func waiting() async throws -> [String] {
        try await pool.rows(
            """
            select concat_ws(' ', kind, state, attempts, payload, last_error) from jobs
            where state = 'running' or (state = 'queued' and run_at < now() + interval '90 seconds')
            """,
            as: String.self
        )
    }

    func status(of id: UUID) async throws -> String {
        try await pool.one("select status from applications where id = \(id)", as: String.self)
    }

    /// The states of an application's orders, the oldest first.
    func orders(of id: UUID) async throws -> [String] {
        try await pool.rows(
            "select status from payment_orders where application_id = \(id) order by placed_at",
            as: String.self
        )
    }

    func mails(_ kind: Notice.Kind, about id: UUID) async throws -> Int {
        try await pool.one(
            "select count(*) from notices where application_id = \(id) and kind = \(kind.rawValue)",
            as: Int.self
        )
    }

    func acts(_ kind: PaymentAct.Kind, of id: UUID) async throws -> [String] {
        try await pool.rows(
            """
            select state from payment_acts
            where kind = \(kind.rawValue) and order_id in (select id from payment_orders where application_id = \(id))
            order by created_at
            """,
            as: String.self
        )
    }
}

/// What was to happen at the provider is not possible there now.
struct ProviderRefused: Error {
    let text: String
}

/// Jobs that did not come to an end.
struct JobsLeft: Error {
    let jobs: [String]
}
