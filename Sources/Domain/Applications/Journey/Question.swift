/// One field that is asked of this applicant, and what came of it so far.
package struct Question: Sendable {
    package let field: Field
    /// Where its inputs begin: the field's id, inside a group `members.0.birth`.
    package let key: EntryKey
    /// The field's name, inside a group with its entry: 引っ越す方（2）の氏名.
    package let label: String
    package let isRequired: Bool
    package let answer: Answer?
    /// What is wrong or missing, in the order of the inputs; for a group only what concerns it as a whole.
    package internal(set) var ownErrors: [FieldError]
    /// Whether anything of it was filled in already.
    package let isTouched: Bool
    /// Whether it was put before the applicant and sent, be it empty.
    package let isSeen: Bool
    /// For a group, the entries that are shown.
    package internal(set) var items: [Item]

    /// One entry of a repeating group.
    package struct Item: Sendable {
        /// From 0.
        package let number: Int
        package let key: EntryKey
        package internal(set) var questions: [Question]
    }

    /// Everything that is wrong or missing, of a group's entries as well.
    package var errors: [FieldError] {
        items.isEmpty ? ownErrors : ownErrors + items.flatMap { $0.questions.flatMap(\.errors) }
    }

    package var hasErrors: Bool {
        !ownErrors.isEmpty || items.contains { $0.questions.contains(where: \.hasErrors) }
    }

    /// Whether the applicant still has to turn to it: it lacks something, or it may be answered and was never shown.
    package var isOutstanding: Bool {
        guard field.kind.word != .explanation else { return false }
        return hasErrors || answer == nil && !isSeen
    }

    /// The question itself, or those of its entries.
    package var singles: [Question] { items.isEmpty ? [self] : items.flatMap(\.questions) }

    /// The answer line by line; empty when there is none.
    package func display(fileNames: [String: String] = [:]) -> [String] {
        answer.map { field.display($0, fileNames: fileNames) } ?? []
    }
}
