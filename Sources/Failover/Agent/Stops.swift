/// Since when PostgreSQL or Patroni on this host is stopped by a signal.
struct Stops {
    /// Longer than anybody needs who stops a process only to look at it; shorter than a lease by far.
    private static let patience = Duration.milliseconds(1200)

    private var since: [Int32: ContinuousClock.Instant] = [:]

    /// - Returns: processes to be killed, or nil. With the first one of PostgreSQL all of them go: what is left of a server
    ///   whose postmaster is gone must not answer anybody.
    mutating func hanging(in table: ProcessTable, now: ContinuousClock.Instant) -> [Int32]? {
        let stopped = (table.patroni + table.postgres).filter(\.isStopped)
        since = Dictionary(uniqueKeysWithValues: stopped.map { ($0.id, since[$0.id] ?? now) })
        let late = Set(since.filter { now - $0.value >= Self.patience }.keys)
        guard !late.isEmpty else { return nil }
        let postgres = table.postgres.map(\.id)
        let patroni = table.patroni.map(\.id).filter(late.contains)
        return (late.isDisjoint(with: postgres) ? [] : postgres) + patroni
    }
}
