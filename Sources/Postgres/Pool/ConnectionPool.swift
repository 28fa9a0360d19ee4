import Logging
import Synchronization

/// Connections to the one writable server of a cluster, shared by many callers.
///
/// The pool finds that server by itself, follows it when it changes, and holds callers meanwhile. It works from `init`
/// until `close()`; as a service of a process it closes when that shuts down.
package final class ConnectionPool: Sendable {
    let settings: PostgresSettings
    let logger: Logger
    /// Spreads attempts over time: a number from 0 to 1.
    let random: @Sendable () -> Double
    let shelf: ConnectionShelf

    package init(
        settings: PostgresSettings,
        logger: Logger,
        random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) }
    ) {
        self.settings = settings
        self.logger = logger
        self.random = random
        shelf = ConnectionShelf(settings: settings, logger: logger)
        shelf.begin()
    }

    deinit {
        shelf.end()
    }

    /// The threads on which answers arrive. A task that prefers this executor goes on where its answer is, which spares
    /// work with many small round trips a change of threads for each of them.
    ///
    /// What such a task computes meanwhile delays the answers of others: nothing long, nothing that waits.
    package var executor: any TaskExecutor { shelf.reactors }

    /// For how long a thread of the pool has not looked for answers: more than a tenth of a second means that it is stuck.
    package var silence: Duration { shelf.reactors.silence }

    package var snapshot: PoolSnapshot { shelf.snapshot }

    /// Closes all connections. Those in use are closed when they come back.
    package func close() {
        shelf.end()
    }
}
