import Domain

/// Something that an applicant can be asked to put right.
struct Correctable: Sendable {
    let key: EntryKey
    let label: String
    /// What was answered, line by line.
    let answer: [String]
}

extension Journey {
    /// Everything that can be asked for. Consents and explanations cannot be wrong. A group is there as a whole, since an
    /// entry may be missing or too many, and then field by field.
    var correctable: [Correctable] {
        steps.flatMap(\.questions).flatMap { question -> [Correctable] in
            let group = Correctable(
                key: question.key,
                label: "\(question.label)（全体）",
                answer: ["\(question.items.count)件。追加や取消しもお願いできます。"]
            )
            let answerable = question.singles.filter { ![.explanation, .consent].contains($0.field.kind.word) }
            let fields = answerable.map { Correctable(key: $0.key, label: $0.label, answer: $0.display()) }
            return question.items.isEmpty ? fields : [group] + fields
        }
    }
}
