import ServiceLifecycle

extension ConnectionPool: Service {
    /// Waits for the shutdown of the process, then closes the pool.
    package func run() async throws {
        try? await gracefulShutdown()
        close()
    }
}
