import Content
import Domain
import Foundation
import Postgres
import Telemetry

/// What every controller and job has at hand.
package struct Desk: Sendable {
    package let config: AppConfig
    package let database: ConnectionPool
    let cabinet: KeyCabinet
    let passwords: PasswordHasher
    /// The procedures as published, kept in memory.
    package let catalogue: Catalogue
    /// Every published version, for applications under way.
    package let definitions: Definitions
    let mailer: any Mailer
    let gateways: Gateways
    package let frame: PageFrame
    package let metrics: Metrics
    /// Who watches the counters on this node.
    let counters = CounterHub()
    /// Where people wait for purposes that many want at once.
    let waitingRooms = WaitingRooms()
    let load = LoadMeter()
    let gates: ReservationGates
    package let liveness: Liveness
    package let now: @Sendable () -> Date

    init(
        config: AppConfig,
        database: ConnectionPool,
        cabinet: KeyCabinet,
        passwords: PasswordHasher,
        catalogue: Catalogue,
        definitions: Definitions,
        mailer: any Mailer,
        gateways: Gateways,
        frame: PageFrame,
        metrics: Metrics,
        liveness: Liveness,
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.config = config
        gates = ReservationGates(config)
        self.database = database
        self.cabinet = cabinet
        self.passwords = passwords
        self.catalogue = catalogue
        self.definitions = definitions
        self.mailer = mailer
        self.gateways = gateways
        self.frame = frame
        self.metrics = metrics
        self.liveness = liveness
        self.now = now
    }

    /// The keys in use now.
    package var keys: KeyRing { cabinet.keys }

    /// The town that this service is for.
    package var town: Town { catalogue.snapshot.town.town }

    /// The calendar day in Japan.
    package var today: CivilDate { CivilDate(now()) }

    /// An address of the citizens' site as people get it by mail.
    func link(_ path: String) -> URL {
        URL(string: path, relativeTo: config.publicURL)?.absoluteURL ?? config.publicURL
    }
}
