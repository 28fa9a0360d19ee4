import Yams

/// Puts mappings with free keys in a fixed order: Swift's dictionaries come in another one at every start.
enum TableOrder {
    static func sorted(_ node: Node, _ shape: Shape) -> Node {
        switch (node, shape) {
        case (.sequence(let sequence), .list(let item)):
            .sequence(Node.Sequence(sequence.map { sorted($0, item) }))
        case (.mapping(let mapping), .record(let record)):
            sorted(mapping, by: record.shapes)
        case (.mapping(let mapping), .variant(let common, let key, let cases)):
            sorted(mapping, by: common.with(cases[mapping[key]?.string ?? ""] ?? Shape.Record()).shapes)
        case (.mapping(let mapping), .table):
            .mapping(Node.Mapping(mapping.sorted { $0.key < $1.key }))
        case (.mapping(let mapping), .text):
            .mapping(
                Node.Mapping(mapping.sorted { ($0.key == "ja" ? 0 : 1, $0.key) < ($1.key == "ja" ? 0 : 1, $1.key) })
            )
        default:
            node
        }
    }

    private static func sorted(_ mapping: Node.Mapping, by shapes: [String: Shape]) -> Node {
        let pairs = mapping.map { key, value in
            (key, shapes[key.string ?? ""].map { sorted(value, $0) } ?? value)
        }
        return .mapping(Node.Mapping(pairs))
    }
}
