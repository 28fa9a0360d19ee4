import Domain
import Hummingbird

/// The figures of all offices whose counters the officer may see, a row for each.
struct TownStatisticsController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let query = StatisticsQuery(Form(query: request.uri.query ?? ""), today: desk.today)
        return .page(
            TownStatisticsPage(
                frame: desk.frame,
                officer: context.officer,
                query: query,
                book: try await query.book(of: scopes(context), by: [.office], at: desk)
            ),
            status: query.errors.isEmpty ? .ok : .unprocessableContent
        )
    }

    func export(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let query = StatisticsQuery(Form(query: request.uri.query ?? ""), today: desk.today)
        let breakdown = try query.requireBreakdown(among: [.office])
        let period = try query.requirePeriod()
        let book = try await FigureBook(of: CounterPlaces(scopes(context)), in: period, by: [breakdown], at: desk)
        try await AuditStore(database: desk.database).append(
            context.author.entry(.statisticsExport, nil, query.details(office: nil, period))
        )
        return .statistics(StatisticsTable.text(book, by: breakdown), of: "offices", breakdown, period)
    }

    private func scopes(_ context: OfficerContext) -> [CounterScope] {
        CounterScope.all(for: context.officer, in: desk.catalogue.snapshot)
    }
}
