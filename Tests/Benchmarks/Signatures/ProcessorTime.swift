import Foundation

/// What this process has used of processors, in seconds.
enum ProcessorTime {
    /// POSIX counts in microseconds.
    static var now: Double { Double(clock()) / 1e6 }
}
