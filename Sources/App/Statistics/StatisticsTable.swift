import Domain

/// The figures of a breakdown for a spreadsheet: a row for each group, with the names that the pages have.
enum StatisticsTable {
    static func text(_ book: FigureBook, by breakdown: Breakdown) -> String {
        let columns = FigureColumn.all(of: breakdown)
        let head = SpreadsheetRow.text([breakdown.label] + columns.map(\.name))
        let rows = book.groups(breakdown).map { group in
            SpreadsheetRow.text([group.name] + columns.map { $0.figure(group)?.cell ?? "" })
        }
        return SpreadsheetRow.mark + head + rows.joined()
    }
}
