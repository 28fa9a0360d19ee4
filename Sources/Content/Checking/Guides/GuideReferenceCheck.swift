import Domain

/// What a guide may name: procedures, counters, papers, life events and facts of the town.
package struct GuideReferences: Sendable {
    let procedures: [String: Procedure]
    let counters: [String]
    let papers: [String]
    let events: [String]
    let facts: [String: FieldKind.Word]

    package init(
        procedures: [Procedure],
        offices: [Office],
        papers: [Paper],
        lifeEvents: [LifeEvent],
        facts: [Fact]
    ) {
        self.procedures = Dictionary(procedures.map { ($0.id, $0) }) { first, _ in first }
        counters = offices.flatMap(\.counters).map(\.id)
        self.papers = papers.map(\.id)
        events = lifeEvents.map(\.code)
        self.facts = Dictionary(facts.map { ($0.id, $0.kind) }) { first, _ in first }
    }
}

/// Whether everything that one guide names is there.
struct GuideReferenceCheck {
    private(set) var findings: [ContentFinding] = []
    private let known: GuideReferences

    init(_ guide: Guide, among known: GuideReferences) {
        self.known = known
        expect(guide.event, among: known.events, "ライフイベント", at: .top["event"])
        for (number, rule) in guide.rules.enumerated() {
            check(rule, at: .top["rules"][number])
            let answers = KnownAnswerCheck(rule, at: .top["rules"][number]["answers"], in: guide, known.procedures)
            findings += answers.findings
        }
    }

    private mutating func expect(_ word: String, among words: [String], _ what: String, at path: ContentPath) {
        guard !words.contains(word) else { return }
        findings.append(.error(path, what + Suggestion(word: word, known: words).sentence))
    }

    private mutating func check(_ rule: GuideRule, at path: ContentPath) {
        if let procedure = rule.procedure {
            expect(procedure, among: Array(known.procedures.keys), "手続", at: path["procedure"])
        }
        for (number, counter) in (rule.places ?? []).enumerated() {
            expect(counter, among: known.counters, "窓口", at: path["places"][number])
        }
        for (number, paper) in (rule.bring ?? []).enumerated() {
            expect(paper.paper, among: known.papers, "持ち物", at: path["bring"][number])
        }
    }
}
