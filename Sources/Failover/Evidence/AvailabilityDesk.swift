import Foundation
import Synchronization

/// The availability as it is now, counted anew when somebody asks and the last count is some seconds old.
final class AvailabilityDesk: Sendable {
    private static let lives: TimeInterval = 5

    private let make: @Sendable () -> AvailabilityReport
    private let last = Mutex<AvailabilityReport?>(nil)

    init(_ make: @escaping @Sendable () -> AvailabilityReport) {
        self.make = make
    }

    var report: AvailabilityReport {
        last.withLock { last in
            if let last, Date.now.timeIntervalSince(last.at) < Self.lives { return last }
            let new = make()
            last = new
            return new
        }
    }
}
