import Domain

/// A guide as linked data. What staff alone may see of it has no place here.
struct GuideRecord: Encodable {
    let id: String
    let type = OpenDataType.guide
    let identifier: String
    let version: Int
    let title: LanguageMap
    let description: LanguageMap
    let keyword: [String]
    /// When the town last read it through.
    let modified: CivilDate
    let page: String
    let event: EventRecord?
    /// In the order of asking; in the guide's own document only.
    var questions: [QuestionRecord]?
    /// What follows from the answers; in the guide's own document only.
    var follows: [RuleRecord]?

    /// A guide by its name.
    init(_ guide: Guide, in catalogue: OpenDataCatalogue) {
        id = catalogue.places.guide(guide.id)
        identifier = guide.id
        version = guide.version
        title = guide.name.byLanguage
        description = guide.summary.byLanguage
        keyword = guide.synonyms
        modified = guide.reviewed
        page = catalogue.places.page(Path.guide(guide.id))
        event = catalogue.event(guide.event)
    }

    init(whole guide: Guide, in catalogue: OpenDataCatalogue) {
        self.init(guide, in: catalogue)
        questions = guide.questions.map(QuestionRecord.init)
        follows = guide.rules.map { RuleRecord($0, of: guide, in: catalogue) }
    }
}

/// A question of a guide.
struct QuestionRecord: Encodable {
    let identifier: String
    let kind: FieldKind.Word
    let title: LanguageMap
    let description: LanguageMap?
    let options: [OptionRecord]?
    /// The answers with which it is asked; always when absent.
    let when: Condition?

    struct OptionRecord: Encodable {
        let value: String
        let title: LanguageMap
    }

    init(_ question: GuideQuestion) {
        let shown = question.shownField
        identifier = question.id.rawValue
        kind = shown.kind.word
        title = shown.label.byLanguage
        description = shown.hint?.byLanguage
        options =
            switch shown.kind {
            case .choice(let options), .choices(let options):
                options.options.map { OptionRecord(value: $0.value, title: $0.label.byLanguage) }
            default: nil
            }
        when = question.when
    }
}
