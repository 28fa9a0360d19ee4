extension DayRule: Codable {
    private enum CodingKeys: CodingKey {
        case weekday, nth, from, to, holidays, months, years, note
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        months = try container.decodeIfPresent(Months.self, forKey: .months)
        years = try container.decodeIfPresent([Int].self, forKey: .years)
        note = try container.decodeIfPresent(Text.self, forKey: .note)
        if let weekday = try container.decodeIfPresent(Weekday.self, forKey: .weekday) {
            days = .weekday(weekday, nth: try container.decodeIfPresent([Nth].self, forKey: .nth) ?? [])
        } else if try container.decodeIfPresent(Bool.self, forKey: .holidays) == true {
            days = .holidays
        } else {
            let from = try container.decode(String.self, forKey: .from)
            let to = try container.decode(String.self, forKey: .to)
            if let first = CivilDate(from), let last = CivilDate(to), first <= last {
                days = .range(first, last)
            } else if let first = MonthDay(from), let last = MonthDay(to) {
                days = .yearly(first, last)
            } else {
                throw DecodingError.dataCorruptedError(
                    forKey: .from,
                    in: container,
                    debugDescription: "「\(from)」から「\(to)」までは期間ではありません。\"12-29\"、または 2026-08-13 のように書いてください。"
                )
            }
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch days {
        case .weekday(let weekday, let nth):
            try container.encode(weekday, forKey: .weekday)
            if !nth.isEmpty { try container.encode(nth, forKey: .nth) }
        case .yearly(let first, let last):
            try container.encode(first.text, forKey: .from)
            try container.encode(last.text, forKey: .to)
        case .range(let first, let last):
            try container.encode(first, forKey: .from)
            try container.encode(last, forKey: .to)
        case .holidays: try container.encode(true, forKey: .holidays)
        }
        try container.encodeIfPresent(months, forKey: .months)
        try container.encodeIfPresent(years, forKey: .years)
        try container.encodeIfPresent(note, forKey: .note)
    }
}

extension Nth: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let word = try? container.decode(String.self), word == "last" {
            self = .last
            return
        }
        let number = try container.decode(Int.self)
        guard (1...5).contains(number) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "第何週かは、1から5まで、または last です。")
        }
        self = .number(number)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .number(let number): try container.encode(number)
        case .last: try container.encode("last")
        }
    }
}

extension Months: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let months = try? container.decode([Int].self), !months.isEmpty,
            months.allSatisfy({ (1...12).contains($0) })
        {
            self = .these(months)
            return
        }
        switch try? container.decode(String.self) {
        case "even": self = .even
        case "odd": self = .odd
        default:
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "月は、even、odd、または1から12までの数字の一覧です。"
            )
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .even: try container.encode("even")
        case .odd: try container.encode("odd")
        case .these(let months): try container.encode(months)
        }
    }
}

/// In content the words `sun`, `mon`, … `sat`.
extension Weekday: Codable {
    private static let words = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]

    package var word: String { Self.words[rawValue] }

    package init?(word: String) {
        guard let number = Self.words.firstIndex(of: word) else { return nil }
        self.init(rawValue: number)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let word = try container.decode(String.self)
        guard let weekday = Weekday(word: word) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "「\(word)」は曜日ではありません。\(Self.words.joined(separator: "、"))のどれかを書いてください。"
            )
        }
        self = weekday
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(word)
    }
}
