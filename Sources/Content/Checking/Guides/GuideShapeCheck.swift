import Domain

/// The parts of each question and rule fit together.
struct GuideShapeCheck {
    private(set) var findings: [ContentFinding] = []

    init(_ guide: Guide) {
        for (number, question) in guide.questions.enumerated() {
            check(question, at: .top["questions"][number])
        }
        for (number, rule) in guide.rules.enumerated() {
            check(rule, of: guide, at: .top["rules"][number])
        }
    }

    private mutating func expect(_ holds: Bool, at path: ContentPath, _ sentence: String) {
        if !holds { findings.append(.error(path, sentence)) }
    }

    private mutating func check(_ question: GuideQuestion, at path: ContentPath) {
        switch question.field.kind {
        case .choice(let options), .choices(let options):
            for (number, option) in options.options.enumerated() {
                let isReserved = [GuideQuestion.noneWord, GuideQuestion.notSureWord].contains(option.value)
                expect(!isReserved, at: path["options"][number]["value"], "「\(option.value)」は、選択肢の値には使えません。")
            }
            for (number, value) in question.sensitiveAnswers.enumerated() {
                let isOption = options.options.contains { $0.value == value }
                expect(isOption, at: path["sensitiveAnswers"][number], "「\(value)」という選択肢はありません。")
            }
        default: break
        }
    }

    private mutating func check(_ rule: GuideRule, of guide: Guide, at path: ContentPath) {
        let isNamed = rule.procedure != nil || rule.name != nil
        expect(isNamed, at: path, "手続（procedure）か名前（name）を書いてください。")
        let isSomewhere = rule.elsewhere == nil || rule.places == nil
        expect(isSomewhere, at: path["elsewhere"], "places と elsewhere は、どちらか一つだけを書いてください。")
        guard let deadline = rule.deadline else { return }
        let place = path["deadline"]
        let isComplete = (deadline.from == nil) == (deadline.within == nil)
        expect(isComplete, at: place, "期限の日を計算するには、from と within の両方を書いてください。")
        if let from = deadline.from {
            let isDate = guide.question(from)?.field.kind.word == .date
            expect(isDate, at: place["from"], "「\(from)」は、日付を尋ねる質問ではありません。")
        } else {
            let needsDay = deadline.countsFirstDay != nil || deadline.opens != nil
            expect(!needsDay, at: place, "countsFirstDay と opens は、from があるときだけ書けます。")
        }
        check(deadline.within, at: place["within"])
        check(deadline.opens, at: place["opens"])
    }

    private mutating func check(_ span: Deadline.Span?, at path: ContentPath) {
        guard let span else { return }
        let units = [span.days, span.months, span.years].compactMap(\.self)
        expect(units.count == 1, at: path, "days、months、years の、どれか一つを書いてください。")
    }
}
