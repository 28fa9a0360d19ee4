import Domain
import Foundation
import Synchronization

/// How quickly this node answers citizens, and what they ask for. Pages that people wait on are left out: they are answered
/// from memory, and would make everything look quick.
final class LoadMeter: Sendable {
    private struct Second {
        var answers = [Int](repeating: 0, count: LoadMeter.buckets)
        var requests = 0
        var reservationRequests = 0
        var asked: [String: Int] = [:]
    }

    private struct State {
        var inFlight = 0
        var now = Second()
        var before: [Second] = []
    }

    /// Each of them is a fifth longer than the one before; the first ends at a millisecond, the last is beyond a minute.
    private static let buckets = 64
    private static let growth = 1.2
    /// So many seconds together tell how busy the node is.
    private static let length = 3

    private let state = Mutex(State())

    func begin() { state.withLock { $0.inFlight += 1 } }

    func end(after duration: Duration, isReservation: Bool) {
        let milliseconds = max(1, duration / .milliseconds(1))
        let bucket = min(Self.buckets - 1, Int((log(milliseconds) / log(Self.growth)).rounded(.up)))
        state.withLock { state in
            state.inFlight -= 1
            state.now.answers[bucket] += 1
            state.now.requests += 1
            if isReservation { state.now.reservationRequests += 1 }
        }
    }

    /// Somebody wants to reserve for these purposes.
    func ask(for purposes: [Purpose]) {
        state.withLock { state in
            for purpose in purposes { state.now.asked[purpose.id, default: 0] += 1 }
        }
    }

    /// Ends a second.
    ///
    /// - Returns: what happened in it, with the answers' times of the last seconds together.
    func turn() -> (second: RushRule.Second, inFlight: Int) {
        state.withLock { state in
            let last = state.now
            state.before = Array((state.before + [last]).suffix(Self.length))
            state.now = Second()
            let second = RushRule.Second(
                p95: Self.p95(of: state.before),
                requests: last.requests,
                reservationRequests: last.reservationRequests,
                asked: last.asked
            )
            return (second, state.inFlight)
        }
    }

    private static func p95(of seconds: [Second]) -> Double {
        let total = seconds.reduce(0) { $0 + $1.requests }
        guard total > 0 else { return 0 }
        var counted = 0
        for bucket in 0..<buckets {
            counted += seconds.reduce(0) { $0 + $1.answers[bucket] }
            if counted * 100 >= total * 95 { return pow(growth, Double(bucket)) }
        }
        return pow(growth, Double(buckets))
    }
}
