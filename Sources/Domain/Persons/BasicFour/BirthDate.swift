/// A date of birth. In registers of older people a part of it may be unknown.
package enum BirthDate: Sendable, Hashable, Codable {
    case day(CivilDate)
    /// Not a whole day: as it came, e.g. `400000000` (born in the Heisei era) or `1943-00-00`.
    case unclear(String)

    /// Reads `1985-06-15`, `1985/6/15`, `19850615`, `1985年6月15日`, `昭和60年6月15日`, `S60.6.15`, and the certificate's
    /// `319850615`: the digit of the era and then the Gregorian date. Widths make no difference.
    package init(_ text: String) {
        let plain = HalfWidth.of(text).filter { !$0.isWhitespace }
        let day = Self.certificateDay(plain) ?? Self.westernDay(plain) ?? Self.eraDay(plain)
        self = day.map { .day($0) } ?? .unclear(text)
    }

    private static func certificateDay(_ text: String) -> CivilDate? {
        guard text.count == 9, let first = text.first, let digit = first.wholeNumberValue,
            let day = westernDay(String(text.dropFirst()))
        else { return nil }
        // 0 is an unknown era. Another era than the day's own would make the date doubtful.
        return digit == 0 || JapaneseEra(on: day)?.certificateDigit == digit ? day : nil
    }

    private static func westernDay(_ text: String) -> CivilDate? {
        if let match = text.wholeMatch(of: /([0-9]{4})([0-9]{2})([0-9]{2})/) {
            return day(match.1, match.2, match.3)
        }
        if let match = text.wholeMatch(of: /([0-9]{4})[-\/.年]([0-9]{1,2})[-\/.月]([0-9]{1,2})日?/) {
            return day(match.1, match.2, match.3)
        }
        return nil
    }

    private static func eraDay(_ text: String) -> CivilDate? {
        let pattern = /(明治|大正|昭和|平成|令和|[MTSHRmtshr])([0-9]{1,2}|元)[-\/.年]([0-9]{1,2})[-\/.月]([0-9]{1,2})日?/
        guard let match = text.wholeMatch(of: pattern), let era = JapaneseEra(beginning: String(match.1)),
            let year = match.2 == "元" ? 1 : Int(match.2), let month = Int(match.3), let day = Int(match.4)
        else { return nil }
        return CivilDate(EraYear(era: era, year: year), month: month, day: day)
    }

    private static func day(_ year: Substring, _ month: Substring, _ day: Substring) -> CivilDate? {
        guard let year = Int(year), let month = Int(month), let day = Int(day) else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }
}

extension JapaneseEra {
    /// As signing certificates write it.
    package var certificateDigit: Int {
        switch self {
        case .meiji: 1
        case .taisho: 2
        case .showa: 3
        case .heisei: 4
        case .reiwa: 5
        }
    }
}
