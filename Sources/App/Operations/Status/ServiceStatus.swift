import Foundation

/// How the service is at one moment, as far as this node can tell: what the controllers measure from outside, and whether
/// the node itself has a database to write to.
struct ServiceStatus: Sendable {
    /// After that many seconds what a controller said tells nothing of now.
    private static let freshness: TimeInterval = 60

    let now: Date
    /// What a controller said last, maybe long ago.
    let measured: Availability?
    /// Whether somebody measures here at all.
    let isMeasured: Bool
    /// Whether this node can write; otherwise it holds what is sent until it can.
    let canWrite: Bool

    init(now: Date, watch: AvailabilityWatch, canWrite: Bool) {
        self.now = now
        measured = watch.availability
        isMeasured = watch.hasControllers
        self.canWrite = canWrite
    }

    /// What the controllers say of now; nil when that is too old to count.
    var current: Availability? {
        measured.flatMap { now.timeIntervalSince($0.at) < Self.freshness ? $0 : nil }
    }

    /// The services with their state of now.
    var services: [(service: Availability.Service, state: Availability.State)] {
        let isCurrent = current != nil
        return (measured?.services ?? []).map { ($0, isCurrent ? $0.state : .unknown) }
    }

    /// The worst of all services; without any, what the node sees by itself.
    var state: Availability.State {
        guard let current else { return canWrite ? .up : .slow }
        let states = current.services.map(\.state)
        return Self.worstFirst.first(where: states.contains) ?? .unknown
    }

    /// Since when the whole has been in its state.
    var since: Date? {
        guard let current else { return nil }
        let moments = current.services.filter { $0.state == state }.compactMap(\.since)
        // It is well only since the last one is; it is unwell since the first one is.
        return state == .up ? moments.max() : moments.min()
    }

    private static let worstFirst: [Availability.State] = [.down, .slow, .unknown, .up]
}
