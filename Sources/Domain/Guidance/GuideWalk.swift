/// Where somebody stands in a guide: a fold of their replies over its questions, never stored.
///
/// Only questions that can still change the result are put. A reply to a question that is not put (any more) is kept
/// by who keeps the replies, and counts for nothing.
package struct GuideWalk: Sendable {
    package let guide: Guide
    package let today: CivilDate
    /// The questions that were put and answered, in order.
    package let answered: [GuideQuestion]
    /// Those that may still be put, in order: each can change the result as far as is known.
    package let open: [GuideQuestion]
    let circumstances: Circumstances

    package init(_ guide: Guide, replies: [FieldID: GuideReply], today: CivilDate) {
        self.guide = guide
        self.today = today
        var circumstances = Circumstances(today: today, unsettled: Set(guide.questions.map(\.id)))
        var answered: [GuideQuestion] = []
        var unanswered: [GuideQuestion] = []
        for question in guide.questions {
            if question.when?.truth(in: circumstances) == false {
                circumstances.unsettled.remove(question.id)
                continue
            }
            switch replies[question.id] {
            case .answer(let answer):
                circumstances.unsettled.remove(question.id)
                circumstances.answers[question.id] = answer
                answered.append(question)
            case .notSure: answered.append(question)
            case nil: unanswered.append(question)
            }
        }
        self.circumstances = circumstances
        self.answered = answered
        open = Self.relevant(unanswered, guide.rules, circumstances)
    }

    /// The question to put next; nil when nothing more can change the result.
    package var next: GuideQuestion? { open.first }

    private static func relevant(
        _ unanswered: [GuideQuestion],
        _ rules: [GuideRule],
        _ circumstances: Circumstances
    ) -> [GuideQuestion] {
        guard !unanswered.isEmpty else { return [] }
        var needed: Set<FieldID> = []
        for rule in rules {
            let truth = rule.when?.truth(in: circumstances) ?? (rule.when == nil ? true : nil)
            guard truth != false else { continue }
            if truth == nil, let when = rule.when { needed.formUnion(when.undecidedFields(in: circumstances)) }
            if let day = rule.deadline?.from { needed.insert(day) }
            for paper in rule.bring ?? [] {
                if let when = paper.when { needed.formUnion(when.undecidedFields(in: circumstances)) }
            }
        }
        // Whether a question is put hangs on earlier ones only, so that one look from the last to the first is enough.
        var relevant: [GuideQuestion] = []
        for question in unanswered.reversed() where needed.contains(question.id) {
            relevant.append(question)
            if let when = question.when { needed.formUnion(when.undecidedFields(in: circumstances)) }
        }
        return relevant.reversed()
    }
}

extension Condition {
    /// The fields on which it hangs that the condition cannot be said to hold or not; none once it is decided.
    func undecidedFields(in circumstances: Circumstances) -> [FieldID] {
        guard truth(in: circumstances) == nil else { return [] }
        return switch self {
        case .all(let parts), .any(let parts): parts.flatMap { $0.undecidedFields(in: circumstances) }
        case .not(let part): part.undecidedFields(in: circumstances)
        default: fields.filter(circumstances.unsettled.contains)
        }
    }
}
