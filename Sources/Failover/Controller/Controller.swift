import AsyncHTTPClient
import Foundation
import Logging
import ServiceLifecycle
import Telemetry

/// The controller of one site: tells etcd what it sees, knows which door is open, does what citizens do and writes down
/// what came of it; while it leads, acts.
package final class Controller: Service, Sendable {
    private static let rhythm = Duration.milliseconds(250)
    private static let chronicleRhythm = Duration.milliseconds(500)
    private static let recordsRhythm = Duration.seconds(5)
    private static let observationSeconds: Int64 = 5
    private static let renewalRhythm = Duration.seconds(1)

    private let settings: Settings
    private let etcd: EtcdClient
    private let etcdWatch: EtcdWatch
    private let prober: Prober
    private let entries: EntryProber
    private let records: Records
    private let log: ProbeLog
    private let panel = Panel()
    private let metrics: FailoverMetrics
    private let logger: Logger
    private let notification: ServiceNotification

    /// - Parameters:
    ///   - state: the directory in which evidence is kept.
    ///   - token: by which the service knows canaries; nil when there are none.
    package init(
        settings: Settings,
        clients: Clients,
        state: URL,
        token: String?,
        logger: Logger,
        notification: ServiceNotification
    ) throws {
        self.settings = settings
        self.etcd = clients.etcd
        self.etcdWatch = EtcdWatch(etcd: clients.etcd, members: settings.etcd, logger: logger)
        self.prober = Prober(settings: settings, http: clients.hosts)
        self.metrics = FailoverMetrics(panel: panel, settings: settings)
        self.records = try Records(directory: state)
        self.log = try ProbeLog(directory: state)
        self.entries = try EntryProber(
            settings: settings,
            token: token,
            log: log,
            records: records,
            metrics: metrics,
            logger: logger
        )
        self.logger = logger
        self.notification = notification
    }

    /// What answers on port 9200.
    package func server() throws -> any Service {
        let desk = AvailabilityDesk { [settings, panel, entries, log, records] in
            AvailabilityReport(
                settings: settings,
                openSite: panel.latest?.openDoor,
                prober: entries,
                log: log,
                records: records
            )
        }
        metrics.readAvailability(desk)
        return try PanelServer(
            settings: settings,
            panel: panel,
            metrics: metrics.registry,
            desk: desk,
            log: log,
            records: records,
            entries: entries
        ).service(logger: logger)
    }

    package func run() async throws {
        try? notification.ready()
        await withTaskGroup { group in
            group.addTask { await self.prober.run() }
            group.addTask {
                await self.entries.run(openDoor: { self.panel.latest?.openDoor }, isReserve: { self.isReserve })
            }
            group.addTask { await self.observe() }
            group.addTask { await self.etcdWatch.run() }
            group.addTask { await self.govern() }
            group.addTask { await self.keepRecords() }
            group.addTask { await self.keepDoorName() }
            group.addTask { try? await gracefulShutdown() }
            await group.next()
            group.cancelAll()
        }
    }

    /// A site without web nodes looks from outside at all of them; while its word is fresh, the others need not.
    private var isReserve: Bool {
        let entrances = Set(settings.publicEntries.map(\.site))
        guard entrances.contains(settings.site), let view = panel.current()?.view else { return false }
        return view.observations.contains { site, observation in
            !entrances.contains(site) && observation.age <= Policy().observationLives
        }
    }

    /// Tells what is seen from here.
    private func observe() async {
        var lease: Int64?
        var renewal = ContinuousClock.now
        var number = Int.random(in: 0..<1_000_000_000)
        await Repetition(name: "observe", rhythm: Self.rhythm, logger: logger).run {
            if let known = lease, renewal <= .now {
                renewal = .now + Self.renewalRhythm
                if try await !self.etcd.renewLease(known) { lease = nil }
            }
            if lease == nil { lease = try await self.etcd.grantLease(seconds: Self.observationSeconds) }
            number += 1
            let seen = self.prober.seen(now: .now)
            let observed = Notice.Observed(
                number: number,
                unanswered: seen.unanswered.mapValues { Int($0 / .milliseconds(1)) },
                writable: seen.writable,
                isServing: !seen.writable.isEmpty && self.prober.hasNodes
            )
            do {
                try await self.etcd.put(Notice.observation(of: self.settings.site), observed, lease: lease ?? 0)
            } catch {
                // The lease may be gone: it is asked for at once.
                renewal = .now
                throw error
            }
        }
    }

    private func govern() async {
        var leadership = Leadership(etcd: etcd, site: settings.site)
        var government = Government(
            settings: settings,
            etcd: etcd,
            etcdWatch: etcdWatch,
            metrics: metrics,
            logger: logger
        )
        await Repetition(name: "govern", rhythm: Self.rhythm, logger: logger).run {
            try? self.notification.watchdog()
            let isLeading = try await leadership.hold()
            let turn = try await government.turn(isLeading: isLeading)
            self.panel.show(turn.knowledge)
            try? self.notification.status(turn.knowledge.decision.rule.sentence)
            if isLeading { await government.act(upon: turn) }
            // Whoever leads must not be lost together with the primary.
            if isLeading, government.standsBesidePrimary(turn.knowledge) { try await leadership.resign() }
            try self.records.keep(turn.board.lastExile)
        }
        // Apart from what has been cancelled here: from there nothing would be sent any more.
        await Task { [leadership] in
            var last = leadership
            try? await last.resign()
        }.value
    }

    private func keepDoorName() async {
        var keeper = DoorKeeper(settings: settings, metrics: metrics, logger: logger)
        await Repetition(name: "door name", rhythm: Self.chronicleRhythm, logger: logger).run {
            let current = self.panel.current()
            await keeper.turn(open: current?.isLeading == true ? current?.openDoor : nil)
        }
    }

    /// Evidence: of incidents as they end, and everybody's on this disk.
    private func keepRecords() async {
        await withTaskGroup { group in
            group.addTask {
                var chronicle = Chronicle(
                    settings: self.settings,
                    etcd: self.etcd,
                    prober: self.entries,
                    records: self.records,
                    metrics: self.metrics,
                    logger: self.logger
                )
                await Repetition(name: "chronicle", rhythm: Self.chronicleRhythm, logger: self.logger).run {
                    guard let latest = self.panel.latest else { return }
                    defer { self.panel.showIncident(isOpen: chronicle.isIncidentOpen) }
                    try await chronicle.turn(latest)
                }
            }
            group.addTask {
                await Repetition(name: "records", rhythm: Self.recordsRhythm, logger: self.logger).run {
                    try await self.records.align(with: self.etcd)
                }
            }
        }
    }
}
