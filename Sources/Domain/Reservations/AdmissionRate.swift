import Foundation

/// How many people a second are let in from a waiting room: a little more while the service answers quickly, half as many as
/// soon as it does not (additive increase, multiplicative decrease).
package struct AdmissionRate: Sendable, Hashable {
    package let perSecond: Double

    /// Below it a line would stand still.
    package static let least = 0.5
    /// Where a room begins.
    package static let first = 5.0
    /// Milliseconds: as long as 95 of 100 answers come within them, there is room for more people.
    package static let calm = 300.0
    /// Milliseconds: beyond them there are too many.
    package static let busy = 700.0
    /// Seconds until what was halved shows in the answers' times.
    package static let patience: TimeInterval = 3

    package init(_ perSecond: Double) {
        self.perSecond = perSecond
    }

    package enum Change: Sendable, Hashable {
        case rise, fall, none
    }

    /// - Parameters:
    ///   - worst: of the node that is busiest; nil when no node has told its load lately.
    ///   - isUsed: whether anybody was let in: what nobody asks for says nothing of what the service could bear.
    ///   - sinceFall: seconds since it was halved last; nil when it never was.
    package static func change(
        worst: NodeLoad?,
        isUsed: Bool,
        sinceFall: TimeInterval?,
        busy: Double = busy
    ) -> Change {
        guard let worst else { return .none }
        if worst.p95 > busy || worst.waitingForPool > 0 { return sinceFall ?? patience >= patience ? .fall : .none }
        return isUsed && worst.p95 < calm ? .rise : .none
    }

    /// - Parameter limit: never more than that, whatever the load.
    package func after(_ change: Change, limit: Double) -> AdmissionRate {
        let wanted =
            switch change {
            case .rise: max(perSecond * 1.1, perSecond + 0.5)
            case .fall: perSecond / 2
            case .none: perSecond
            }
        return AdmissionRate(max(Self.least, min(wanted, limit)))
    }
}
