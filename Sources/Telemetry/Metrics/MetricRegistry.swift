import Synchronization

/// Every metric of a process, declared once by name and written as text at each scrape.
///
///     let requests = registry.counter("madoguchi_http_requests_total", "Answered requests", labels: ["route", "status"])
///     requests.increment("/procedures", "200")
package final class MetricRegistry: Sendable {
    private let readingDeadline: Duration
    private let sources = Mutex<[any MetricSource]>([])

    /// - Parameter readingDeadline: how long a scrape waits for the owner of a read metric.
    package init(readingDeadline: Duration = .seconds(1)) {
        self.readingDeadline = readingDeadline
    }

    package func counter(_ name: String, _ help: String, labels: [Label] = []) -> Counter {
        let declaration = MetricDeclaration(name, help, .counter, labels: labels)
        return add(Counter(family: MetricFamily(declaration) { Counter.Series() }))
    }

    package func gauge(_ name: String, _ help: String, labels: [Label] = []) -> Gauge {
        let declaration = MetricDeclaration(name, help, .gauge, labels: labels)
        return add(Gauge(family: MetricFamily(declaration) { Gauge.Series() }))
    }

    package func histogram(
        _ name: String,
        _ help: String,
        buckets: Buckets = .answerTime,
        labels: [Label] = []
    ) -> Histogram {
        let declaration = MetricDeclaration(name, help, .histogram, labels: labels)
        return add(Histogram(family: MetricFamily(declaration) { Histogram.Series(buckets) }, buckets: buckets))
    }

    /// A gauge, or a counter that somebody else keeps, read at each scrape; nil leaves it out of this scrape.
    package func reading(
        _ name: String,
        _ help: String,
        as kind: MetricKind = .gauge,
        read: @escaping @Sendable () async -> Double?
    ) {
        readings(name, help, as: kind, labels: []) {
            guard let value = await read() else { return [] }
            return [([], value)]
        }
    }

    /// As ``reading(_:_:as:read:)``, for several label values at once. The owner keeps the number of values bounded.
    package func readings(
        _ name: String,
        _ help: String,
        as kind: MetricKind = .gauge,
        labels: [Label],
        read: @escaping @Sendable () async -> [(labels: [String], value: Double)]
    ) {
        precondition(kind != .histogram, "\(name): a histogram cannot be read from elsewhere")
        let declaration = MetricDeclaration(name, help, kind, labels: labels)
        _ = add(Reading(declaration: declaration, deadline: readingDeadline, read: read))
    }

    /// All metrics in the text format 0.0.4, ordered by name. Owners of read metrics are asked at the same time.
    package func text() async -> String {
        let sources = sources.withLock { $0 }
        let parts = await withTaskGroup(of: (String, String).self) { group in
            for source in sources {
                group.addTask {
                    var text = PrometheusText()
                    text.heading(source.declaration.name, source.declaration.help, source.declaration.kind)
                    await source.write(to: &text)
                    return (source.declaration.name, text.text)
                }
            }
            return await group.reduce(into: [:]) { parts, part in parts[part.0] = part.1 }
        }
        return parts.sorted { $0.key < $1.key }.map(\.value).joined()
    }

    private func add<Source: MetricSource>(_ source: Source) -> Source {
        sources.withLock { sources in
            let name = source.declaration.name
            precondition(!sources.contains { $0.declaration.name == name }, "\(name) is declared twice")
            sources.append(source)
        }
        return source
    }
}
