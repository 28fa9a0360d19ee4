import Domain

/// A column of figures, on pages and in tables for spreadsheets.
struct FigureColumn: Sendable {
    let name: String
    let figure: @Sendable (FigureGroup) -> Figure?

    private init(_ name: String, _ figure: @escaping @Sendable (FigureGroup) -> Figure?) {
        self.name = name
        self.figure = figure
    }

    static let visits = [
        count("予約") { $0.visits?.reserved },
        count("対応済み") { $0.visits?.served },
        count("不在") { $0.visits?.absent },
        absence,
        count("取消し") { $0.visits?.cancelled },
        count("市民の取消し") { $0.visits?.cancelledByApplicant },
        count("職員の取消し") { $0.visits?.cancelledByOfficer },
        count("記録なし") { $0.visits?.unrecorded },
        count("予約なしの来庁") { $0.visits?.walkIns },
        count("予約なしの対応済み") { $0.visits?.walkInsServed },
        FigureColumn("何日前の予約か（中央値）") { $0.visits?.lead.map(Figure.length) },
    ]

    static let seats = [
        count("席") { $0.seats?.seats },
        count("予約で埋まった席") { $0.seats?.taken },
        fill,
    ]

    static let stays = [
        count("待った件数") { $0.stays?.waits },
        wait,
        FigureColumn("待ち時間（分、90%）") { $0.stays?.waitNinth.map(Figure.length) },
        count("対応した件数") { $0.stays?.services },
        service,
        FigureColumn("対応時間（分、90%）") { $0.stays?.serviceNinth.map(Figure.length) },
    ]

    /// What tells most, for a row for each office.
    static let main =
        Array(visits.prefix(5)) + [count("予約なしの来庁") { $0.visits?.walkIns }, fill, wait, service]

    static func all(of breakdown: Breakdown) -> [FigureColumn] {
        (breakdown.hasVisits ? visits : []) + seatsAndStays(of: breakdown)
    }

    static func seatsAndStays(of breakdown: Breakdown) -> [FigureColumn] {
        (breakdown.hasSeats ? seats : []) + (breakdown.hasVisits ? stays : [])
    }

    private static let absence = FigureColumn("不在率") { $0.visits?.absence.map(Figure.share) }
    private static let fill = FigureColumn("席の埋まり率") { $0.seats?.fill.map(Figure.share) }
    private static let wait = FigureColumn("待ち時間（分、中央値）") { $0.stays?.waitMedian.map(Figure.length) }
    private static let service = FigureColumn("対応時間（分、中央値）") { $0.stays?.serviceMedian.map(Figure.length) }

    /// Where there is nothing of that kind, the count is zero.
    private static func count(_ name: String, _ number: @escaping @Sendable (FigureGroup) -> Int?) -> FigureColumn {
        FigureColumn(name) { .count(number($0) ?? 0) }
    }
}
