/// A metric that nobody keeps: it is read from its owner at each scrape.
struct Reading: MetricSource {
    /// One value with its label values.
    typealias Sample = (labels: [String], value: Double)

    let declaration: MetricDeclaration
    let deadline: Duration
    let read: @Sendable () async -> [Sample]

    /// An owner that does not answer in time leaves a gap in its own metric, and none in the others.
    func write(to text: inout PrometheusText) async {
        let samples = await answer(within: deadline, of: read) ?? []
        for sample in samples {
            text.sample(declaration.name, declaration.pairs(sample.labels), sample.value)
        }
    }
}
