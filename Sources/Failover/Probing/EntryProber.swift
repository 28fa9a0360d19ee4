import AsyncHTTPClient
import Foundation
import Logging
import NIOCore
import NIOSSL
import Synchronization
import Telemetry

/// Does each second what a citizen does at each service, through the public entries, and keeps what came of it.
final class EntryProber: Sendable {
    private static let rhythm = Duration.seconds(1)
    /// While somebody outside looks every second, a data center's own probes only keep in practice: citizens shall have
    /// the machines.
    private static let reserve = Duration.seconds(5)
    private static let writeRhythm = Duration.seconds(5)
    /// What looking canaries up may cost the service: so many, so many at once, for so long.
    private static let lookUps = 1000
    private static let lookUpsAtOnce = 8
    private static let lookUpPatience = TimeAmount.seconds(20)

    private let probes: [(site: Site, probe: CitizenProbe, http: HTTPClient)]
    private let log: ProbeLog
    private let records: Records
    private let metrics: FailoverMetrics
    private let logger: Logger
    private let sights = Mutex<[PublicService: ServiceSight]>([:])
    /// Texts of canaries that have been counted as lost; numbers may be given again after a loss.
    private let lost = Mutex<Set<String>>([])
    private let isTelling = Atomic(false)
    let ledger = Ledger()

    init(settings: Settings, token: String?, log: ProbeLog, records: Records, metrics: FailoverMetrics, logger: Logger)
        throws
    {
        self.log = log
        self.records = records
        self.metrics = metrics
        self.logger = logger
        probes = try settings.publicEntries.map { entry in
            let http = try HTTPClient.citizen(of: settings.publicName, at: entry.address, trusting: settings.authority)
            return (entry.site, CitizenProbe(http: http, site: settings.publicName, token: token), http)
        }
    }

    /// - Parameters:
    ///   - openDoor: whose entry a citizen is led to first.
    ///   - isReserve: whether another site looks from farther outside just now.
    func run(openDoor: @escaping @Sendable () -> Site?, isReserve: @escaping @Sendable () -> Bool) async {
        guard !probes.isEmpty else { return }
        await withDiscardingTaskGroup { group in
            group.addTask { await self.keepWriting() }
            var next = ContinuousClock.now
            while !Task.isCancelled {
                for service in PublicService.allCases {
                    group.addTask { await self.look(at: service, openDoor: openDoor()) }
                }
                next = max(next + (isReserve() ? Self.reserve : Self.rhythm), .now)
                try? await Task.sleep(until: next, clock: .continuous)
            }
        }
        try? log.write(all: true)
        for probe in probes { try? await probe.http.shutdown() }
    }

    /// What the last probes that have ended say.
    func sight(of service: PublicService) -> ServiceSight { sights.withLock { $0[service] } ?? ServiceSight() }

    /// Services whose last probes all failed, as many as make a stop.
    var down: Set<PublicService> { Set(sights.withLock { $0 }.filter { $0.value.state == .down }.keys) }

    /// What the time since then has cost citizens.
    /// - Returns: nil while somebody else is being told: everybody may ask, and looking up costs the service something.
    func interruption(since: ContinuousClock.Instant) async -> Interruption? {
        guard !isTelling.exchange(true, ordering: .acquiringAndReleasing) else { return nil }
        defer { isTelling.store(false, ordering: .releasing) }
        let stall = ledger.longestStall(since: since)
        let (checked, lost) = await checkAcknowledged(since: since)
        return Interruption(stallSeconds: stall.map { $0 / .seconds(1) }, checked: checked, lost: lost)
    }

    /// Looks whether what was acknowledged since then is still there.
    /// - Returns: how many could be looked up, how many were not there.
    func checkAcknowledged(since: ContinuousClock.Instant) async -> (checked: Int, lost: Int) {
        let deadline = NIODeadline.now() + Self.lookUpPatience
        let sought = ledger.acknowledged(since: since).prefix(Self.lookUps)
        let found = await withTaskGroup(of: (text: String, isThere: Bool?).self) { group in
            var found: [String: Bool] = [:]
            for (place, canary) in sought.enumerated() {
                if place >= Self.lookUpsAtOnce, let told = await group.next() { found[told.text] = told.isThere }
                guard NIODeadline.now() < deadline else { break }
                group.addTask { (canary.text, await self.isThere(canary, by: deadline)) }
            }
            for await told in group { found[told.text] = told.isThere }
            return found
        }
        return count(found)
    }

    private func isThere(_ canary: Canary, by deadline: NIODeadline) async -> Bool? {
        for (_, probe, _) in probes {
            if let isThere = await probe.isThere(canary, by: deadline) { return isThere }
        }
        return nil
    }

    /// Each loss only once, however often it is found.
    private func count(_ found: [String: Bool]) -> (checked: Int, lost: Int) {
        let missing = Set(found.filter { !$0.value }.keys)
        let new = lost.withLock { lost in
            defer { lost.formUnion(missing) }
            return missing.subtracting(lost).count
        }
        if new > 0 { metrics.probesLost.increment(by: UInt64(new)) }
        return (found.count, missing.count)
    }

    private func look(at service: PublicService, openDoor: Site?) async {
        let listener = CitizenProbe.Listener(
            step: { [metrics] in metrics.probeSeconds.observe($2, $0.rawValue, $1.rawValue) },
            acknowledged: { [ledger] in ledger.add($0) }
        )
        // As a browser does with a name of several addresses: the next one if nobody is at the first.
        var result: ProbeResult?
        for (_, probe, _) in probes.sorted(by: { ($0.site == openDoor ? 0 : 1) < ($1.site == openDoor ? 0 : 1) }) {
            let seen = await probe.visit(service, listener)
            result = seen
            guard seen.isUnreached else { break }
        }
        // What was cut short when this controller was stopped says nothing about the service.
        guard let result, !Task.isCancelled else { return }
        log.add(result)
        metrics.probes.increment(service.rawValue, result.verdict.rawValue)
        sights.withLock { $0[service, default: ServiceSight()].note(result) }
    }

    private func keepWriting() async {
        await Repetition(name: "probe log", rhythm: Self.writeRhythm, logger: logger).run {
            try self.log.write()
            try self.log.closeDays(maintenance: self.records.maintenance)
        }
    }
}

extension HTTPClient {
    /// A citizen's browser that finds the town's name at this address.
    fileprivate static func citizen(of name: String, at address: String, trusting authority: String) throws
        -> HTTPClient
    {
        // A city's certificate is a public authority's; one without has the installation's own.
        var configuration = try Configuration.trusting(authority)
        configuration.tlsConfiguration?.trustRoots = .default
        configuration.tlsConfiguration?.additionalTrustRoots = [.file(authority)]
        configuration.dnsOverride = [name: address]
        configuration.timeout = Configuration.Timeout(connect: .seconds(2), read: .seconds(12))
        // Sooner than the entry would close it: a request must not meet a connection that is just ending.
        configuration.connectionPool.idleTimeout = .seconds(5)
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }
}
