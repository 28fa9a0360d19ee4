/// What the inputs of one question gave: an answer, nothing, or what is wrong with them.
package struct Reading: Sendable, Hashable {
    package var answer: Answer?
    /// A repeating group may have both: the entries that could be read, and errors in others.
    package var errors: [FieldError]

    package init(answer: Answer? = nil, errors: [FieldError] = []) {
        self.answer = answer
        self.errors = errors
    }

    static let absent = Reading()

    static func answer(_ answer: Answer) -> Reading { Reading(answer: answer) }

    static func error(_ key: EntryKey, _ message: String) -> Reading { Reading(errors: [FieldError(key, message)]) }
}
