/// The fields in which applicants write about themselves: they stand on the page that asks for the first name.
package struct ApplicantFields: Sendable, Hashable {
    package let step: Step.ID
    private let first: [FieldKind.Word: FieldID]
    private let sex: FieldID?

    fileprivate init(_ step: Step) {
        self.step = step.id
        // The page's first date is the birthday, as in every form of the town hall; a second one is something else.
        first = Dictionary(step.fields.map { ($0.kind.word, $0.id) }) { first, _ in first }
        sex = step.fields.first(where: \.asksForSex)?.id
    }

    /// Those that a browser may fill in from what it knows of its user.
    package var own: Set<FieldID> {
        let words: [FieldKind.Word] = [.name, .kana, .date, .postalCode, .address, .telephone, .email]
        return Set(words.compactMap { first[$0] })
    }

    /// The field that asks for what a My Number Card tells as well.
    package func field(for item: BasicFour.Item) -> FieldID? {
        switch item {
        case .name: first[.name]
        case .address: first[.address]
        case .birthDate: first[.date]
        case .sex: sex
        }
    }

    /// What of the card the form asks for.
    package var items: [BasicFour.Item] { BasicFour.Item.allCases.filter { field(for: $0) != nil } }
}

extension Procedure {
    /// Nil where nobody is asked for a name.
    package var applicant: ApplicantFields? {
        steps.first { $0.fields.contains { $0.kind.word == .name } }.map(ApplicantFields.init)
    }
}

extension Field {
    /// Whether its options are sexes, as 男性 and 女性 are.
    fileprivate var asksForSex: Bool {
        guard case .choice(let options) = kind else { return false }
        return options.option(for: .male) != nil && options.option(for: .female) != nil
    }
}

extension ChoiceOptions {
    /// The option that means this sex, by its label or its value.
    func option(for sex: Sex) -> Option? {
        options.first { Sex($0.label.japanese) == sex } ?? options.first { Sex($0.value) == sex }
    }
}
