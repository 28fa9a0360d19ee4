import Synchronization

/// All time series of one metric: one `Series` for each combination of label values that was met.
final class MetricFamily<Series: Sendable>: Sendable {
    private struct State {
        var series: [[String]: Series] = [:]
        var seen: [Set<String>]
    }

    let declaration: MetricDeclaration
    private let makeSeries: @Sendable () -> Series
    private let state: Mutex<State>

    init(_ declaration: MetricDeclaration, makeSeries: @escaping @Sendable () -> Series) {
        self.declaration = declaration
        self.makeSeries = makeSeries
        var initial = State(seen: Array(repeating: [], count: declaration.labels.count))
        // A metric without labels is exported from the start, so that "never happened" reads 0 and not "unknown".
        if declaration.labels.isEmpty { initial.series[[]] = makeSeries() }
        self.state = Mutex(initial)
    }

    /// The series for these label values, in the order in which the labels were declared.
    func series(_ values: [String]) -> Series {
        assert(values.count == declaration.labels.count, "\(declaration.name) takes \(declaration.labels.count) labels")
        return state.withLock { state in
            if let known = state.series[values] { return known }
            let bounded = declaration.labels.enumerated().map { index, label in
                index < values.count ? label.bounded(values[index], seen: &state.seen[index]) : Label.other
            }
            if let known = state.series[bounded] { return known }
            let new = makeSeries()
            state.series[bounded] = new
            return new
        }
    }

    /// Every series with its label values, in a stable order.
    var all: [(values: [String], series: Series)] {
        state.withLock { $0.series }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map { ($0.key, $0.value) }
    }
}
