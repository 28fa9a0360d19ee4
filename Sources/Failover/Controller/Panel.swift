import Synchronization

/// What this controller knows, for whoever asks it over HTTP.
final class Panel: Sendable {
    struct Knowledge: Sendable {
        let at: ContinuousClock.Instant
        let view: ClusterView
        let decision: Decision
        let isLeading: Bool
        let openDoor: Site?

        /// What is older may be long past: nobody acts upon it.
        func isCurrent(now: ContinuousClock.Instant = .now) -> Bool { now - at <= Entry.knowledgeLives }
    }

    private let knowledge = Mutex<Knowledge?>(nil)
    private let incident = Mutex(false)

    /// Whether an incident is being written down.
    var isIncidentOpen: Bool { incident.withLock { $0 } }

    func showIncident(isOpen: Bool) { incident.withLock { $0 = isOpen } }

    func show(_ new: Knowledge) {
        knowledge.withLock { $0 = new }
    }

    /// Whatever was known last, however long ago: for those who tell its age with it.
    var latest: Knowledge? { knowledge.withLock { $0 } }

    /// nil when etcd has not been read for too long.
    func current(now: ContinuousClock.Instant = .now) -> Knowledge? {
        latest.flatMap { $0.isCurrent(now: now) ? $0 : nil }
    }

    func entry(of site: Site, now: ContinuousClock.Instant = .now) -> Entry {
        let latest = latest
        return Entry(of: site, open: latest?.openDoor, age: latest.map { now - $0.at })
    }
}
