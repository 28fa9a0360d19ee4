extension ApplicationStatus {
    /// The state machine as Mermaid text, made from the table.
    package static var diagram: String {
        var lines = ["stateDiagram-v2"]
        lines += allCases.map { "    state \"\($0.label)\" as \($0.rawValue)" }
        lines.append("    [*] --> \(draft.rawValue)")
        lines += moves.map { "    \($0.from.rawValue) --> \($0.to.rawValue): \($0.act.label)（\($0.who.label)）" }
        lines += allCases.filter(\.isFinal).map { "    \($0.rawValue) --> [*]" }
        return lines.joined(separator: "\n") + "\n"
    }
}
