/// What the inputs of one question gave: an answer, nothing, or what is wrong with them.
struct Reading {
    var answer: Answer?
    var errors: [FieldError]

    init(answer: Answer? = nil, errors: [FieldError] = []) {
        self.answer = answer
        self.errors = errors
    }

    static let absent = Reading()

    static func answer(_ answer: Answer) -> Reading { Reading(answer: answer) }

    static func error(_ key: EntryKey, _ message: String) -> Reading { Reading(errors: [FieldError(key, message)]) }
}
