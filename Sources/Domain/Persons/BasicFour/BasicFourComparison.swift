/// What a form says about a person beside what the person's card says.
///
/// A difference is information for an officer, never a refusal by itself: people write their address in many ways, and
/// move.
package struct BasicFourComparison: Sendable, Hashable {
    package enum Part: String, Sendable, Hashable, Codable, CaseIterable {
        case name, address
        /// One of the two addresses goes on with a building where the other ends.
        case building
        case birthDate, sex

        /// For a sentence to an officer.
        package var title: String {
            switch self {
            case .name: "氏名"
            case .address: "住所"
            case .building: "住所の方書（建物名・部屋番号）"
            case .birthDate: "生年月日"
            case .sex: "性別"
            }
        }
    }

    package enum Verdict: Int, Sendable, Hashable, Codable, Comparable {
        /// Character by character.
        case same
        /// Other widths, glyphs or ways to write a number; or the card has a substitute character there.
        case differsInWriting
        case differs

        package static func < (left: Verdict, right: Verdict) -> Bool { left.rawValue < right.rawValue }
    }

    /// Parts that both sides know.
    package let verdicts: [Part: Verdict]

    package init(form: BasicFour, card: BasicFour) {
        var verdicts: [Part: Verdict] = [:]
        if let mine = form.name, let other = card.name { verdicts[.name] = Self.names(mine, other) }
        if let mine = form.address, let other = card.address {
            let (part, verdict) = Self.addresses(mine, other)
            verdicts[part] = verdict
        }
        if let mine = form.birthDate, let other = card.birthDate { verdicts[.birthDate] = Self.dates(mine, other) }
        if let mine = form.sex, let other = card.sex, mine != .notApplicable, other != .notApplicable {
            verdicts[.sex] = mine == other ? .same : .differs
        }
        self.verdicts = verdicts
    }

    /// The worst of all; ``Verdict/same`` when nothing could be compared.
    package var verdict: Verdict { verdicts.values.max() ?? .same }

    /// In the order of ``Part``.
    package func parts(_ verdict: Verdict) -> [Part] {
        Part.allCases.filter { verdicts[$0] == verdict }
    }

    private static func names(_ form: MarkedText, _ card: MarkedText) -> Verdict {
        if isSame(form, card) { return .same }
        return ComparisonKey.match(NameKey.of(form), NameKey.of(card)) ? .differsInWriting : .differs
    }

    private static func addresses(_ form: MarkedText, _ card: MarkedText) -> (Part, Verdict) {
        if isSame(form, card) { return (.address, .same) }
        let (mine, other) = AddressKey.pair(AddressKey.of(form), AddressKey.of(card))
        if ComparisonKey.match(mine, other) { return (.address, .differsInWriting) }
        return AddressKey.differInBuilding(mine, other) ? (.building, .differs) : (.address, .differs)
    }

    private static func dates(_ form: BirthDate, _ card: BirthDate) -> Verdict? {
        if form == card { return .same }
        if case .day = form, case .day = card { return .differs }
        return nil
    }

    /// Swift's own comparison would take canonically equivalent characters for the same.
    private static func isSame(_ form: MarkedText, _ card: MarkedText) -> Bool {
        !form.hasSubstitutes && !card.hasSubstitutes && form.text.unicodeScalars.elementsEqual(card.text.unicodeScalars)
    }
}
