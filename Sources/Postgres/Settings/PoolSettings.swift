/// The bounds of a connection pool.
package struct PoolSettings: Sendable {
    /// Connections kept open even when nobody needs them.
    package var minimumConnections = 0

    package var maximumConnections = 16

    /// Connections that are being opened at the same time. Opening one costs a server far more than most queries, and after
    /// a failover everybody wants one at once.
    package var simultaneousOpenings = 4

    /// Callers that may wait for a connection at the same time; more are refused at once.
    package var maximumWaiting = 20_000

    /// How long an operation that may not be repeated waits for a connection.
    package var acquireDeadline: Duration = .seconds(5)

    /// Whether a task that is inside a transaction may not ask for a second connection: debug builds stop there. Tasks
    /// that do so can take all connections and wait for each other for ever.
    package var lendsOneConnectionPerTask = false

    /// How long an operation that may be repeated is held: while it waits for a connection or a writable server, and
    /// while its attempts fail for want of one.
    package var holdDeadline: Duration = .seconds(45)

    /// A connection that nobody needed for this long is closed.
    package var idleTimeout: Duration = .seconds(60)

    /// A connection older than this is closed when it becomes free, so that load spreads and server memory is freed.
    package var maximumAge: Duration = .seconds(1800)

    /// How often every server is asked whether it is writable.
    package var probeInterval: Duration = .milliseconds(500)

    /// How soon a server must answer that.
    package var probeDeadline: Duration = .seconds(1)

    package init() {}
}
