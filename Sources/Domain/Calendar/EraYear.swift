/// A year of an era, e.g. 令和8年.
package struct EraYear: Sendable, Hashable {
    package let era: JapaneseEra
    package let year: Int

    package init(era: JapaneseEra, year: Int) {
        self.era = era
        self.year = year
    }

    /// 令和8年, 令和元年
    package var text: String { era.name + (year == 1 ? "元" : String(year)) + "年" }
}

extension CivilDate {
    /// `nil` before 1873, when Japan had not yet taken over the calendar by which we count.
    package var eraYear: EraYear? {
        JapaneseEra(on: self).map { EraYear(era: $0, year: year - $0.firstYear + 1) }
    }

    /// The day of an era's year; `nil` when there is no such day or it does not lie in the era.
    package init?(_ eraYear: EraYear, month: Int, day: Int) {
        guard (1...9999).contains(eraYear.year) else { return nil }
        self.init(year: eraYear.era.firstYear + eraYear.year - 1, month: month, day: day)
        guard self.eraYear == eraYear else { return nil }
    }
}
