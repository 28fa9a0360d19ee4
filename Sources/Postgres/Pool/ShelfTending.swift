import Synchronization

extension ConnectionShelf {
    /// What must be done again and again. Called by the reactor twenty times a second.
    func tend(_ now: ContinuousClock.Instant) {
        watch.tick(now)
        followPrimary()
        refuseWhomNobodyServes()
        let expired = stock.withLock { $0.removeExpired(settings.pool, now: now) }
        for connection in expired { connection.close() }
        openAsNeeded()
    }

    /// Moves everything when another server has become the primary.
    private func followPrimary() {
        let (primary, outdated) = stock.withLock { stock in
            // Read under the lock, so that of two changes the later one is applied last.
            let primary = watch.primary
            return (primary, stock.follow(primary))
        }
        for connection in outdated {
            connection.close(.closedHere("the primary is now \(primary?.description ?? "unknown")"))
        }
    }

    /// Tells those who wait in vain.
    private func refuseWhomNobodyServes() {
        let denial = watch.denial
        let (denied, overdue, openCount) = stock.withLock { stock in
            (
                denial == nil || stock.primary != nil ? [] : stock.line.leaveAll(),
                stock.leaveOverdue(now: .now),
                stock.openCount
            )
        }
        for place in denied { place.continuation.resume(throwing: PostgresError.accessDenied(denial ?? "")) }
        guard !overdue.isEmpty else { return }
        let reason = "\(openCount) of \(settings.pool.maximumConnections) are open; \(watch.description)"
        for place in overdue {
            let waited = ContinuousClock.now - place.arrivedAt
            place.continuation.resume(throwing: PostgresError.noConnection(after: waited, reason: reason))
        }
    }
}
