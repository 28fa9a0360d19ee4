import Synchronization

/// A measure that goes up and down.
package struct Gauge: Sendable {
    /// The measure for one combination of label values.
    package final class Series: Sendable {
        private let measure = Atomic<Double>(0)

        package var value: Double { measure.load(ordering: .relaxed) }

        package func set(_ value: Double) {
            measure.store(value, ordering: .relaxed)
        }

        package func add(_ amount: Double) {
            var current = measure.load(ordering: .relaxed)
            while true {
                let (exchanged, original) = measure.weakCompareExchange(
                    expected: current,
                    desired: current + amount,
                    ordering: .relaxed
                )
                if exchanged { return }
                current = original
            }
        }
    }

    let family: MetricFamily<Series>

    package func set(_ value: Double, _ labels: String...) {
        family.series(labels).set(value)
    }

    /// Moves the measure up, or down with a negative amount.
    package func add(_ amount: Double, _ labels: String...) {
        family.series(labels).add(amount)
    }

    package func series(_ labels: String...) -> Series {
        family.series(labels)
    }
}

extension Gauge: MetricSource {
    var declaration: MetricDeclaration { family.declaration }

    func write(to text: inout PrometheusText) {
        for (values, series) in family.all {
            text.sample(declaration.name, declaration.pairs(values), series.value)
        }
    }
}
