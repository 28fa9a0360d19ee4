/// 元号, in the order in which forms offer them.
package enum JapaneseEra: String, Sendable, Hashable, Codable, CaseIterable {
    case reiwa, heisei, showa, taisho, meiji

    package var name: String {
        switch self {
        case .reiwa: "令和"
        case .heisei: "平成"
        case .showa: "昭和"
        case .taisho: "大正"
        case .meiji: "明治"
        }
    }

    /// The letter by which forms abbreviate it.
    package var letter: Character {
        switch self {
        case .reiwa: "R"
        case .heisei: "H"
        case .showa: "S"
        case .taisho: "T"
        case .meiji: "M"
        }
    }

    /// The first day of the era. Meiji begins here with its sixth year: before 1 January 1873 days were counted by the
    /// old lunisolar calendar, in which the same numbers mean another day.
    package var firstDay: CivilDate {
        switch self {
        case .reiwa: CivilDate(nearestTo: 2019, 5, 1)
        case .heisei: CivilDate(nearestTo: 1989, 1, 8)
        case .showa: CivilDate(nearestTo: 1926, 12, 25)
        case .taisho: CivilDate(nearestTo: 1912, 7, 30)
        case .meiji: CivilDate(nearestTo: 1873, 1, 1)
        }
    }

    /// `nil` for the era in which we live.
    package var lastDay: CivilDate? {
        switch self {
        case .reiwa: nil
        case .heisei: Self.reiwa.firstDay.adding(days: -1)
        case .showa: Self.heisei.firstDay.adding(days: -1)
        case .taisho: Self.showa.firstDay.adding(days: -1)
        case .meiji: Self.taisho.firstDay.adding(days: -1)
        }
    }

    /// The Western year in which the era's year 1 (元年) lies.
    package var firstYear: Int {
        self == .meiji ? 1868 : firstDay.year
    }

    /// The era of a day, `nil` before 1873.
    package init?(on day: CivilDate) {
        guard let era = Self.allCases.first(where: { $0.firstDay <= day }) else { return nil }
        self = era
    }

    /// 「令和」 or 「R」 (also small) at the beginning of what somebody typed.
    init?(beginning text: String) {
        let first = text.first.map { Character($0.uppercased()) }
        guard let era = Self.allCases.first(where: { text.hasPrefix($0.name) || $0.letter == first }) else {
            return nil
        }
        self = era
    }
}
