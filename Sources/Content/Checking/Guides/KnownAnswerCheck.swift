import Domain

/// Whether what a rule says of its procedure's questions are answers to them.
struct KnownAnswerCheck {
    private(set) var findings: [ContentFinding] = []

    init(_ rule: GuideRule, at path: ContentPath, in guide: Guide, _ procedures: [String: Procedure]) {
        guard let answers = rule.answers else { return }
        guard let procedure = rule.procedure.flatMap({ procedures[$0] }) else {
            findings.append(.error(path, "申請に入れる答えは、手続（procedure）がある案内だけに書けます。"))
            return
        }
        for (number, answer) in answers.enumerated() {
            check(answer, at: path[number], in: guide, procedure)
            let isRepeated = answers[..<number].contains { $0.field == answer.field && $0.when == answer.when }
            let takesSeveral = procedure.field(answer.field)?.kind.word == .choices
            if isRepeated, !takesSeveral {
                findings.append(.error(path[number]["field"], "「\(answer.field)」の答えが二度書かれています。"))
            }
        }
    }

    private mutating func check(_ answer: KnownAnswer, at path: ContentPath, in guide: Guide, _ procedure: Procedure) {
        guard let field = procedure.field(answer.field) else {
            let known = procedure.fields.map(\.id.rawValue)
            let suggestion = Suggestion(word: answer.field.rawValue, known: known).sentence
            findings.append(.error(path["field"], "手続「\(procedure.id)」の項目" + suggestion))
            return
        }
        switch answer.source {
        case .value(let value):
            guard let values = field.knownValues else {
                let sentence = "「\(field.id)」（\(field.kind.word)）の答えは、選択肢から選ぶものではないため、is では書けません。"
                findings.append(.error(path["is"], sentence))
                return
            }
            if !values.contains(value) {
                let sentence = "「\(field.id)」の答えに" + Suggestion(word: value, known: values).sentence
                findings.append(.error(path["is"], sentence))
            }
        case .reply(let id):
            guard let question = guide.question(id) else {
                let known = guide.questions.map(\.id.rawValue)
                findings.append(.error(path["reply"], "質問" + Suggestion(word: id.rawValue, known: known).sentence))
                return
            }
            if !question.field.givesAnswers(to: field) {
                findings.append(.error(path["reply"], "「\(id)」の答えは、「\(field.id)」の答えになりません。"))
            }
        }
    }
}

extension Procedure {
    fileprivate func field(_ id: FieldID) -> Field? { fields.first { $0.id == id } }
}

extension Field {
    /// The values of which an answer is made; nil where it is typed.
    package var knownValues: [String]? {
        switch kind {
        case .choice(let options), .choices(let options): options.options.map(\.value)
        case .yesNo: ["yes", "no"]
        default: nil
        }
    }

    /// Whether every answer to this is an answer to the other.
    package func givesAnswers(to other: Field) -> Bool {
        switch (kind, other.kind) {
        case (.date, .date), (.number, .number), (.yesNo, .yesNo): true
        case (.choice, .choice), (.choice, .choices), (.choices, .choices):
            Set(knownValues ?? []).isSubset(of: other.knownValues ?? [])
        default: false
        }
    }
}
