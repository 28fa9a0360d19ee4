/// A day as it was typed into the inputs for era, year, month and day, or all of it into the one for the year.
struct TypedDate {
    /// What hinders it from being a day, and at which input.
    struct Fault: Error {
        let part: InputPart
        /// Follows the field's label.
        let sentence: String

        init(_ part: InputPart, _ sentence: String) {
            self.part = part
            self.sentence = sentence
        }
    }

    private var era: String
    private var year: String
    private var month: String
    private var day: String

    init(era: String, year: String, month: String, day: String) {
        self.era = era
        self.year = HalfWidth.of(year)
        self.month = HalfWidth.of(month)
        self.day = HalfWidth.of(day)
        spread()
    }

    /// The era alone is no answer: it may be preset.
    var isBlank: Bool { year.isEmpty && month.isEmpty && day.isEmpty }

    /// Takes 令和8年11月23日, R8.11.23, 2026-11-23 or 20261123 apart when it was typed or pasted into the year.
    private mutating func spread() {
        if let typed = JapaneseEra(beginning: year) {
            year.removeFirst(year.hasPrefix(typed.name) ? typed.name.count : 1)
            era = typed.rawValue
        } else if year.hasPrefix("西暦") {
            year.removeFirst("西暦".count)
            era = Self.western
        }
        guard month.isEmpty, day.isEmpty else { return }
        if year.utf8.count == 8, let digits = Int(year), digits >= 0 {
            (year, month, day) = (String(digits / 10_000), String(digits / 100 % 100), String(digits % 100))
        }
        let numbers = year.split { "年月日/-. ".contains($0) }
        if numbers.count == 3 {
            (year, month, day) = (String(numbers[0]), String(numbers[1]), String(numbers[2]))
        }
    }

    func resolve() -> Result<CivilDate, Faults> {
        var faults: [Fault] = []
        let year = number(self.year, .year, "年", 1...9999, &faults)
        let month = number(self.month, .month, "月", 1...12, &faults)
        let day = number(self.day, .day, "日", 1...31, &faults)
        guard let year, let month, let day else { return .failure(Faults(list: faults)) }
        do throws(Fault) {
            return .success(try date(year, month, day))
        } catch {
            return .failure(Faults(list: [error]))
        }
    }

    struct Faults: Error {
        let list: [Fault]
    }

    private func number(
        _ text: String,
        _ part: InputPart,
        _ unit: Character,
        _ range: ClosedRange<Int>,
        _ faults: inout [Fault]
    ) -> Int? {
        let digits = text.last == unit ? String(text.dropLast()) : text
        if digits.isEmpty {
            faults.append(Fault(part, "の\(unit)を入力してください。"))
            return nil
        }
        if part == .year, digits == "元" { return 1 }
        guard let number = Int(digits), range.contains(number) else {
            let example = part == .year ? "数字" : "\(range.lowerBound)から\(range.upperBound)までの数字"
            faults.append(Fault(part, "の\(unit)は\(example)で入力してください。"))
            return nil
        }
        return number
    }

    private func date(_ year: Int, _ month: Int, _ day: Int) throws(Fault) -> CivilDate {
        if let era = JapaneseEra(rawValue: era) { return try date(EraYear(era: era, year: year), month, day) }
        guard era == Self.western || year >= 1000 else {
            throw Fault(.era, "の元号を選んでください。")
        }
        guard year >= 1000 else {
            throw Fault(.year, "の年は西暦4桁で入力してください。例：1985。和暦で入力するときは元号を選んでください。")
        }
        return try existing(day, of: month, in: year, called: "\(year)年")
    }

    private func date(_ eraYear: EraYear, _ month: Int, _ day: Int) throws(Fault) -> CivilDate {
        let western = eraYear.era.firstYear + eraYear.year - 1
        if eraYear.era == .meiji, western < JapaneseEra.meiji.firstDay.year {
            throw Fault(.year, "の年を確かめてください。明治5年までは暦が今と異なるため、西暦に換算した日付を入力してください。")
        }
        guard western <= 9999 else { throw Fault(.year, "の年を確かめてください。") }
        let date = try existing(day, of: month, in: western, called: eraYear.text)
        guard let real = date.eraYear, real != eraYear else { return date }
        if let last = eraYear.era.lastDay, date > last {
            throw Fault(
                .year,
                "の年を確かめてください。\(eraYear.era.name)は\(last.eraText)までです。\(eraYear.text)は\(real.text)にあたります。"
            )
        }
        throw Fault(
            .year,
            "の年を確かめてください。\(eraYear.era.name)は\(eraYear.era.firstDay.eraText)からです。その前の日は\(real.text)として入力してください。"
        )
    }

    private func existing(_ day: Int, of month: Int, in year: Int, called name: String) throws(Fault) -> CivilDate {
        guard let date = CivilDate(year: year, month: month, day: day) else {
            let last = CivilDate.days(inMonth: month, of: year)
            throw Fault(.day, "の日を確かめてください。\(name)\(month)月は\(last)日までです。")
        }
        return date
    }

    private static let western = "ad"
}
