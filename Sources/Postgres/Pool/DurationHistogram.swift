/// How many durations fell into which range.
package struct DurationHistogram: Sendable {
    /// Upper bounds in seconds; what is longer than the last is counted in `count` only.
    package static let bounds: [Double] = [0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60]

    /// For each bound, how many durations were not longer (and longer than the bound before).
    package private(set) var counts = [Int](repeating: 0, count: bounds.count)
    package private(set) var count = 0
    /// In seconds.
    package private(set) var sum = 0.0

    mutating func record(_ duration: Duration) {
        let seconds = duration / .seconds(1)
        count += 1
        sum += seconds
        if let index = DurationHistogram.bounds.firstIndex(where: { seconds <= $0 }) { counts[index] += 1 }
    }
}
