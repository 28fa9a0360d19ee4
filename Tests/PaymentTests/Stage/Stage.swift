import App
import AsyncHTTPClient
import Domain
import Foundation
import NIOCore
import NIOHTTP1
import PaymentProviders
import Telemetry
import TestKit

/// Both providers and the town's side, speaking HTTP with each other.
struct Stage: Sendable {
    static let secretKey = "sk_test_stage"
    static let webhookSecret = "whsec_stage"

    let base: String
    let http: HTTPClient
    let merchant: Merchant

    /// Runs the servers while `body` runs.
    static func run(_ body: @escaping @Sendable (Stage) async throws -> Void) async throws {
        try await RunningServer.withClient { http in
            let merchant = Merchant(gateways(http, base: "http://127.0.0.1:1"))
            try await RunningServer.during({ merchant.application($0) }) { hookPort in
                var settings = ProviderServer.Settings(
                    port: 0,
                    secretKey: secretKey,
                    webhookSecret: webhookSecret,
                    webhookURL: "http://127.0.0.1:\(hookPort)/hooks"
                )
                settings.webhookPatience.firstPause = .milliseconds(20)
                let server = ProviderServer(settings: settings)
                try await RunningServer.during(
                    { server.application(http: http, logger: RunningServer.quiet, onServerRunning: $0) },
                    { port in try await body(Stage(base: "http://127.0.0.1:\(port)", http: http, merchant: merchant)) }
                )
            }
        }
    }

    func gateway(
        _ provider: PaymentProvider,
        rule: RetryRule = quickRule,
        patience: Duration = .seconds(10),
        secretKey: String = secretKey
    ) -> any PaymentGateway {
        Self.gateway(provider, http, base: base, rule: rule, patience: patience, secretKey: secretKey)
    }

    static let quickRule = RetryRule(
        attempts: 4,
        firstPause: .milliseconds(5),
        longestPause: .milliseconds(20),
        jitter: { 1 }
    )
    static let onceOnly = RetryRule(attempts: 1)

    private static func gateways(_ http: HTTPClient, base: String) -> [PaymentProvider: any PaymentGateway] {
        Dictionary(uniqueKeysWithValues: PaymentProvider.allCases.map { ($0, gateway($0, http, base: base)) })
    }

    static func gateway(
        _ provider: PaymentProvider,
        _ http: HTTPClient,
        base: String,
        rule: RetryRule = quickRule,
        patience: Duration = .seconds(10),
        secretKey: String = secretKey
    ) -> any PaymentGateway {
        let secrets = [Secret(webhookSecret)]
        return switch provider {
        case .komoju:
            KomojuGateway(
                http: http,
                base: "\(base)/komoju/api/v1",
                secretKey: Secret(secretKey),
                webhookSecrets: secrets,
                rule: rule,
                patience: patience,
                logger: RunningServer.quiet
            )
        case .stripe:
            StripeGateway(
                http: http,
                base: "\(base)/stripe/v1",
                secretKey: Secret(secretKey),
                webhookSecrets: secrets,
                rule: rule,
                patience: patience,
                logger: RunningServer.quiet
            )
        }
    }
}
