extension BasicFour {
    /// Each of the four.
    package enum Item: String, Sendable, Hashable, Codable, CaseIterable {
        case name, address, birthDate, sex

        package var title: String {
            switch self {
            case .name: "氏名"
            case .address: "住所"
            case .birthDate: "生年月日"
            case .sex: "性別"
            }
        }
    }

    /// As people read it; nil when it is not known.
    package func text(of item: Item) -> String? {
        switch item {
        case .name: name?.text
        case .address: address?.text
        case .birthDate:
            switch birthDate {
            case .day(let day): day.fullText
            case .unclear: birthDate?.text
            case nil: nil
            }
        case .sex: sex?.text
        }
    }

    /// The characters that stand for others which the card cannot write (代替文字).
    package func substitutes(in item: Item) -> MarkedText? {
        let marked: MarkedText? =
            switch item {
            case .name: name
            case .address: address
            case .birthDate, .sex: nil
            }
        return marked.flatMap { $0.hasSubstitutes ? $0 : nil }
    }
}

extension MarkedText {
    /// For people: 「辺」「吉」は代替文字です, or that there are some where it is not known which.
    package var substituteSentence: String? {
        guard hasSubstitutes else { return nil }
        guard !hasUnplacedSubstitutes else { return "一部の文字は代替文字です" }
        let scalars = Array(text.unicodeScalars)
        return substitutes.sorted().map { "「\(Character(scalars[$0]))」" }.joined() + "は代替文字です"
    }
}
