import Content
import Domain

/// An answer that a rule gives to a question of its procedure, as one option of a list: `henko-naiyo=jusho`, `hi<hi`.
struct KnownAnswerChoice: LosslessStringConvertible {
    let field: FieldID
    let source: KnownAnswer.Source

    init(_ answer: KnownAnswer) {
        field = answer.field
        source = answer.source
    }

    init?(_ description: String) {
        guard let sign = description.firstIndex(where: { $0 == "=" || $0 == "<" }) else { return nil }
        field = FieldID(rawValue: String(description[..<sign]))
        let rest = String(description[description.index(after: sign)...])
        source = description[sign] == "=" ? .value(rest) : .reply(FieldID(rawValue: rest))
    }

    var description: String {
        switch source {
        case .value(let value): "\(field)=\(value)"
        case .reply(let question): "\(field)<\(question)"
        }
    }

    /// Every answer that can be given to a procedure's questions, with the guide's questions whose replies answer them.
    static func all(for procedure: Procedure, in guide: Guide) -> [LabelledSelect.Choice] {
        procedure.fields.flatMap { field in
            let values = (field.knownValues ?? []).map { value in
                let answer: Answer = field.kind.word == .yesNo ? .flag(value == "yes") : .choices([value], other: nil)
                let words = field.display(answer).joined()
                return LabelledSelect.Choice(value: "\(field.id)=\(value)", text: "「\(field.label())」は「\(words)」")
            }
            let replies = guide.questions.filter { $0.field.givesAnswers(to: field) }.map { question in
                LabelledSelect.Choice(
                    value: "\(field.id)<\(question.id)",
                    text: "「\(field.label())」は、質問「\(question.field.label())」の答えと同じ"
                )
            }
            return values + replies
        }
    }
}
