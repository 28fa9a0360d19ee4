import Domain
import Hummingbird

/// The figures of one office, for its officers.
struct OfficeStatisticsController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let scope = try context.counterScope(at: desk)
        let query = StatisticsQuery(Form(query: request.uri.query ?? ""), today: desk.today)
        return .page(
            OfficeStatisticsPage(
                frame: desk.frame,
                officer: context.officer,
                scope: scope,
                query: query,
                book: try await query.book(of: [scope], by: [.whole] + Breakdown.ofOffice, at: desk)
            ),
            status: query.errors.isEmpty ? .ok : .unprocessableContent
        )
    }

    /// One breakdown for a spreadsheet.
    func export(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let scope = try context.counterScope(at: desk)
        let query = StatisticsQuery(Form(query: request.uri.query ?? ""), today: desk.today)
        let breakdown = try query.requireBreakdown(among: Breakdown.ofOffice)
        let period = try query.requirePeriod()
        let book = try await FigureBook(of: CounterPlaces([scope]), in: period, by: [breakdown], at: desk)
        try await AuditStore(database: desk.database).append(
            context.author.entry(.statisticsExport, nil, query.details(office: scope.office.id, period))
        )
        return .statistics(StatisticsTable.text(book, by: breakdown), of: scope.office.id, breakdown, period)
    }
}
