import Foundation
import Synchronization

/// What everybody in a rush has waited for.
final class RushRecord: Sendable {
    enum Wait: Hashable, Sendable {
        /// From the first click until the own place in the line is shown.
        case place
        /// A look at the own place.
        case look
        /// A page of somebody who has been let in.
        case choice
        /// A page of somebody who wants something else, before the rush and in it.
        case elsewhereBefore, elsewhere
    }

    private struct State {
        var milliseconds: [Wait: [Double]] = [:]
        var booked = 0
        var failures: [String] = []
    }

    private let state = Mutex(State())

    var booked: Int { state.withLock { $0.booked } }
    var failures: [String] { state.withLock { $0.failures } }

    func milliseconds(_ wait: Wait) -> [Double] { state.withLock { $0.milliseconds[wait] ?? [] } }

    /// Does something that somebody waits for.
    func time<Answer>(_ wait: Wait, _ body: () async throws -> Answer) async throws -> Answer {
        let begin = ContinuousClock.now
        let answer = try await body()
        let duration = begin.duration(to: .now) / .milliseconds(1)
        state.withLock { $0.milliseconds[wait, default: []].append(duration) }
        return answer
    }

    func book() { state.withLock { $0.booked += 1 } }

    func fail(_ error: any Error) { state.withLock { $0.failures.append("\(error)") } }
}
