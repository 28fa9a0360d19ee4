import Configuration
import Domain
import Foundation
import SystemPackage

/// Every setting of the online service, read once at start from the environment; a wrong one stops the start with its name.
///
/// The name of a setting is its key in capitals, e.g. `madoguchi.public.port` is `MADOGUCHI_PUBLIC_PORT`.
package struct AppConfig: Sendable {
    package enum Mode: String, Sendable {
        /// Mail goes to the mailbox page on the staff port.
        case development
        case production
    }

    package var mode: Mode
    /// `postgres://user:password@host1:5432,host2:5432/name?sslmode=verify-full`; the web nodes' least-privileged role.
    package var databaseURL: String
    package var databaseConnections: Int
    /// Seconds for which a request is held while there is no primary: longer than a failover takes.
    package var holdSeconds: Int
    /// Path of the file with the encryption keys.
    package var keyRingPath: String
    package var address: String
    package var publicPort: Int
    package var staffPort: Int
    package var operationsPort: Int
    /// What people type, e.g. `https://shinsei.city.example.jp`: for links in mails and to check where a form came from.
    package var publicURL: URL
    package var staffURL: URL
    /// Names of proxies whose `X-Forwarded-For` is believed.
    package var trustedProxies: [String]
    /// `host:port` or a socket's path; nothing is scanned, and nothing opened, while it cannot be reached.
    package var clamd: ClamdAddress
    /// The sendmail program; absent in development.
    package var sendmailPath: String?
    package var mailSender: String
    /// By which the nodes know the probes that save and send in place of citizens; without one there is nothing to probe.
    package var canaryToken: String?
    /// Addresses of the failover controllers, which measure the service from outside; none where nobody measures it.
    package var failoverControllers: [URL]
    /// The file of the certificate authority of the town's own hosts.
    package var internalAuthority: String?
    /// Origins of the city's own sites, e.g. `https://www.city.example.jp`, whose pages may frame what is made for it.
    package var embeddingOrigins: [String]
    package var services: OutsideServices
    package var logLevel: String
    /// Binary logarithm of scrypt's rounds; 15 in the town's service, less only where tests must be quick.
    package var passwordLogRounds: Int
    /// Multiplies every rate limit; 1 in the town's service.
    package var rateFactor: Int
    /// When those who wait for a seat are offered one.
    package var offerHours: OfferHours
    /// So many days after a visit it is erased who came.
    package var visitorDays: Int
    /// Jobs that a node does at the same time.
    package var jobsAtOnce: Int
    /// Pages on the way to a reservation that a node makes at the same time; a part of the connections to the database.
    package var reservationsAtOnce: Int
    /// How many more of them may wait for it; beyond that people are asked to come back.
    package var reservationsInLine: Int
    /// People a second that are let in from a waiting room at most.
    package var admissionsPerSecond: Int
    /// Milliseconds: when 95 of 100 answers take longer, fewer people are let in, and waiting rooms open by themselves.
    package var rushMilliseconds: Int
    /// Seconds between the announcement that the node stops and its first refusal of a request: as long as load balancers
    /// need to see it.
    package var noticeSeconds: Int
    /// Seconds that requests in flight have to finish once the node is told to stop.
    package var drainSeconds: Int

    package init(_ reader: ConfigReader) throws {
        let settings = reader.scoped(to: "madoguchi")
        mode = try Self.read(settings, "mode", default: "development", as: Mode.init(rawValue:))
        databaseURL = try settings.requiredString(forKey: "database.url", isSecret: true)
        databaseConnections = settings.int(forKey: "database.connections", default: 16)
        holdSeconds = settings.int(forKey: "hold.seconds", default: 45)
        keyRingPath = try settings.requiredString(forKey: "key.ring")
        address = settings.string(forKey: "address", default: "127.0.0.1")
        publicPort = settings.int(forKey: "public.port", default: 8080)
        staffPort = settings.int(forKey: "staff.port", default: 8081)
        operationsPort = settings.int(forKey: "operations.port", default: 9100)
        publicURL = try Self.read(settings, "public.url", default: "http://localhost:8080", as: URL.init(string:))
        staffURL = try Self.read(settings, "staff.url", default: "http://localhost:8081", as: URL.init(string:))
        trustedProxies = settings.stringArray(forKey: "trusted.proxies", default: [])
        clamd = try Self.read(settings, "clamd", default: "/run/clamav/clamd.ctl", as: ClamdAddress.init(_:))
        sendmailPath = settings.string(forKey: "sendmail")
        mailSender = settings.string(forKey: "mail.sender", default: "madoguchi@localhost")
        canaryToken = settings.string(forKey: "canary.token", isSecret: true).flatMap { $0.isEmpty ? nil : $0 }
        let controllers = settings.stringArray(forKey: "failover.controllers", default: []).filter { !$0.isEmpty }
        failoverControllers = try controllers.map { text in
            guard let url = URL(string: text), url.host != nil, ["http", "https"].contains(url.scheme) else {
                throw SettingError(name: "MADOGUCHI_FAILOVER_CONTROLLERS", value: text)
            }
            return url
        }
        internalAuthority = settings.string(forKey: "internal.authority")
        embeddingOrigins = try settings.stringArray(forKey: "embedding.origins", default: [])
            .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
            .map { text in
                guard text.wholeMatch(of: /https?:\/\/[a-z0-9.-]+(:[0-9]+)?/) != nil else {
                    throw SettingError(name: "MADOGUCHI_EMBEDDING_ORIGINS", value: text)
                }
                return text
            }
        services = try OutsideServices(settings, mode: mode)
        logLevel = settings.string(forKey: "log.level", default: "info")
        passwordLogRounds = settings.int(forKey: "password.log.rounds", default: 15)
        rateFactor = settings.int(forKey: "rate.factor", default: 1)
        let hours = settings.string(forKey: "offer.hours", default: "8-21")
        guard let offerHours = OfferHours(hours) else {
            throw SettingError(name: "MADOGUCHI_OFFER_HOURS", value: hours)
        }
        self.offerHours = offerHours
        visitorDays = settings.int(forKey: "visitor.days", default: 90)
        jobsAtOnce = settings.int(forKey: "jobs.at.once", default: 8)
        reservationsAtOnce = settings.int(forKey: "reservations.at.once", default: max(1, databaseConnections / 2))
        reservationsInLine = settings.int(forKey: "reservations.in.line", default: 256)
        admissionsPerSecond = settings.int(forKey: "admissions.per.second", default: 50)
        rushMilliseconds = settings.int(forKey: "rush.milliseconds", default: 700)
        noticeSeconds = settings.int(forKey: "notice.seconds", default: 0)
        drainSeconds = settings.int(forKey: "drain.seconds", default: 20)
        if mode == .production, sendmailPath == nil {
            throw SettingError(name: "MADOGUCHI_SENDMAIL", value: "")
        }
    }

    /// The settings of a service of systemd: what is secret comes as credentials (systemd.exec(5)), files like
    /// `madoguchi-database-url` in a directory that nobody else can read; everything else from the environment, which
    /// comes first.
    package static func ofService(environment: [String: String]) async throws -> AppConfig {
        guard let credentials = environment["CREDENTIALS_DIRECTORY"] else {
            return try AppConfig(environment: environment)
        }
        return try AppConfig(
            ConfigReader(providers: [
                EnvironmentVariablesProvider(environmentVariables: environment),
                try await DirectoryFilesProvider(directoryPath: FilePath(credentials)),
            ])
        )
    }

    package init(environment: [String: String]) throws {
        try self.init(ConfigReader(provider: EnvironmentVariablesProvider(environmentVariables: environment)))
    }

    private static func read<Value>(
        _ settings: ConfigReader,
        _ key: ConfigKey,
        default standard: String,
        as convert: (String) -> Value?
    ) throws -> Value {
        let text = settings.string(forKey: key, default: standard)
        guard let value = convert(text) else {
            let name = (["madoguchi"] + key.components).joined(separator: "_").uppercased()
            throw SettingError(name: name, value: text)
        }
        return value
    }
}

/// A setting that cannot be used, by the name that the operator wrote.
package struct SettingError: Error, CustomStringConvertible {
    package let name: String
    package let value: String

    package var description: String { "設定 \(name) の値「\(value)」は使えません。" }
}
