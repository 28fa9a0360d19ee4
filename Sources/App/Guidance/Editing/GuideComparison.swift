import Domain

/// What differs between two versions of a guide, part by part.
struct GuideComparison: Sendable {
    struct Part: Sendable {
        let title: String
        let manner: Manner
        let changes: [Change]
    }

    enum Manner: String, Sendable {
        case added = "追加"
        case removed = "削除"
        case changed = "変更"
    }

    /// One thing that is said differently; nil where it is not said.
    struct Change: Sendable, Hashable {
        let name: String
        let old: String?
        let new: String?
    }

    private(set) var parts: [Part] = []

    init(_ old: Guide, _ new: Guide, _ catalogue: CatalogueSnapshot) {
        add("案内の基本", GuideFact.head(old, catalogue), GuideFact.head(new, catalogue))
        addAll(old.questions.map(\.id), new.questions.map(\.id), "質問") { id in
            let earlier = old.question(id)
            let later = new.question(id)
            return (
                later?.field.label() ?? earlier?.field.label() ?? "",
                earlier.map { GuideFact.question($0, in: old) },
                later.map { GuideFact.question($0, in: new) }
            )
        }
        addAll(old.rules.map(\.id), new.rules.map(\.id), "案内") { id in
            let earlier = old.rules.first { $0.id == id }
            let later = new.rules.first { $0.id == id }
            return (
                (later ?? earlier)?.shownName(in: catalogue) ?? "",
                earlier.map { GuideFact.rule($0, in: old, catalogue) },
                later.map { GuideFact.rule($0, in: new, catalogue) }
            )
        }
    }

    static func changes(from old: [GuideFact], to new: [GuideFact]) -> [Change] {
        let names = old.map(\.name) + new.map(\.name).filter { name in !old.contains { $0.name == name } }
        return names.compactMap { name in
            let earlier = old.first { $0.name == name }?.text
            let later = new.first { $0.name == name }?.text
            return earlier == later ? nil : Change(name: name, old: earlier, new: later)
        }
    }

    private mutating func add(_ title: String, _ old: [GuideFact]?, _ new: [GuideFact]?) {
        let changes = Self.changes(from: old ?? [], to: new ?? [])
        guard !changes.isEmpty || old == nil || new == nil else { return }
        parts.append(
            Part(title: title, manner: old == nil ? .added : new == nil ? .removed : .changed, changes: changes)
        )
    }

    private mutating func addAll<ID: Hashable>(
        _ old: [ID],
        _ new: [ID],
        _ noun: String,
        _ facts: (ID) -> (String, [GuideFact]?, [GuideFact]?)
    ) {
        for id in new + old.filter({ !new.contains($0) }) {
            let (title, earlier, later) = facts(id)
            add("\(noun)「\(title)」（\(id)）", earlier, later)
        }
        let (earlier, later) = (old.filter(new.contains), new.filter(old.contains))
        guard earlier != later else { return }
        let change = Change(
            name: "順番",
            old: earlier.map { "\($0)" }.joined(separator: "、"),
            new: later.map { "\($0)" }.joined(separator: "、")
        )
        parts.append(Part(title: "\(noun)の順番", manner: .changed, changes: [change]))
    }
}
