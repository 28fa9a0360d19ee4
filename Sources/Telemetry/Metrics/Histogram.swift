import Synchronization

/// How long things took, or how large they were: how many observations fell under each bound.
package struct Histogram: Sendable {
    /// What was observed so far; the counts are one per bucket, not yet added up.
    struct Snapshot: Sendable {
        var counts: [UInt64]
        var sum = 0.0
    }

    /// The observations for one combination of label values.
    package final class Series: Sendable {
        private let buckets: Buckets
        // A lock held for a few nanoseconds, so that a scrape never sees a count without its sum.
        private let state: Mutex<Snapshot>

        init(_ buckets: Buckets) {
            self.buckets = buckets
            self.state = Mutex(Snapshot(counts: Array(repeating: 0, count: buckets.upperBounds.count + 1)))
        }

        var snapshot: Snapshot { state.withLock { $0 } }

        /// A value that is not a number tells nothing and would spoil the sum for ever: it is left out.
        package func observe(_ value: Double) {
            guard !value.isNaN else { return }
            let index = buckets.index(of: value)
            state.withLock { state in
                state.counts[index] += 1
                state.sum += value
            }
        }

        package func observe(_ duration: Duration) {
            observe(duration / .seconds(1))
        }
    }

    let family: MetricFamily<Series>
    let buckets: Buckets

    package func observe(_ value: Double, _ labels: String...) {
        family.series(labels).observe(value)
    }

    /// Observes a duration, in seconds.
    package func observe(_ duration: Duration, _ labels: String...) {
        family.series(labels).observe(duration)
    }

    package func series(_ labels: String...) -> Series {
        family.series(labels)
    }
}

extension Histogram: MetricSource {
    var declaration: MetricDeclaration { family.declaration }

    func write(to text: inout PrometheusText) {
        for (values, series) in family.all {
            let pairs = declaration.pairs(values)
            let snapshot = series.snapshot
            var total: UInt64 = 0
            for (bound, count) in zip(buckets.upperBounds + [.infinity], snapshot.counts) {
                total += count
                let place = [(name: "le", value: PrometheusText.number(bound))]
                text.sample("\(declaration.name)_bucket", pairs + place, Double(total))
            }
            text.sample("\(declaration.name)_sum", pairs, snapshot.sum)
            text.sample("\(declaration.name)_count", pairs, Double(total))
        }
    }
}
