import Domain

/// In how many ways the questions of a guide can be answered, days and numbers counted once for each run of them between
/// which no question distinguishes.
///
/// Exact without walking every way: what comes after a question hangs only on those answers that later questions ask
/// about, so ways that agree on these are counted together.
struct PathCount {
    private(set) var total: UInt128 = 0
    private let questions: [GuideQuestion]
    private let answers: [[Alternative]]
    /// For each question, the earlier ones on whose answers it hangs whether it or a later one is asked.
    private let live: [[FieldID]]
    private var known: [Place: UInt128] = [:]

    /// One answer that later questions can tell apart from others, and how many such there are.
    private struct Alternative {
        /// 「わからない」 when nil.
        let answer: Answer?
        let count: UInt128
    }

    private struct Place: Hashable {
        let question: Int
        let answers: [Answer?]
        let unsettled: [Bool]
    }

    init(_ guide: Guide, _ form: Form, town: Town, today: CivilDate) {
        let questions = guide.questions
        var comparisons = Comparisons()
        for question in questions {
            if let when = question.when { comparisons.add(when) }
        }
        let dates = questions.filter { $0.field.kind.word == .date }.map(\.id)
        let days = DaySpace(dates, comparisons.days, today: today)
        self.questions = questions
        answers = form.fields.enumerated().map { number, item in
            let space = AnswerSpace(field: item.field, comparisons: comparisons, days: days, town: town)
            return Self.alternatives(of: questions[number], space, comparisons)
        }
        let asking = questions.map { $0.when?.fields ?? [] }
        live = questions.indices.map { number in
            let later = Set(asking[number...].flatMap(\.self))
            return questions[..<number].map(\.id).filter(later.contains)
        }
        total = count(from: 0, Circumstances(today: today))
    }

    private static func alternatives(
        of question: GuideQuestion,
        _ space: AnswerSpace,
        _ comparisons: Comparisons
    ) -> [Alternative] {
        let notSure = question.notSure ? [Alternative(answer: nil, count: 1)] : []
        guard case .choices(let options) = question.field.kind else {
            return space.answers.map { Alternative(answer: $0, count: 1) } + notSure
        }
        let compared = (comparisons.ticks[question.id] ?? []).sorted()
        let others = UInt128(1) << UInt128(options.options.count - compared.count)
        return notSure
            + (0..<(1 << compared.count)).map { selection in
                let ticks = compared.enumerated().filter { selection & (1 << $0.offset) != 0 }.map(\.element)
                return Alternative(answer: .choices(ticks, other: nil), count: others)
            }
    }

    private mutating func count(from number: Int, _ circumstances: Circumstances) -> UInt128 {
        guard number < questions.count else { return 1 }
        let place = Place(
            question: number,
            answers: live[number].map { circumstances.answers[$0] },
            unsettled: live[number].map(circumstances.unsettled.contains)
        )
        if let count = known[place] { return count }
        let question = questions[number]
        var sum: UInt128 = 0
        if question.when?.truth(in: circumstances) == false {
            sum = count(from: number + 1, circumstances)
        } else {
            for alternative in answers[number] {
                var further = circumstances
                if let answer = alternative.answer {
                    further.answers[question.id] = answer
                } else {
                    further.unsettled.insert(question.id)
                }
                sum += alternative.count * count(from: number + 1, further)
            }
        }
        known[place] = sum
        return sum
    }
}
