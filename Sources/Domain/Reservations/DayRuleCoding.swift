extension DayRule: Codable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case weekday, nth, from, to, holidays, months, years, note
    }

    /// Refuses what could be understood in two ways: whoever writes two kinds of days into one rule means something
    /// that it cannot say.
    package init(from decoder: any Decoder) throws {
        do {
            try self.init(checked: decoder)
        } catch let error as DecodingError {
            if case .dataCorrupted = error { throw error }
            throw decoder.refusal(Self.manual + "nth、months、years は、[1, 3] のような一覧です。")
        }
    }

    private init(checked decoder: any Decoder) throws {
        let keys = try Self.keys(of: decoder)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        months = try container.decodeIfPresent(Months.self, forKey: .months)
        years = try container.decodeIfPresent([Int].self, forKey: .years)
        note = try container.decodeIfPresent(Text.self, forKey: .note)
        if keys.contains(.weekday) {
            let nth = try container.decodeIfPresent([Nth].self, forKey: .nth)
            days = .weekday(try container.decode(Weekday.self, forKey: .weekday), nth: nth ?? [])
            if nth?.isEmpty == true { throw decoder.refusal("nth には、何番目かを一つ以上書いてください。毎週なら nth は要りません。") }
        } else if keys.contains(.holidays) {
            days = .holidays
            guard try container.decode(Bool.self, forKey: .holidays) else {
                throw decoder.refusal("holidays には true とだけ書けます。祝日を含めないなら、この項目を消してください。")
            }
        } else {
            days = try Self.period(container)
        }
        if years?.isEmpty == true { throw decoder.refusal("years には、年を一つ以上書いてください。毎年なら years は要りません。") }
    }

    private static let manual = "日の決まりは、weekday、from と to、holidays: true のどれか一つで書いてください。"

    /// The keys that are there, when they make one rule together.
    private static func keys(of decoder: any Decoder) throws -> Set<CodingKeys> {
        var keys: Set<CodingKeys> = []
        for key in try decoder.container(keyedBy: AnyKey.self).allKeys {
            guard let known = CodingKeys(stringValue: key.stringValue) else {
                let words = CodingKeys.allCases.map(\.stringValue).joined(separator: "、")
                throw decoder.refusal("日の決まりに「\(key.stringValue)」は使えません。使えるのは \(words) です。")
            }
            keys.insert(known)
        }
        if keys.contains(.nth), !keys.contains(.weekday) {
            throw decoder.refusal("nth は、weekday と一緒に書いてください。")
        }
        if keys.contains(.from) != keys.contains(.to) { throw decoder.refusal("from と to は、両方書いてください。") }
        guard keys.intersection([.weekday, .from, .holidays]).count == 1 else { throw decoder.refusal(manual) }
        return keys
    }

    private static func period(_ container: KeyedDecodingContainer<CodingKeys>) throws -> Days {
        let from = try container.decode(String.self, forKey: .from)
        let to = try container.decode(String.self, forKey: .to)
        if let first = CivilDate(from), let last = CivilDate(to), first <= last { return .range(first, last) }
        if let first = MonthDay(from), let last = MonthDay(to) { return .yearly(first, last) }
        throw DecodingError.dataCorruptedError(
            forKey: .from,
            in: container,
            debugDescription: "「\(from)」から「\(to)」までは期間ではありません。\"12-29\"、または 2026-08-13 のように書いてください。"
        )
    }

    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) {
            self.stringValue = stringValue
        }

        init?(intValue: Int) { nil }
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

extension Decoder {
    /// A sentence for whoever wrote it.
    fileprivate func refusal(_ sentence: String) -> DecodingError {
        .dataCorrupted(DecodingError.Context(codingPath: codingPath, debugDescription: sentence))
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
