extension FieldReader {
    func date(_ options: DateOptions) -> Reading {
        let typed = TypedDate(
            era: typed(.era).value,
            year: typed(.year).value,
            month: typed(.month).value,
            day: typed(.day).value
        )
        guard !typed.isBlank else { return missing(at: key.part(.year), "を入力してください。例：昭和60年4月1日、1985年4月1日") }
        switch typed.resolve() {
        case .failure(let faults):
            return Reading(errors: faults.list.map { FieldError(key.part($0.part), label + $0.sentence) })
        case .success(let date):
            return limitError(of: date, options).map { Reading(errors: [$0]) } ?? .answer(.date(date))
        }
    }

    private func limitError(of date: CivilDate, _ options: DateOptions) -> FieldError? {
        if let limit = options.notBefore, let first = circumstances.day(of: limit), date < first {
            return FieldError(key.part(.year), "\(label)は\(name(of: limit, first))以降の日付を入力してください。")
        }
        if let limit = options.notAfter, let last = circumstances.day(of: limit), date > last {
            return FieldError(key.part(.year), "\(label)は\(name(of: limit, last))以前の日付を入力してください。")
        }
        return nil
    }

    private func name(of limit: DayLimit, _ day: CivilDate) -> String {
        limit == .today(plus: 0) ? "今日（\(day.eraText)、\(day.westernText)）" : day.fullText
    }
}
