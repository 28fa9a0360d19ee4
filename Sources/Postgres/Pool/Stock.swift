/// A pool's connections and those who wait for one; lives behind the pool's lock.
struct Stock {
    private struct Idle {
        let connection: Connection
        let since: ContinuousClock.Instant
    }

    /// The writable server, nil while none is known.
    private(set) var primary: PostgresHost?
    var isClosed = false
    var line = WaitingLine()
    var counters = PoolCounters()

    /// Free connections. The one used last is taken first, so that those not needed expire.
    private var idle: [Idle] = []
    /// Every open connection, free or in use.
    private var connections: [ObjectIdentifier: Connection] = [:]
    /// Connections that are being opened.
    private(set) var opening = 0
    /// After a failure the next attempt waits a little.
    private var mayOpenFrom = ContinuousClock.now

    var idleCount: Int { idle.count }
    var openCount: Int { connections.count }

    // MARK: Taking and putting back

    /// A free connection, or the ticket of a place in the line.
    mutating func takeOrDrawTicket(_ settings: PoolSettings) throws(PostgresError) -> (Connection?, UInt64) {
        guard !isClosed else { throw .closed }
        if let connection = takeIdle() { return (connection, 0) }
        guard line.count < settings.maximumWaiting else {
            counters.refused += 1
            throw .tooManyWaiting(limit: settings.maximumWaiting)
        }
        return (nil, line.drawTicket())
    }

    mutating func takeIdle() -> Connection? {
        guard let connection = idle.popLast()?.connection else { return nil }
        counters.acquired += 1
        counters.acquireTime.record(.zero)
        return connection
    }

    /// Gives a connection to the first who waits, or keeps it.
    /// - Returns: the one who gets it.
    mutating func supply(_ connection: Connection) -> WaitingLine.Place? {
        let now = ContinuousClock.now
        guard let place = line.next() else {
            idle.append(Idle(connection: connection, since: now))
            return nil
        }
        counters.acquired += 1
        counters.waited += 1
        counters.acquireTime.record(now - place.arrivedAt)
        return place
    }

    /// Those who have waited too long.
    mutating func leaveOverdue(now: ContinuousClock.Instant) -> [WaitingLine.Place] {
        let overdue = line.leave { now >= $0.deadline }
        counters.timedOut += overdue.count
        return overdue
    }

    // MARK: Opening and closing

    /// How many connections to open now, so that everybody who waits gets one and the minimum stands. Others follow as soon as
    /// these are open.
    mutating func planOpenings(_ settings: PoolSettings) -> Int {
        guard primary != nil, !isClosed, ContinuousClock.now >= mayOpenFrom else { return 0 }
        let wanted = max(line.count, settings.minimumConnections - connections.count) - opening
        let room = settings.maximumConnections - connections.count - opening
        let planned = max(0, min(wanted, room, settings.simultaneousOpenings - opening))
        opening += planned
        return planned
    }

    mutating func openingFailed() {
        opening -= 1
        mayOpenFrom = .now + .milliseconds(100)
    }

    /// - Returns: whether the connection is welcome.
    mutating func opened(_ connection: Connection) -> Bool {
        opening -= 1
        guard !isClosed, connection.host == primary, connection.isOpen else { return false }
        connections[ObjectIdentifier(connection)] = connection
        counters.opened += 1
        return true
    }

    func isKnown(_ connection: Connection) -> Bool {
        connections[ObjectIdentifier(connection)] != nil
    }

    /// - Returns: whether the connection was known.
    @discardableResult
    mutating func forget(_ connection: Connection) -> Bool {
        idle.removeAll { $0.connection === connection }
        return connections.removeValue(forKey: ObjectIdentifier(connection)) != nil
    }

    mutating func removeIdle() -> [Connection] {
        let all = idle.map(\.connection)
        for connection in all { forget(connection) }
        return all
    }

    /// Free connections beyond the minimum that nobody needed for long.
    mutating func removeExpired(_ settings: PoolSettings, now: ContinuousClock.Instant) -> [Connection] {
        let surplus = max(0, connections.count - settings.minimumConnections)
        let expired = idle.prefix(surplus).filter { now - $0.since > settings.idleTimeout }.map(\.connection)
        for connection in expired { forget(connection) }
        return expired
    }

    /// Takes note of who the primary is.
    /// - Returns: connections that are of no use any more. Without a primary those in use are left alone: they break by
    ///   themselves, or end their work on a server that was only read-only for a moment.
    mutating func follow(_ newPrimary: PostgresHost?) -> [Connection] {
        guard primary != newPrimary else { return [] }
        primary = newPrimary
        counters.primaryChanges += 1
        guard let newPrimary else { return removeIdle() }
        let outdated = connections.values.filter { $0.host != newPrimary }
        for connection in outdated { forget(connection) }
        return outdated
    }
}
