/// One of the applicant's own answers beside what the My Number Card says of it.
package struct CardLine: Sendable, Hashable {
    package enum Finding: Sendable, Hashable {
        /// Character by character.
        case same
        /// Other widths, glyphs or ways to write a number; or the card has a substitute character there.
        case differsInWriting
        /// One of the two addresses goes on with a building where the other ends. Cards often leave it out, so that nobody has
        /// to give a reason.
        case differsInBuilding
        case differs
    }

    package let item: BasicFour.Item
    /// Of the question.
    package let key: EntryKey
    package let label: String
    /// As the card has it, for people.
    package let cardText: String
    /// Which of its characters stand for others (代替文字); nil when none does.
    package let substitutes: String?
    /// Nil while there is no answer, or nothing that could be compared.
    package let finding: Finding?
    /// The applicant has said that what is applied for is meant to differ.
    package let isMeant: Bool
    /// Why it differs, in the applicant's words.
    package let reason: String
}

extension CardLine {
    /// Characters.
    package static let longestReason = 200

    /// What the applicant has to put right: what must match the card is not altered without a word.
    var errors: [FieldError] {
        guard finding == .differs else { return [] }
        guard isMeant else {
            return [
                FieldError(
                    key.part(.cardDiffers),
                    "\(label)がマイナンバーカードの内容と違います。カードの内容にするか、違う内容を申請することを選んで理由を入力してください。"
                )
            ]
        }
        if reason.isEmpty { return [FieldError(key.part(.cardReason), "\(label)がカードの内容と違う理由を入力してください。")] }
        guard reason.count <= Self.longestReason else {
            return [
                FieldError(key.part(.cardReason), "\(label)がカードの内容と違う理由は、\(Self.longestReason)文字以内で入力してください。")
            ]
        }
        return []
    }
}

extension BasicFourComparison {
    /// What came out for one of the four.
    func finding(of item: BasicFour.Item) -> CardLine.Finding? {
        if item == .address, verdicts[.building] == .differs { return .differsInBuilding }
        let part: Part =
            switch item {
            case .name: .name
            case .address: .address
            case .birthDate: .birthDate
            case .sex: .sex
            }
        return switch verdicts[part] {
        case .same: .same
        case .differsInWriting: .differsInWriting
        case .differs: .differs
        case nil: nil
        }
    }
}
