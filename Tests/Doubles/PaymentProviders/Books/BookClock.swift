import Foundation
import Synchronization

/// The double's time: the machine's, put forward by as much as was asked for.
final class BookClock: Sendable {
    private let ahead = Mutex<TimeInterval>(0)

    init() {}

    var now: Date { Date() + ahead.withLock { $0 } }

    /// - Parameter seconds: not negative; time does not go back.
    func advance(by seconds: TimeInterval) {
        ahead.withLock { $0 += max(0, seconds) }
    }
}
