import Content
import Domain

/// A guide as a drawing: the questions in layers, each to the right of those on which it hangs, and what is told at the end.
/// What nobody reaches, and answers to which nothing is said, are marked.
struct GuideMap: Sendable {
    struct Node: Sendable {
        enum Kind: String, Sendable {
            case start = "はじめ"
            case question = "質問"
            case rule = "案内"
            case gap = "行き止まり"
        }

        let kind: Kind
        let title: String
        let condition: String
        /// What is wrong with it.
        let mark: String?
        let isBroken: Bool
        var layer: Int
        var left = 0.0
        var top = 0.0
        var height = 0.0
        var lines: [String] = []
        /// The edges that end here, in their order.
        var arrivals = 0
    }

    struct Edge: Sendable {
        let from: Int
        let to: Int
        let label: String
        /// At which of its end's places it arrives.
        let place: Int
    }

    private(set) var nodes: [Node] = []
    private(set) var edges: [Edge] = []
    private(set) var width = 0.0
    private(set) var height = 0.0

    static let boxWidth = 236.0
    static let lineHeight = 19.0
    private static let gap = 200.0

    /// - Parameter name: what a rule is called.
    init(_ guide: Guide, findings: [ContentFinding], name: (GuideRule) -> String) {
        let words = ConditionText(guide)
        nodes.append(Node(kind: .start, title: "はじめ", condition: "", mark: nil, isBroken: false, layer: 0))
        var places: [FieldID: Int] = [:]
        for (number, question) in guide.questions.enumerated() {
            let sources = (question.when?.fields ?? []).compactMap { places[$0] }
            let layer = (sources.map { nodes[$0].layer }.max() ?? 0) + 1
            add(.question, question.field.label(), words(question.when), .top["questions"][number], findings, layer)
            places[question.id] = nodes.count - 1
            connect(question.when, places, words)
        }
        let last = (nodes.map(\.layer).max() ?? 0) + 1
        let order = guide.rules.indices.sorted { first, second in
            (guide.rules[first].source(in: places), first) < (guide.rules[second].source(in: places), second)
        }
        for number in order {
            let rule = guide.rules[number]
            add(.rule, name(rule), words(rule.when), .top["rules"][number], findings, last)
            connect(rule.when, places, words)
        }
        for finding in findings where finding.path == .top["rules"] && finding.level == .error {
            nodes.append(
                Node(kind: .gap, title: finding.sentence, condition: "", mark: "✕ 行き止まり", isBroken: true, layer: last)
            )
            connect(nil, places, words)
        }
        place()
    }

    private mutating func add(
        _ kind: Node.Kind,
        _ title: String,
        _ condition: String,
        _ path: ContentPath,
        _ findings: [ContentFinding],
        _ layer: Int
    ) {
        let own = findings.filter { $0.path.parts.starts(with: path.parts) }
        let mark: String? =
            if own.contains(where: { $0.level == .error && $0.path == path["when"] }) {
                "✕ だれも届きません"
            } else if own.contains(where: { $0.level == .error }) {
                "✕ 誤りがあります"
            } else if own.contains(where: { $0.path == path }) {
                "✕ 行き止まり（答えが使われません）"
            } else {
                own.isEmpty ? nil : "△ 成り立たない条件があります"
            }
        nodes.append(
            Node(
                kind: kind,
                title: title,
                condition: condition,
                mark: mark,
                isBroken: mark?.hasPrefix("✕") == true,
                layer: layer
            )
        )
    }

    /// Draws the edges to the newest node: from every question on which it hangs, with the answers that lead to it.
    private mutating func connect(_ condition: Condition?, _ places: [FieldID: Int], _ words: ConditionText) {
        let end = nodes.count - 1
        var known: Set<Int> = []
        for field in condition?.fields ?? [] {
            guard let start = places[field], start != end, known.insert(start).inserted else { continue }
            let label = words.answers(to: field, in: condition).joined(separator: "・")
            edges.append(Edge(from: start, to: end, label: label, place: nodes[end].arrivals))
            nodes[end].arrivals += 1
        }
        guard nodes[end].arrivals == 0 else { return }
        edges.append(Edge(from: 0, to: end, label: "", place: 0))
        nodes[end].arrivals = 1
    }

    /// Questions one below the other in their order, each in its layer; rules one below the other at the end.
    private mutating func place() {
        for number in nodes.indices {
            let text =
                nodes[number].kind == .start
                ? nodes[number].title : "\(nodes[number].kind.rawValue)：\(nodes[number].title)"
            nodes[number].lines = Self.wrapped(text)
            let lines = nodes[number].lines.count + (nodes[number].mark == nil ? 0 : 1)
            nodes[number].height = max(Double(lines), Double(nodes[number].arrivals)) * Self.lineHeight + 18
            nodes[number].left = 16 + Double(nodes[number].layer) * (Self.boxWidth + Self.gap)
        }
        let ends = nodes.indices.filter { [.rule, .gap].contains(nodes[$0].kind) }
        let inner = nodes.indices.filter { ![.rule, .gap].contains(nodes[$0].kind) }
        let endHeight = ends.reduce(0) { $0 + nodes[$1].height + 16 }
        let innerHeight = inner.reduce(0) { $0 + nodes[$1].height + 16 }
        let air = max(0, endHeight - innerHeight) / Double(max(1, inner.count))
        stack(ends, air: 0)
        stack(inner, air: air)
        height = max(endHeight, innerHeight) + 32
        width = (nodes.map(\.left).max() ?? 0) + Self.boxWidth + 16
    }

    private mutating func stack(_ numbers: [Int], air: Double) {
        var top = 16.0
        for number in numbers {
            nodes[number].top = top
            top += nodes[number].height + 16 + air.rounded()
        }
    }

    /// At most four lines of fifteen characters.
    private static func wrapped(_ text: String) -> [String] {
        let characters = Array(text)
        let lines = stride(from: 0, to: characters.count, by: 15).map {
            String(characters[$0..<min($0 + 15, characters.count)])
        }
        guard lines.count > 4 else { return lines }
        return lines.prefix(3) + [String(lines[3].dropLast()) + "…"]
    }
}

extension GuideRule {
    /// The place of the first question on which it hangs; 0 for none.
    fileprivate func source(in places: [FieldID: Int]) -> Int {
        when?.fields.compactMap { places[$0] }.min() ?? 0
    }
}
