/// What the applicant's My Number Card says, beside the form.
extension Journey {
    /// The applicant's own answers of which the card speaks, in the order of 基本4情報; none when no card was read.
    package var cardLines: [CardLine] {
        guard let card, let applicant = procedure.applicant else { return [] }
        let comparison = BasicFourComparison(form: applicantBasicFour, card: card)
        return applicant.items.compactMap { item in
            guard let text = card.text(of: item), let id = applicant.field(for: item), let question = question(id)
            else { return nil }
            let key = question.key
            return CardLine(
                item: item,
                key: key,
                label: question.label,
                cardText: text,
                substitutes: card.substitutes(in: item)?.substituteSentence,
                finding: question.answer == nil ? nil : comparison.finding(of: item),
                isMeant: entries[key.part(.cardDiffers)].contains(CardLine.meant),
                reason: TypedText(entries.text(key.part(.cardReason))).value
            )
        }
    }

    /// The card's line about a question.
    package func cardLine(at key: EntryKey) -> CardLine? { cardLines.first { $0.key == key } }

    /// The applicant as the form has it.
    package var applicantBasicFour: BasicFour {
        var form = BasicFour()
        guard let applicant = procedure.applicant else { return form }
        for item in applicant.items {
            guard let id = applicant.field(for: item), let question = question(id), let answer = question.answer
            else { continue }
            switch (item, answer) {
            case (.name, .name(let name)): form.name = MarkedText(name.full)
            case (.address, .address(let address)): form.address = MarkedText(address.oneLine)
            case (.birthDate, .date(let day)): form.birthDate = .day(day)
            case (.sex, .choices(let values, _)): form.sex = values.first.flatMap { question.field.sex(of: $0) }
            default: break
            }
        }
        return form
    }

    /// Adds what must match the card and does not to the questions.
    mutating func compareWithCard() {
        for line in cardLines where !line.errors.isEmpty {
            for stage in steps.indices {
                for index in steps[stage].questions.indices where steps[stage].questions[index].key == line.key {
                    steps[stage].questions[index].ownErrors += line.errors
                }
            }
        }
    }
}

extension CardLine {
    /// What an input says that somebody ticked: the answer is meant to differ from the card.
    package static let meant = "yes"
}

extension Field {
    fileprivate func sex(of value: String) -> Sex? {
        guard case .choice(let options) = kind else { return nil }
        return [Sex.male, .female, .other].first { options.option(for: $0)?.value == value }
    }
}
