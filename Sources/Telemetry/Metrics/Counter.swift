import Synchronization

/// A number of things that happened. It only grows.
package struct Counter: Sendable {
    /// The count for one combination of label values. Keep it where the same labels are counted very often.
    package final class Series: Sendable {
        private let count = Atomic<UInt64>(0)

        package var value: UInt64 { count.load(ordering: .relaxed) }

        package func increment(by amount: UInt64 = 1) {
            count.wrappingAdd(amount, ordering: .relaxed)
        }
    }

    let family: MetricFamily<Series>

    /// Counts `amount` things more, under these label values in the order of their declaration.
    package func increment(_ labels: String..., by amount: UInt64 = 1) {
        family.series(labels).increment(by: amount)
    }

    package func series(_ labels: String...) -> Series {
        family.series(labels)
    }
}

extension Counter: MetricSource {
    var declaration: MetricDeclaration { family.declaration }

    func write(to text: inout PrometheusText) {
        for (values, series) in family.all {
            text.sample(declaration.name, declaration.pairs(values), Double(series.value))
        }
    }
}
