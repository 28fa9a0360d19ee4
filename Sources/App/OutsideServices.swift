import Configuration
import Domain
import Foundation
import Telemetry

/// Settings of the outside services that the town has joined; a service without settings is not offered.
///
/// In production only the real services are accepted, at the addresses in their mapping files: a node told to speak to
/// another address does not start.
package struct OutsideServices: Sendable {
    /// Through which all of them are reached; nil where they are reached directly.
    package var proxy: HostAndPort?
    package var authenticationApp: AuthenticationApp?
    package var payments: Payments?
    package var signatures: Signatures

    /// デジタル認証アプリ.
    package struct AuthenticationApp: Sendable {
        /// Scheme and host without a path.
        package var base: String
        package var issuer: String
        package var clientID: String
        /// The file of the private keys, as ``ClientKeyFile`` describes it.
        package var keysPath: String

        package var isReal: Bool { base == AuthenticationAppMapping.production }
    }

    /// A payment provider.
    package struct Payments: Sendable {
        package var provider: PaymentProvider
        /// nil for the provider's own.
        package var base: String?
        package var secretKey: Secret<String>
        /// Two while they roll over.
        package var webhookSecrets: [Secret<String>]
        /// What payers may choose from.
        package var means: [PaymentMeans]

        package var isReal: Bool { base == nil }

        /// The means by which money can be held: not those that begin with a number to be paid later.
        var holdingMeans: [PaymentMeans] { means.filter { !$0.isByNumber } }

        var holdsMoney: Bool { !holdingMeans.isEmpty }

        /// Where the provider's pages are: browsers are sent there by our forms.
        var pages: String {
            guard let base, let url = URL(string: base), let scheme = url.scheme, let host = url.host else {
                return provider == .komoju ? KomojuMapping.pages : StripeMapping.pages
            }
            return "\(scheme)://\(host)\(url.port.map { ":\($0)" } ?? "")"
        }
    }

    /// Which electronic signatures are believed.
    package struct Signatures: Sendable {
        package enum Rule: String, Sendable {
            /// A procedure that asks for a signature cannot be applied for without one.
            case required
            /// The town does not take signatures yet, and ascertains who applies in another way.
            case waived
        }

        package var rule: Rule
        /// The file of the trusted authorities' certificates (PEM); nil only where signatures are waived.
        package var anchorsPath: String?
        /// Those of test environments and imitations, which prove nothing about anybody.
        package var acceptsTestCertificates: Bool
        /// Where it is asked by OCSP whether a certificate was revoked; never an address that a certificate names.
        package var responder: String?
        /// Where lists of revoked certificates are fetched; used where the responder gives no answer.
        package var lists: [String]
    }
}

extension OutsideServices {
    /// The sites to which a form of the service may lead a browser.
    var formTargets: [String] { [authenticationApp?.base, payments?.pages].compactMap(\.self) }

    /// - Parameter settings: scoped to `madoguchi`.
    init(_ settings: ConfigReader, mode: AppConfig.Mode) throws {
        proxy = try settings.text("outgoing.proxy").map { text in
            guard let proxy = HostAndPort(text) else {
                throw SettingError(name: "MADOGUCHI_OUTGOING_PROXY", value: text)
            }
            return proxy
        }
        authenticationApp = try AuthenticationApp(settings)
        payments = try Payments(settings)
        signatures = try Signatures(settings)
        guard mode == .production else { return }
        if let authenticationApp, !authenticationApp.isReal {
            throw SettingError(name: "MADOGUCHI_AUTHENTICATION_APP_URL", value: authenticationApp.base)
        }
        if let base = payments?.base { throw SettingError(name: "MADOGUCHI_PAYMENT_URL", value: base) }
        if signatures.acceptsTestCertificates {
            throw SettingError(name: "MADOGUCHI_SIGNATURE_TEST_CERTIFICATES", value: "true")
        }
    }
}

extension OutsideServices.AuthenticationApp {
    fileprivate init?(_ settings: ConfigReader) throws {
        guard let clientID = settings.text("authentication.app.client") else { return nil }
        self.clientID = clientID
        base = settings.text("authentication.app.url") ?? AuthenticationAppMapping.production
        issuer = settings.text("authentication.app.issuer") ?? base + AuthenticationAppMapping.Path.issuer
        keysPath = try settings.requiredString(forKey: "authentication.app.keys")
    }
}

extension OutsideServices.Payments {
    fileprivate init?(_ settings: ConfigReader) throws {
        guard let name = settings.text("payment.provider") else { return nil }
        guard let provider = PaymentProvider(rawValue: name) else {
            throw SettingError(name: "MADOGUCHI_PAYMENT_PROVIDER", value: name)
        }
        self.provider = provider
        base = settings.text("payment.url")
        secretKey = Secret(try settings.requiredString(forKey: "payment.secret.key", isSecret: true))
        webhookSecrets = try settings.requiredStringArray(forKey: "payment.webhook.secrets", isSecret: true)
            .map { Secret($0) }
        let words = settings.stringArray(forKey: "payment.means", default: [PaymentMeans.card.rawValue])
        means = try words.map { word in
            guard let means = PaymentMeans(rawValue: word),
                provider != .stripe || StripeMapping.word(for: means) != nil
            else {
                throw SettingError(name: "MADOGUCHI_PAYMENT_MEANS", value: word)
            }
            return means
        }
        guard !means.isEmpty else { throw SettingError(name: "MADOGUCHI_PAYMENT_MEANS", value: "") }
        guard !webhookSecrets.isEmpty else { throw SettingError(name: "MADOGUCHI_PAYMENT_WEBHOOK_SECRETS", value: "") }
    }
}

extension OutsideServices.Signatures {
    fileprivate init(_ settings: ConfigReader) throws {
        anchorsPath = settings.text("signature.anchors")
        acceptsTestCertificates = settings.bool(forKey: "signature.test.certificates", default: false)
        responder = try settings.text("signature.ocsp.url").map { try Self.address($0, "MADOGUCHI_SIGNATURE_OCSP_URL") }
        lists = try settings.stringArray(forKey: "signature.list.urls", default: []).filter { !$0.isEmpty }
            .map { try Self.address($0, "MADOGUCHI_SIGNATURE_LIST_URLS") }
        let word = settings.text("signatures") ?? Rule.required.rawValue
        guard let rule = Rule(rawValue: word) else { throw SettingError(name: "MADOGUCHI_SIGNATURES", value: word) }
        self.rule = rule
    }

    private static func address(_ text: String, _ name: String) throws -> String {
        guard let url = URL(string: text), url.host != nil, ["http", "https"].contains(url.scheme) else {
            throw SettingError(name: name, value: text)
        }
        return text
    }
}

extension ConfigReader {
    /// nil also for an empty text.
    fileprivate func text(_ key: ConfigKey) -> String? {
        string(forKey: key).flatMap { $0.isEmpty ? nil : $0 }
    }
}
