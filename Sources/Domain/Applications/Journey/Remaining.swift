/// What is left to be filled in: あと3問・約4分.
package struct Remaining: Sendable, Hashable {
    package let questions: Int
    /// Estimated, rounded up.
    package let minutes: Int

    package init(questions: Int, minutes: Int) {
        self.questions = questions
        self.minutes = minutes
    }

    /// Empty when nothing is left.
    package var text: String { questions == 0 ? "" : "あと\(questions)問・約\(minutes)分" }
}

extension Journey {
    /// The questions that lack something, and those that may be answered and were never shown. Inside a group each
    /// entry's questions count by themselves.
    package var remaining: Remaining {
        let outstanding = singleQuestions.filter(\.isOutstanding)
        let seconds = outstanding.reduce(0) { $0 + $1.field.kind.seconds }
        return Remaining(questions: outstanding.count, minutes: (seconds + 59) / 60)
    }

    /// From 0 to 1, by questions.
    package var progress: Double {
        let all = singleQuestions.filter { $0.field.kind.word != .explanation }
        guard !all.isEmpty else { return 1 }
        return Double(all.count { !$0.isOutstanding }) / Double(all.count)
    }
}

extension FieldKind {
    /// About how long answering takes, on a telephone.
    fileprivate var seconds: Int {
        switch self {
        case .text, .email: 20
        case .longText, .file: 60
        case .name, .kana, .date, .telephone, .choices: 15
        case .address: 40
        case .postalCode, .choice, .number, .money: 10
        case .consent: 20
        case .yesNo, .copies: 5
        case .group, .explanation: 0
        }
    }
}
