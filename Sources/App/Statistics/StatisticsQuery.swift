import Domain

/// Which days somebody asks for, as it was typed.
struct StatisticsQuery: Sendable {
    let first: String
    let last: String
    let breakdown: String
    let period: StatisticsPeriod?
    let errors: [FieldError]

    init(_ form: Form, today: CivilDate) {
        first = TypedText(form.text(StatisticsPeriod.Name.first)).value
        last = TypedText(form.text(StatisticsPeriod.Name.last)).value
        breakdown = form.text(Self.breakdownName)
        (period, errors) = StatisticsPeriod.read(first: first, last: last, today: today)
    }

    static let breakdownName = "by"

    /// - Throws: `Problem(.invalid)` with what is wrong with the dates.
    func requirePeriod() throws -> StatisticsPeriod {
        guard let period else { throw Problem(.invalid, errors.first?.message ?? "") }
        return period
    }

    /// - Throws: `Problem(.invalid)` when it is none of them.
    func requireBreakdown(among known: [Breakdown]) throws -> Breakdown {
        guard let breakdown = Breakdown(rawValue: breakdown), known.contains(breakdown) else {
            throw Problem(.invalid, "この表はありません。統計の画面に戻って、保存する表を選んでください。")
        }
        return breakdown
    }
}

extension StatisticsQuery {
    /// Nil where the dates are wrong.
    func book(of scopes: [CounterScope], by breakdowns: [Breakdown], at desk: Desk) async throws -> FigureBook? {
        guard let period else { return nil }
        return try await FigureBook(of: CounterPlaces(scopes), in: period, by: breakdowns, at: desk)
    }

    /// What the audit record keeps of a table that somebody saved.
    func details(office: String?, _ period: StatisticsPeriod) -> [String: String] {
        var details = [
            "breakdown": breakdown, "first": period.first.description, "last": period.last.description,
        ]
        details["office"] = office
        return details
    }
}
