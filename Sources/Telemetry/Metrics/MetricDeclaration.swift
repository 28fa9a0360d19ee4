/// What a metric is called, what it means and which labels it has.
struct MetricDeclaration: Sendable {
    let name: String
    let help: String
    let kind: MetricKind
    let labels: [Label]

    /// Names come from the program's own source, so a wrong one stops the program where it is declared.
    init(_ name: String, _ help: String, _ kind: MetricKind, labels: [Label]) {
        precondition(MetricName.isValid(name), "\(name) is no metric name")
        precondition(labels.allSatisfy { MetricName.isValidLabel($0.name) }, "\(name) has a label with an invalid name")
        precondition(Set(labels.map(\.name)).count == labels.count, "\(name) has the same label twice")
        precondition(kind != .histogram || !labels.contains { $0.name == "le" }, "\(name): le belongs to the buckets")
        self.name = name
        self.help = help
        self.kind = kind
        self.labels = labels
    }

    /// Label names beside their values, as a sample line needs them.
    func pairs(_ values: [String]) -> [(name: String, value: String)] {
        zip(labels, values).map { ($0.name, $1) }
    }
}
