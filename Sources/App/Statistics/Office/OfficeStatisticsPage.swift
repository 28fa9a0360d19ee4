import Domain
import HTML

/// What became of the visits to an office's counters, in figures; nobody is named.
struct OfficeStatisticsPage: Component {
    let frame: PageFrame
    let officer: OfficerSession
    let scope: CounterScope
    let query: StatisticsQuery
    /// Nil where the dates are wrong.
    let book: FigureBook?

    private var office: Office { scope.office }

    var body: some HTML {
        StaffPage(
            "\(query.errors.isEmpty ? "" : "エラー：")\(office.name())の統計",
            in: frame,
            officer: officer,
            at: .counters
        ) {
            Breadcrumb(trail: [Crumb(title: office.name(), path: Path.counterDay(office.id))], here: "統計")
            ErrorSummary(query.errors, in: frame)
            h1(.class("page-title")) {
                span(.class("page-title__over")) { office.name() }
                "窓口の統計"
            }
            PeriodForm(query: query, path: Path.officeStatistics(office.id))
            p(.class("no-print")) { a(.href(Path.townStatistics(query.period))) { "すべての場所の統計" } }
            if let book {
                p { strong { book.period.text } }
                if let whole = book.whole {
                    WholePart(whole: whole, scope: scope)
                    BreakdownsPart(book: book, office: office.id)
                    CountingNote()
                } else {
                    p { "この期間には、予約も来庁も、予約できる席もありませんでした。" }
                }
            }
        }
    }
}

/// All in one.
private struct WholePart: Component {
    let whole: FigureGroup
    let scope: CounterScope

    var body: some HTML {
        section {
            h2(.class("heading")) { "全体" }
            p { "対象の窓口：\(scope.counters.map { $0.name() }.joined(separator: "、"))" }
            dl(.class("facts")) {
                for column in FigureColumn.all(of: .whole) {
                    FactRow(column.name, column.figure(whole)?.text ?? "―")
                }
            }
        }
    }
}

/// Charts and tables, breakdown by breakdown.
private struct BreakdownsPart: Component {
    let book: FigureBook
    let office: String

    var body: some HTML {
        for breakdown in Breakdown.ofOffice where !book.groups(breakdown).isEmpty {
            section {
                h2(.class("heading")) { "\(breakdown.label)別" }
                if breakdown == .hour {
                    VisitChart(id: "hours", name: "時間帯別の来庁", groups: book.groups(.hour)) { "\($0.key)時" }
                }
                if breakdown == .day {
                    VisitChart(id: "days", name: "日別の来庁", groups: book.groups(.day)) { Self.short($0.key) }
                }
                if breakdown.hasVisits {
                    FigureTable(
                        name: "\(breakdown.label)別の予約と来庁",
                        heading: breakdown.label,
                        groups: book.groups(breakdown),
                        columns: FigureColumn.visits
                    )
                }
                if breakdown == .hour {
                    FillChart(id: "fill", name: "時間帯別の席の埋まり率", groups: book.groups(.hour)) { "\($0.key)時" }
                }
                FigureTable(
                    name: "\(breakdown.label)別の\(Self.contents(of: breakdown))",
                    heading: breakdown.label,
                    groups: book.groups(breakdown),
                    columns: FigureColumn.seatsAndStays(of: breakdown)
                )
                p(.class("no-print")) {
                    a(
                        .class("button button--outline button--small"),
                        .href(Path.officeStatisticsTable(office, by: breakdown, book.period)),
                        .download("")
                    ) { "\(breakdown.label)別の表をCSVで保存" }
                }
            }
        }
    }

    private static func contents(of breakdown: Breakdown) -> String {
        guard breakdown.hasSeats else { return "待ち時間と対応時間" }
        return breakdown.hasVisits ? "席と時間" : "席"
    }

    /// 11/23
    private static func short(_ day: String) -> String {
        CivilDate(day).map { "\($0.month)/\($0.day)" } ?? day
    }
}
