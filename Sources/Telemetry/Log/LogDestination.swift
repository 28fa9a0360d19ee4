/// Where a process's log is kept.
package protocol LogDestination: Sendable {
    /// Called by one thread at a time, with the entries in their order. It may wait.
    func write(_ entries: [LogEntry])
}
