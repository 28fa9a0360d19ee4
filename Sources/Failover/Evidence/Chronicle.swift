import Foundation
import Logging
import Telemetry

/// Writes down the story of each incident, with what it cost citizens, signed, for everybody.
struct Chronicle {
    /// So far back acknowledged canaries are looked for: those of the last moment are the ones that could be lost.
    private static let margin: TimeInterval = 30
    /// So many turns another one leads before a story that he does not tell is taken for this site's own affair.
    private static let patience = 600

    /// Over, and not known to be written down.
    private struct Pending {
        let story: IncidentWatch.Story
        /// The longest while without an acknowledgement; nil when no probe has looked.
        let stall: Duration?
        /// Found once, however often the writing has to be tried.
        var canaries: (checked: Int, lost: Int)?
        var turns = 0
    }

    let settings: Settings
    let etcd: EtcdClient
    let prober: EntryProber
    let records: Records
    let metrics: FailoverMetrics
    let logger: Logger
    private var watch = IncidentWatch()
    private var pending: [Pending] = []

    init(
        settings: Settings,
        etcd: EtcdClient,
        prober: EntryProber,
        records: Records,
        metrics: FailoverMetrics,
        logger: Logger
    ) {
        self.settings = settings
        self.etcd = etcd
        self.prober = prober
        self.records = records
        self.metrics = metrics
        self.logger = logger
    }

    /// Every controller watches; only the one that leads writes, the others until they see it written.
    mutating func turn(_ knowledge: Panel.Knowledge) async throws {
        if let story = watch.look(sight(knowledge)) {
            pending.append(Pending(story: story, stall: prober.ledger.longestStall(since: moment(of: story))))
        }
        guard !pending.isEmpty, knowledge.isCurrent() else { return }
        if knowledge.isLeading { return try await write() }
        let told = Self.incidents(records.evidence)
        for place in pending.indices { pending[place].turns += 1 }
        pending.removeAll { each in each.turns > Self.patience || told.contains { each.story.isTold(by: $0) } }
    }

    private mutating func write() async throws {
        let told = Self.incidents(try await etcd.publishedEvidence())
        while var next = pending.first {
            if !told.contains(where: { next.story.isTold(by: $0) }) {
                if next.canaries == nil {
                    next.canaries = await prober.checkAcknowledged(since: moment(of: next.story))
                    pending[0] = next
                }
                try await write(next)
            }
            pending.removeFirst()
        }
    }

    private func write(_ pending: Pending) async throws {
        let (story, lost) = (pending.story, pending.canaries?.lost ?? 0)
        let evidence = try await Scribe(settings: settings, etcd: etcd).write(
            .incident,
            about: story.about,
            title: story.title,
            begun: story.begun,
            ended: story.ended,
            cost: pending.stall.map {
                Interruption(
                    stallSeconds: $0 / .seconds(1),
                    checked: pending.canaries?.checked ?? 0,
                    lost: lost
                )
            },
            timeline: story.timeline,
            hasSucceeded: lost == 0
        )
        metrics.evidenceWritten.increment(evidence.kind.rawValue)
        logger.notice("\(evidence.title)", metadata: ["evidence": "\(evidence.id)", "lost": "\(lost)"])
    }

    /// From then on it is asked what an incident has cost.
    private func moment(of story: IncidentWatch.Story) -> ContinuousClock.Instant {
        ContinuousClock.now - .seconds(Date.now.timeIntervalSince(story.begun) + Self.margin)
    }

    private static func incidents(_ records: [String: SignedEvidence]) -> [Evidence] {
        records.filter { $0.key.contains("-\(Evidence.Kind.incident.rawValue)-") }
            .compactMap { try? $0.value.sheet().evidence }
    }

    var isIncidentOpen: Bool { watch.isOpen }

    private func sight(_ knowledge: Panel.Knowledge) -> IncidentWatch.Sight {
        let view = knowledge.view
        return IncidentWatch.Sight(
            at: .now,
            lease: view.reign?.lease,
            primary: view.reign?.primary.name,
            rule: knowledge.decision.rule,
            openDoor: knowledge.openDoor?.name,
            gone: view.gone(Policy()),
            down: prober.down,
            isPlanned: view.isChanging
        )
    }
}
