import AsyncHTTPClient
import Domain
import Foundation
import Logging
import NIOSSL
import Signatures

/// The outside services that this node speaks to, as far as the town has joined them.
package struct Gateways: Sendable {
    private let connections: GatewayConnections
    let authenticationApp: AuthenticationAppGateway?
    let payments: (any PaymentGateway)?
    /// nil where the town takes no signatures.
    let signatures: SignatureVerifier?
    let revocation: RevocationGateway

    /// - Throws: ``SettingError`` when signatures are asked for and nobody's are trusted; when a file that the settings
    ///   name cannot be used.
    init(_ config: AppConfig, logger: Logger) async throws {
        let services = config.services
        if services.signatures.rule == .required, services.signatures.anchorsPath == nil {
            throw SettingError(name: "MADOGUCHI_SIGNATURE_ANCHORS", value: "")
        }
        connections = GatewayConnections(through: services.proxy)
        let http = connections.http
        if let service = services.authenticationApp {
            authenticationApp = try await Self.open(service, http, at: config.publicURL)
        } else {
            authenticationApp = nil
        }
        payments = services.payments.map { Self.open($0, http, logger) }
        signatures = try services.signatures.anchorsPath.map { path in
            var policy = SignaturePolicy(
                anchors: try NIOSSLCertificate.fromPEMFile(path).map { try $0.toDERBytes() }
            )
            if services.signatures.acceptsTestCertificates {
                policy.acceptsTestCertificates = true
                policy.acceptedPolicies.append(.signingTestPolicy)
            }
            return SignatureVerifier(store: try TrustStore(policy))
        }
        revocation = RevocationGateway(
            http: http,
            responder: services.signatures.responder,
            lists: services.signatures.lists
        )
    }

    private static func open(
        _ service: OutsideServices.AuthenticationApp,
        _ http: HTTPClient,
        at site: URL
    ) async throws -> AuthenticationAppGateway {
        let settings = AuthenticationAppSettings(
            base: service.base,
            issuer: service.issuer,
            clientID: service.clientID,
            signInReturn: Self.address(Path.cardSignInReturn, at: site),
            signatureReturn: Self.address(Path.signatureReturn, at: site),
            keys: try await ClientKeyFile.read(from: service.keysPath)
        )
        return AuthenticationAppGateway(settings: settings, http: http)
    }

    private static func address(_ path: String, at site: URL) -> String {
        URL(string: path, relativeTo: site)?.absoluteString ?? path
    }

    /// Citizens wait for its answer.
    private static let paymentPatience = Duration.seconds(10)

    private static func open(
        _ service: OutsideServices.Payments,
        _ http: HTTPClient,
        _ logger: Logger
    ) -> any PaymentGateway {
        switch service.provider {
        case .komoju:
            KomojuGateway(
                http: http,
                base: service.base,
                secretKey: service.secretKey,
                webhookSecrets: service.webhookSecrets,
                rule: RetryRule(attempts: 3),
                patience: paymentPatience,
                logger: logger
            )
        case .stripe:
            StripeGateway(
                http: http,
                base: service.base,
                secretKey: service.secretKey,
                webhookSecrets: service.webhookSecrets,
                rule: RetryRule(attempts: 3),
                patience: paymentPatience,
                logger: logger
            )
        }
    }
}
