/// How busy a node has been in the last seconds.
package struct NodeLoad: Sendable, Hashable {
    /// Milliseconds within which 95 of 100 answers came; 0 when there were none.
    package var p95: Double
    package var inFlight: Int
    /// Callers that wait for a connection to the database.
    package var waitingForPool: Int

    package init(p95: Double, inFlight: Int = 0, waitingForPool: Int = 0) {
        self.p95 = p95
        self.inFlight = inFlight
        self.waitingForPool = waitingForPool
    }
}
