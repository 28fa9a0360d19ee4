/// What is known while a form is read from its beginning: the answers so far and the day.
package struct Circumstances: Sendable {
    package let today: CivilDate
    package var answers: Answers
    /// The answers of the group's entry in which we are.
    package var entry: Answers
    /// Fields that are asked but whose answer is missing or faulty: nothing is known of them yet.
    package var unsettled: Set<FieldID>

    package init(today: CivilDate, answers: Answers = [:], entry: Answers = [:], unsettled: Set<FieldID> = []) {
        self.today = today
        self.answers = answers
        self.entry = entry
        self.unsettled = unsettled
    }

    package subscript(field: FieldID) -> Answer? {
        entry[field] ?? answers[field]
    }

    /// The day that a limit stands for; `nil` when it hangs on a field without an answer.
    package func day(of limit: DayLimit) -> CivilDate? {
        switch limit {
        case .date(let date): return date
        case .today(let days): return today.adding(days: days)
        case .field(let id, let days):
            guard case .date(let date) = self[id] else { return nil }
            return date.adding(days: days)
        }
    }
}
