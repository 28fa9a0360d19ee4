import Domain
import HTML

/// The town's offices beside each other.
struct TownStatisticsPage: Component {
    let frame: PageFrame
    let officer: OfficerSession
    let query: StatisticsQuery
    /// Nil where the dates are wrong.
    let book: FigureBook?

    var body: some HTML {
        StaffPage(
            "\(query.errors.isEmpty ? "" : "エラー：")すべての場所の統計",
            in: frame,
            officer: officer,
            at: .counters
        ) {
            Breadcrumb(trail: [Crumb(title: "窓口の一日", path: Path.counters)], here: "すべての場所の統計")
            ErrorSummary(query.errors, in: frame)
            h1(.class("page-title")) { "すべての場所の統計" }
            PeriodForm(query: query, path: Path.townStatistics)
            if let book {
                p { strong { book.period.text } }
                let offices = book.groups(.office)
                if offices.isEmpty {
                    p { "この期間には、予約も来庁も、予約できる席もありませんでした。" }
                } else {
                    FigureTable(
                        name: "場所別の予約と来庁",
                        heading: Breakdown.office.label,
                        groups: offices,
                        columns: FigureColumn.main,
                        path: { Path.officeStatistics($0.key, book.period) }
                    )
                    p(.class("no-print")) {
                        a(
                            .class("button button--outline"),
                            .href(Path.townStatisticsTable(book.period)),
                            .download("")
                        ) { "場所別の表をCSVで保存" }
                    }
                    p { "あなたが見られる窓口だけを数えています。二つの場所を回る来庁は、それぞれの場所に数えます。" }
                    CountingNote()
                }
            }
        }
    }
}
