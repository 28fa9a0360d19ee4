import Domain

/// A rule (CPSV-AP: Rule): who may apply, or one thing that has to be done, and for whom.
struct RuleRecord: Encodable {
    let id: String
    let type = OpenDataType.rule
    let identifier: String
    let title: LanguageMap
    let description: LanguageMap?
    /// The answers with which it holds; always when absent.
    var when: Condition?
    /// The procedure that is to be done.
    var service: String?
    /// Until when, in words.
    var deadline: LanguageMap?
    /// Until when, as it is counted.
    var due: DueRule?
    var who: LanguageMap?
    var hasChannel: [ChannelRecord]?
    /// Where it is done when not at one of the town's counters.
    var elsewhere: ElsewhereRecord?
    var hasInput: [EvidenceRecord]?
    var fee: LanguageMap?
    var notes: LanguageMap?

    /// How a deadline is counted from a day that is asked for.
    struct DueRule: Encodable {
        let from: FieldID
        let within: Deadline.Span
        let countsFirstDay: Bool?
        let opens: Deadline.Span?
    }

    struct ElsewhereRecord: Encodable {
        let title: LanguageMap
        let description: LanguageMap?
    }
}

extension RuleRecord {
    init(_ rule: GuideRule, of guide: Guide, in catalogue: OpenDataCatalogue) {
        let places = catalogue.places
        let procedure = rule.procedure.flatMap(catalogue.snapshot.procedure)
        id = places.rule(rule.id, of: guide.id)
        identifier = "\(guide.id)-\(rule.id)"
        title = (rule.name ?? procedure?.name)?.byLanguage ?? [:]
        description = (rule.summary ?? procedure?.summary)?.byLanguage
        when = rule.when
        service = procedure.map { places.procedure($0.id) }
        deadline = rule.deadline?.text.byLanguage
        due = rule.deadline.flatMap(DueRule.init)
        who = rule.who?.byLanguage
        if rule.elsewhere == nil {
            hasChannel = (rule.places ?? procedure?.places ?? []).compactMap(catalogue.counter)
        }
        elsewhere = rule.elsewhere.map {
            ElsewhereRecord(title: $0.name.byLanguage, description: $0.note?.byLanguage)
        }
        hasInput = rule.bring?.compactMap { EvidenceRecord($0, of: places.rule(rule.id, of: guide.id), in: catalogue) }
        fee = rule.fee?.byLanguage
        notes = rule.note?.byLanguage
    }
}

extension RuleRecord.DueRule {
    fileprivate init?(_ deadline: Deadline) {
        guard let from = deadline.from, let within = deadline.within else { return nil }
        self.init(from: from, within: within, countsFirstDay: deadline.countsFirstDay, opens: deadline.opens)
    }
}

extension EvidenceRecord {
    /// Nil for a paper that nobody knows.
    ///
    /// - Parameter rule: the rule's address: when a paper is needed hangs on the rule too.
    fileprivate init?(_ brought: BroughtPaper, of rule: String, in catalogue: OpenDataCatalogue) {
        guard let paper = catalogue.snapshot.paper(brought.paper) else { return nil }
        self.init(
            id: "\(rule)-\(paper.id)",
            identifier: paper.id,
            title: paper.name.byLanguage,
            description: [paper.note].compactMap(\.self).byLanguage,
            when: brought.when
        )
    }
}
