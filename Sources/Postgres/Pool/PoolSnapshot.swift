/// A pool at one moment, for metrics and readiness.
package struct PoolSnapshot: Sendable {
    /// The writable server, nil while none is known.
    package let primary: PostgresHost?
    /// It said so when it was asked last. A silent one stays known until another claims its place.
    package let isPrimaryAnswering: Bool
    /// Why there is no primary: each server with what it said last.
    package let servers: String
    package let inUse: Int
    package let idle: Int
    package let opening: Int
    /// Callers that wait for a connection now.
    package let waiting: Int

    // Since the pool began:

    /// Connections handed out.
    package let acquired: Int
    /// Of those, how many had to wait.
    package let waited: Int
    /// Callers that got no connection in time.
    package let timedOut: Int
    /// Callers that were turned away because too many waited.
    package let refused: Int
    /// Connections opened.
    package let opened: Int
    /// Connections that broke.
    package let lost: Int
    /// Operations that were repeated after a connection broke or the primary changed.
    package let repeated: Int
    /// How often another server became the primary, or none.
    package let primaryChanges: Int
    /// How long callers waited for their connection.
    package let acquireTime: DurationHistogram
}

extension Stock {
    func snapshot(of watch: PrimaryWatch) -> PoolSnapshot {
        PoolSnapshot(
            primary: primary,
            isPrimaryAnswering: watch.isPrimaryAnswering,
            servers: watch.description,
            inUse: openCount - idleCount,
            idle: idleCount,
            opening: opening,
            waiting: line.count,
            acquired: counters.acquired,
            waited: counters.waited,
            timedOut: counters.timedOut,
            refused: counters.refused,
            opened: counters.opened,
            lost: counters.lost,
            repeated: counters.repeated,
            primaryChanges: counters.primaryChanges,
            acquireTime: counters.acquireTime
        )
    }
}
