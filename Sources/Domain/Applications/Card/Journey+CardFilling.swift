/// Filling the form in from the card.
extension Journey {
    /// The entries with what the card says of the applicant, where nothing was typed yet: nothing that was typed is lost, and
    /// where it differs the page says so.
    ///
    /// Only questions that are asked and open are filled in.
    package func entries(filledFrom card: BasicFour) -> Entries {
        var result = entries
        for question in cardQuestions where !isFilled(question) {
            if let said = said(of: question, by: card) { result.merge(said) }
        }
        return result
    }

    /// The entries with what the card says in the place of what was typed at this question.
    package func entries(takingFromCardAt key: EntryKey) -> Entries {
        guard let card, let question = cardQuestions.first(where: { $0.key == key }),
            let said = said(of: question, by: card)
        else { return entries }
        var result = entries
        result.merge(said)
        result[key.part(.cardDiffers)] = []
        result[key.part(.cardReason)] = []
        return result
    }

    /// The questions that the card can answer, as far as they may be changed now.
    package var cardItems: [BasicFour.Item] {
        let keys = Set(cardQuestions.map(\.key))
        return (procedure.applicant?.items ?? []).filter { item in
            procedure.applicant?.field(for: item).map { keys.contains(EntryKey($0)) } ?? false
        }
    }

    private var cardQuestions: [Question] {
        guard let applicant = procedure.applicant else { return [] }
        return applicant.items.compactMap { applicant.field(for: $0).flatMap(question) }.filter { isOpen($0.key) }
    }

    private func isFilled(_ question: Question) -> Bool {
        question.field.kind.inputs(at: question.key).contains {
            entries.isFilled($0) && !question.field.kind.mayBePreset($0)
        }
    }

    private func said(of question: Question, by card: BasicFour) -> Entries? {
        let key = question.key
        switch question.field.kind {
        case .name: return card.name.map { Self.name($0.text, at: key) }
        case .address(let options): return card.address.map { address($0.text, at: key, options) }
        case .date:
            guard case .day(let day)? = card.birthDate else { return nil }
            return Self.date(day, at: key)
        case .choice(let options):
            return card.sex.flatMap { options.option(for: $0) }.map { Entries([key: [$0.value]]) }
        default: return nil
        }
    }

    /// Family and given name stand apart by a blank; a name in one block is the family name's.
    private static func name(_ text: String, at key: EntryKey) -> Entries {
        let parts = text.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
        return Entries([
            key.part(.family): [parts.first ?? ""],
            key.part(.given): [parts.count > 1 ? parts[1] : ""],
        ])
    }

    private func address(_ line: String, at key: EntryKey, _ options: AddressOptions) -> Entries {
        var address = AddressLine.parts(of: line, near: town)
        if options.withoutBuilding == true, !address.building.isEmpty {
            address.town += "　" + address.building
            address.building = ""
        }
        return Entries([
            key.part(.prefecture): [address.prefecture], key.part(.city): [address.city],
            key.part(.town): [address.town], key.part(.building): [address.building],
        ])
    }

    private static func date(_ day: CivilDate, at key: EntryKey) -> Entries {
        Entries([
            key.part(.era): [day.eraYear?.era.rawValue ?? "ad"],
            key.part(.year): [String(day.eraYear?.year ?? day.year)],
            key.part(.month): [String(day.month)],
            key.part(.day): [String(day.day)],
        ])
    }
}
