/// The upper bounds into which a histogram sorts its observations; everything above the last one falls into `+Inf`.
package struct Buckets: Sendable, Equatable, ExpressibleByArrayLiteral {
    package let upperBounds: [Double]

    /// Bounds are sorted, and repeated or infinite ones dropped.
    package init(_ upperBounds: some Sequence<Double>) {
        self.upperBounds = Set(upperBounds).filter(\.isFinite).sorted()
    }

    package init(arrayLiteral bounds: Double...) {
        self.init(bounds)
    }

    /// Seconds that a person waits for an answer: 1 ms to 10 s, with a bound at the promised 3 s.
    package static let answerTime: Buckets = [
        0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10,
    ]

    /// Bytes from 1 KiB to 64 MiB in steps of four.
    package static let size = Buckets((0...8).map { Double(1024 << ($0 * 2)) })

    /// The place of a value among the buckets: the first whose bound is not below it, or one past the last.
    func index(of value: Double) -> Int {
        var low = 0
        var high = upperBounds.count
        while low < high {
            let middle = (low + high) / 2
            if upperBounds[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
