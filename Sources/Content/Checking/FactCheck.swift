import Domain

/// Fields and questions ask for facts that there are, and in the fact's own kind.
struct FactCheck {
    private(set) var faults: [ContentFault] = []

    init(_ content: Content) {
        let kinds = Dictionary(content.facts.map { ($0.id, $0.kind) }) { first, _ in first }
        for file in content.procedureFiles {
            faults += Self.findings(in: Form(file.value).fields, kinds: kinds).map(file.outline.fault)
        }
        for file in content.guideFiles {
            faults += Self.findings(in: file.value, kinds: kinds).map(file.outline.fault)
        }
    }

    static func findings(in guide: Guide, kinds: [String: FieldKind.Word]) -> [ContentFinding] {
        findings(in: Form(guide).fields, kinds: kinds)
    }

    private static func findings(in fields: [FormField], kinds: [String: FieldKind.Word]) -> [ContentFinding] {
        var findings: [ContentFinding] = []
        var asked: Set<String> = []
        for item in fields {
            guard let fact = item.field.fact else { continue }
            let path = item.path["fact"]
            guard let kind = kinds[fact] else {
                findings.append(.error(path, "ことがら" + Suggestion(word: fact, known: Array(kinds.keys)).sentence))
                continue
            }
            if kind != item.field.kind.word {
                findings.append(.error(path, "「\(fact)」は \(kind) の項目で尋ねることがらです。"))
            }
            if !asked.insert(fact).inserted {
                findings.append(.error(path, "「\(fact)」が二度尋ねられています。"))
            }
        }
        return findings
    }
}
