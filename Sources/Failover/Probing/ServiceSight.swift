import Foundation

/// How a service is shown to citizens by its last probes, and since when.
package struct ServiceSight: Sendable {
    /// As many as make a stop, in the order in which they began.
    private var last: [ProbeResult] = []
    package private(set) var state = AvailabilityReport.Service.State.unknown
    /// When the first probe began that found it so.
    package private(set) var since: Date?

    package init() {}

    package mutating func note(_ result: ProbeResult) {
        // Those that waited longest end last, but began first.
        last = (last + [result]).sorted { $0.begun < $1.begun }.suffix(ServiceStops.inARow)
        let now = found
        guard now != state else { return }
        state = now
        since = (now == .down ? last.first : last.last)?.begun
    }

    /// One probe that failed may be the network's fault on its way; ``ServiceStops`` says when a service is stopped.
    private var found: AvailabilityReport.Service.State {
        if last.count == ServiceStops.inARow, last.allSatisfy({ $0.verdict == .failed }) { return .down }
        return last.last?.verdict == .slow ? .slow : .up
    }
}
