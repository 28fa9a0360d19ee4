/// A question whose answer is another after a correction.
package struct AnswerDifference: Sendable, Hashable {
    package let key: EntryKey
    package let label: String
    /// As it is displayed, line by line; empty when there was no answer.
    package let old: [String]
    package let new: [String]
}

extension AnswerDifference {
    /// What changed, in the order of the form; inside groups field by field.
    ///
    /// - Parameter keys: Only these questions and what lies in them; all of them when `nil`.
    package static func between(
        _ before: Journey,
        _ after: Journey,
        in keys: Set<EntryKey>? = nil,
        fileNames: [String: String] = [:]
    ) -> [AnswerDifference] {
        let old = before.singleQuestions
        let new = after.singleQuestions
        let newByKey = Dictionary(new.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let oldByKey = Dictionary(old.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let gone = old.filter { newByKey[$0.key] == nil }
        return (new + gone).compactMap { question in
            if let keys, !question.key.lineage.contains(where: keys.contains) { return nil }
            let difference = AnswerDifference(
                key: question.key,
                label: question.label,
                old: oldByKey[question.key]?.display(fileNames: fileNames) ?? [],
                new: newByKey[question.key]?.display(fileNames: fileNames) ?? []
            )
            // Another file may well have the same name.
            let hasOtherFiles = oldByKey[question.key]?.files != newByKey[question.key]?.files
            return difference.isChange || hasOtherFiles ? difference : nil
        }
    }

    /// Compares character by character: `==` on strings takes 神 and its compatibility ideograph for the same.
    private var isChange: Bool {
        !old.elementsEqual(new) { $0.unicodeScalars.elementsEqual($1.unicodeScalars) }
    }
}

extension Question {
    fileprivate var files: [String] {
        if case .files(let files)? = answer { files } else { [] }
    }
}
