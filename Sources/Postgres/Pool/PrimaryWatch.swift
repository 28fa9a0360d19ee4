import Logging
import Synchronization

/// Asks all servers again and again which of them is writable, each by a connection of its own, so that a dead or frozen
/// one delays nothing.
final class PrimaryWatch: Sendable {
    private struct Candidate {
        var connection: Connection?
        var report = HostReport.unasked
        var isBeingAsked = false
        var nextQuestion: ContinuousClock.Instant
        /// Before this no new connection is opened for a question.
        var mayOpenFrom: ContinuousClock.Instant

        func isDue(at now: ContinuousClock.Instant) -> Bool {
            !isBeingAsked && nextQuestion <= now && (connection?.isOpen == true || mayOpenFrom <= now)
        }
    }

    private struct State {
        var candidates: [PostgresHost: Candidate]
        var choice = PrimaryChoice()
        var hasEnded = false

        var isPrimaryAnswering: Bool { choice.primary.flatMap { candidates[$0]?.report.isWritable } ?? false }
    }

    /// While no primary is known or it does not answer, servers are asked this often.
    private static let searchInterval: Duration = .milliseconds(100)
    /// A server that has just refused a connection is tried again after this: one that shuts down has other things to do.
    private static let openingInterval: Duration = .milliseconds(400)

    private let settings: PostgresSettings
    private let connector: Connector
    private let logger: Logger
    private let state: Mutex<State>

    init(settings: PostgresSettings, reactors: ReactorGroup, logger: Logger) {
        self.settings = settings
        self.logger = logger
        var patience = settings
        patience.connectTimeout = min(settings.connectTimeout, settings.pool.probeDeadline)
        connector = Connector(settings: patience, reactors: reactors)
        let now = ContinuousClock.now
        let candidates = settings.hosts.map { ($0, Candidate(nextQuestion: now, mayOpenFrom: now)) }
        state = Mutex(State(candidates: Dictionary(candidates) { first, _ in first }))
    }

    var primary: PostgresHost? { state.withLock { $0.choice.primary } }

    var isPrimaryAnswering: Bool { state.withLock { $0.isPrimaryAnswering } }

    /// Why there is no primary, for a log or an error.
    var description: String {
        let reports = state.withLock { $0.candidates.mapValues(\.report.description) }
        return settings.hosts.map { "\($0): \(reports[$0] ?? "")" }.joined(separator: "; ")
    }

    /// Every server refuses us for good, with the reason of the first.
    var denial: String? {
        let reports = state.withLock { $0.candidates.values.map(\.report) }
        var first: String?
        for report in reports {
            guard case .denied(let reason) = report else { return nil }
            first = first ?? reason
        }
        return first
    }

    /// Asks whoever is due. Called at every tick of the reactor.
    func tick(_ now: ContinuousClock.Instant) {
        let due = state.withLock { state -> [PostgresHost] in
            guard !state.hasEnded else { return [] }
            let due = state.candidates.filter { $0.value.isDue(at: now) }.map(\.key)
            for host in due { state.candidates[host]?.isBeingAsked = true }
            return due
        }
        for host in due {
            Task { await ask(host) }
        }
    }

    /// Something went wrong with this server: it is asked at the next tick.
    func doubt(_ host: PostgresHost) {
        state.withLock { $0.candidates[host]?.nextQuestion = .now }
    }

    func end() {
        let connections = state.withLock { state in
            state.hasEnded = true
            return state.candidates.values.compactMap(\.connection)
        }
        for connection in connections { connection.close() }
    }

    private func ask(_ host: PostgresHost) async {
        var connection = state.withLock { $0.candidates[host]?.connection }
        // A connection that broke tells nothing yet: a new one does.
        if connection?.isOpen == false { connection = nil }
        let report: HostReport
        do {
            let open = if let connection { connection } else { try await connector.open(host) }
            connection = open
            report = try await question(open)
        } catch {
            report = HostReport(failure: error)
            if connection == nil { postpone(host) }
            connection?.close()
            connection = nil
        }
        conclude(host, report, connection)
    }

    private func postpone(_ host: PostgresHost) {
        state.withLock { $0.candidates[host]?.mayOpenFrom = .now + Self.openingInterval }
    }

    private func question(_ connection: Connection) async throws -> HostReport {
        let deadline = ContinuousClock.now + settings.pool.probeDeadline
        let exchange = Exchange(statements: [HostReport.question], deadline: deadline, commits: false)
        guard let answer = try await exchange.run(on: connection).first else { return .unasked }
        return HostReport(try answer.one(as: HostReport.Answer.self))
    }

    private func conclude(_ host: PostgresHost, _ report: HostReport, _ connection: Connection?) {
        let (before, after, hasEnded) = state.withLock { state in
            let before = (report: state.candidates[host]?.report, primary: state.choice.primary)
            state.candidates[host]?.report = report
            state.candidates[host]?.connection = connection
            state.candidates[host]?.isBeingAsked = false
            state.choice.consider(settings.hosts.map { ($0, state.candidates[$0]?.report ?? .unasked) })
            let interval = state.isPrimaryAnswering ? settings.pool.probeInterval : PrimaryWatch.searchInterval
            state.candidates[host]?.nextQuestion = .now + interval
            return (before, state.choice.primary, state.hasEnded)
        }
        guard !hasEnded else {
            connection?.close()
            return
        }
        if before.report != report {
            logger.info("PostgreSQL server", metadata: ["host": "\(host)", "state": "\(report.description)"])
        }
        if before.primary != after {
            logger.notice("PostgreSQL primary", metadata: ["host": "\(after?.description ?? "none")"])
        }
    }
}
