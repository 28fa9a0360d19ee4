import Logging
import Synchronization

/// Where a pool's connections are taken from and put back.
final class ConnectionShelf: Sendable {
    let settings: PostgresSettings
    let logger: Logger
    let stock = Mutex(Stock())
    let reactors = ReactorGroup()
    let connector: Connector
    let watch: PrimaryWatch

    init(settings: PostgresSettings, logger: Logger) {
        self.settings = settings
        self.logger = logger
        connector = Connector(settings: settings, reactors: reactors)
        watch = PrimaryWatch(settings: settings, reactors: reactors, logger: logger)
    }

    /// Begins to look for the primary.
    func begin() {
        reactors.first.add { [self] now in tend(now) }
    }

    /// Closes everything. Connections in use are closed when they come back.
    func end() {
        let (idle, places) = stock.withLock { stock in
            guard !stock.isClosed else { return ([Connection](), [WaitingLine.Place]()) }
            stock.isClosed = true
            return (stock.removeIdle(), stock.line.leaveAll())
        }
        watch.end()
        for place in places { place.continuation.resume(throwing: PostgresError.closed) }
        for connection in idle { connection.close() }
        stopReactorsIfEmpty()
    }

    var snapshot: PoolSnapshot {
        stock.withLock { $0.snapshot(of: watch) }
    }

    var isClosed: Bool { stock.withLock { $0.isClosed } }

    /// Takes a free connection or waits for one.
    /// - Parameter deadline: how long the caller waits, for its turn or for a primary.
    func take(before deadline: ContinuousClock.Instant) async throws -> Connection {
        try Task.checkCancellation()
        let (free, ticket) = try stock.withLock { try $0.takeOrDrawTicket(settings.pool) }
        if let free { return free }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                join(ticket, deadline: deadline, continuation)
                // The handler may have run before there was a place to leave.
                if Task.isCancelled { leave(ticket) }
            }
        } onCancel: {
            leave(ticket)
        }
    }

    private func join(
        _ ticket: UInt64,
        deadline: ContinuousClock.Instant,
        _ continuation: CheckedContinuation<Connection, any Error>
    ) {
        let place = WaitingLine.Place(
            ticket: ticket,
            arrivedAt: .now,
            deadline: deadline,
            continuation: continuation
        )
        let (connection, isClosed) = stock.withLock { stock -> (Connection?, Bool) in
            // One may have come back since the ticket was drawn.
            if let connection = stock.takeIdle() { return (connection, false) }
            if !stock.isClosed { stock.line.join(place) }
            return (nil, stock.isClosed)
        }
        if let connection { return continuation.resume(returning: connection) }
        if isClosed { return continuation.resume(throwing: PostgresError.closed) }
        openAsNeeded()
    }

    private func leave(_ ticket: UInt64) {
        let place = stock.withLock { $0.line.leave(ticket) }
        place?.continuation.resume(throwing: CancellationError())
    }

    /// Gives a connection back.
    func put(_ connection: Connection) {
        let isFit =
            connection.isReusable && ContinuousClock.now - connection.openedAt < settings.pool.maximumAge
        let (isKept, place) = stock.withLock { stock -> (Bool, WaitingLine.Place?) in
            guard isFit, !stock.isClosed, stock.isKnown(connection) else {
                stock.forget(connection)
                return (false, nil)
            }
            return (true, stock.supply(connection))
        }
        if let place { return place.continuation.resume(returning: connection) }
        guard !isKept else { return }
        connection.close()
        openAsNeeded()
        stopReactorsIfEmpty()
    }

    /// The server that this connection leads to may be the primary no longer.
    func doubt(_ connection: Connection) {
        watch.doubt(connection.host)
    }

    func countRepetition() {
        stock.withLock { $0.counters.repeated += 1 }
    }

    func openAsNeeded() {
        let (count, host) = stock.withLock { ($0.planOpenings(settings.pool), $0.primary) }
        guard let host else { return }
        for _ in 0..<count {
            Task { await open(host) }
        }
    }

    private func open(_ host: PostgresHost) async {
        do {
            let events = ConnectionEvents(lost: { [weak self] in self?.lost($0, $1) })
            let connection = try await connector.open(host, events: events)
            if stock.withLock({ $0.opened(connection) }) {
                put(connection)
            } else {
                connection.close()
            }
            openAsNeeded()
        } catch {
            logger.warning("PostgreSQL connection failed", metadata: ["host": "\(host)", "reason": "\(error)"])
            watch.doubt(host)
            let places = stock.withLock { stock -> [WaitingLine.Place] in
                stock.openingFailed()
                if case PostgresError.accessDenied = error { return stock.line.leaveAll() }
                return []
            }
            for place in places { place.continuation.resume(throwing: error) }
        }
        stopReactorsIfEmpty()
    }

    private func lost(_ connection: Connection, _ loss: ConnectionLoss) {
        let wasOurs = stock.withLock { stock in
            let wasKnown = stock.forget(connection)
            if wasKnown { stock.counters.lost += 1 }
            return wasKnown
        }
        guard wasOurs, loss.cause != .closedHere else { return }
        logger.warning("PostgreSQL connection lost", metadata: ["host": "\(connection.host)", "reason": "\(loss)"])
        watch.doubt(connection.host)
        openAsNeeded()
    }

    private func stopReactorsIfEmpty() {
        if stock.withLock({ $0.isClosed && $0.openCount == 0 && $0.opening == 0 }) { reactors.stop() }
    }
}
