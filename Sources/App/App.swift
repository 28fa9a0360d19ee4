import Content
import Domain
import Foundation
import Hummingbird
import Logging
import NIOPosix
import Postgres
import ServiceLifecycle
import Telemetry
import UnixSignals

/// The online service of one node: three sites, the worker and the database pool, started and stopped together.
package struct App: Sendable {
    private let config: AppConfig
    private let logger: Logger
    private let pool: ConnectionPool
    private let desk: Desk
    private let readiness: Readiness
    private let availability: AvailabilityWatch
    private let scanner: ScannerWatch
    private let notification: ServiceNotification

    /// The numbered SQL files that make the database what this version of the program needs.
    package static var migrations: URL { Bundle.module.bundleURL.appending(path: "Migrations") }

    /// - Parameter notification: to whom the node tells how it is.
    package init(
        config: AppConfig,
        logger: Logger,
        notification: ServiceNotification = ServiceNotification(environment: [:])
    ) async throws {
        self.notification = notification
        self.config = config
        self.logger = logger
        var settings = try PostgresSettings(config.databaseURL)
        settings.pool.maximumConnections = config.databaseConnections
        settings.pool.holdDeadline = .seconds(config.holdSeconds)
        // In a rush somebody's page comes late rather than not at all.
        settings.pool.acquireDeadline = .seconds(config.holdSeconds)
        settings.pool.lendsOneConnectionPerTask = true
        pool = ConnectionPool(settings: settings, logger: logger)
        guard let town = Content.profile(in: Content.bundled) else { throw MissingTown() }
        let assets = try Assets(directory: Bundle.module.bundleURL.appending(path: "Public"))
        let catalogue = Catalogue(.empty(for: town))
        desk = Desk(
            config: config,
            database: pool,
            cabinet: try KeyCabinet(path: config.keyRingPath),
            passwords: PasswordHasher(logRounds: config.passwordLogRounds),
            catalogue: catalogue,
            definitions: Definitions(),
            mailer: Self.mailer(config, catalogue),
            gateways: try await Gateways(config, logger: logger),
            frame: PageFrame(
                catalogue: catalogue,
                assets: assets,
                offersCards: config.services.authenticationApp != nil
            ),
            metrics: Metrics(),
            liveness: Liveness()
        )
        scanner = ScannerWatch(address: config.clamd)
        desk.metrics.read(desk, scanner)
        let migrator = Migrator(directory: Self.migrations, pool: pool, logger: logger)
        availability = AvailabilityWatch(config: config)
        readiness = Readiness(database: pool, migrator: migrator, catalogue: catalogue)
    }

    private static func mailer(_ config: AppConfig, _ catalogue: Catalogue) -> any Mailer {
        guard let program = config.sendmailPath else { return MailboxMailer() }
        return SendmailMailer(
            program: MailProgram(path: program),
            sender: config.mailSender,
            senderName: { catalogue.snapshot.town.mail.senderName },
            now: { Date() }
        )
    }

    /// Serves until the process is told to stop; then refuses new requests and finishes those it has.
    package func run() async throws {
        let catalogue = CatalogueService(catalogue: desk.catalogue, database: pool, logger: logger)
        let eventLoops = MultiThreadedEventLoopGroup.singleton
        // The first to begin and, from the last backwards, the last to stop.
        let services: [any Service] = [
            ServiceReporter(
                notification: notification,
                readiness: readiness,
                liveness: desk.liveness,
                logger: logger
            ),
            pool,
            Pulse(
                liveness: desk.liveness,
                eventLoops: eventLoops,
                database: pool,
                // Told this early, systemd replaces a node within twice its time; it kills only what stays silent.
                patience: (notification.watchdogTimeout ?? .seconds(40)) / 4
            ),
            catalogue,
            Reloading(notification: notification, keys: desk.cabinet, catalogue: catalogue, logger: logger),
            Worker(desk: desk, kinds: JobKinds.all, logger: logger),
            availability,
            scanner,
            Timekeeper(timetable: Timetable.all, desk: desk, logger: logger),
            site(routes.citizens(), port: config.publicPort),
            site(routes.staff(), port: config.staffPort),
            site(routes.operations(), port: config.operationsPort),
            WaitingRoomService(desk: desk, logger: logger),
            CounterHubService(hub: desk.counters, database: pool),
            Farewell(notification: notification, readiness: readiness, notice: .seconds(config.noticeSeconds)),
        ]
        var group = ServiceGroupConfiguration(
            services: services.map { .init(service: $0) },
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        )
        group.maximumGracefulShutdownDuration = .seconds(config.noticeSeconds + config.drainSeconds)
        try await ServiceGroup(configuration: group).run()
    }

    var routes: Routes { Routes(desk: desk, readiness: readiness, availability: availability) }

    private func site<Context: RequestContext>(_ router: Router<Context>, port: Int) -> any Service
    where Context.Source == ApplicationRequestContextSource {
        Application(
            router: router,
            configuration: ApplicationConfiguration(
                address: .hostname(config.address, port: port),
                serverName: nil,
                reuseAddress: true
            ),
            eventLoopGroupProvider: .singleton,
            logger: logger
        )
    }
}

/// The program's own content has no readable `Town/town.yml`.
struct MissingTown: Error {}
