import Domain

extension Journey {
    /// The applicant as the form tells it: what stands in the fields in which applicants write about themselves.
    var applicant: BasicFour {
        let fields = procedure.applicantFields
        var person = BasicFour()
        for question in singleQuestions where fields.contains(question.field.id) {
            switch (question.field.kind.word, question.answer) {
            case (.name, .name(let name)?): person.name = MarkedText(name.full)
            case (.address, .address(let address)?): person.address = MarkedText(address.oneLine)
            case (.date, .date(let date)?): person.birthDate = .day(date)
            default: break
            }
        }
        return person
    }
}

extension Signable {
    /// Whether the holder of the card may be who applies. How an address or a name is written decides nothing; an officer
    /// sees it.
    func isAppliedFor(by holder: BasicFour) -> Bool {
        let verdicts = BasicFourComparison(form: journey.applicant, card: holder).verdicts
        return verdicts[.name] != .differs && verdicts[.birthDate] != .differs
    }
}
