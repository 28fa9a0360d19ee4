/// Something that can write itself into a scrape.
protocol MetricSource: Sendable {
    var declaration: MetricDeclaration { get }
    func write(to text: inout PrometheusText) async
}
