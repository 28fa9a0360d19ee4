import Domain
import HTML

/// The way to a reservation, from the home page.
enum ReservationTrail {
    static let crumbs = [
        Crumb(title: "トップ", path: Path.home), Crumb(title: "窓口の予約", path: Path.reservations),
    ]
}

/// How far it is to the reservation.
struct ReservationProgress: Component {
    /// From 1.
    let step: Int

    private static let names = ["用件", "場所", "日", "時間", "お名前", "確認"]

    var body: some HTML {
        div(.class("progress")) {
            p(.class("progress__text")) {
                span { "全\(Self.names.count)ページのうち\(step)ページ目：\(Self.names[step - 1])" }
            }
            progress(
                .class("progress__bar"),
                .value(step - 1),
                .max(Self.names.count),
                .aria(.label, "予約の進み具合")
            ) {}
        }
    }
}

/// What has been chosen so far, each with the way to change it.
struct WishSummary: Component {
    let query: WishQuery
    /// Where it is to be.
    var site: VisitSite?
    var day: CivilDate?

    var body: some HTML {
        dl(.class("summary")) {
            SummaryRow(
                name: "用件",
                texts: query.wish.purposes.map { $0.name() } + ["\(query.wish.people)人"],
                change: query.change == nil ? query.address(Path.reservations) : nil
            )
            if let site {
                SummaryRow(
                    name: "場所",
                    texts: site.offices.map { $0.name() },
                    change: query.address(Path.reservationPlaces)
                )
                if let day {
                    SummaryRow(
                        name: "日",
                        texts: ["\(day.weekdayText)"],
                        change: query.days(at: site, day)
                    )
                }
            }
        }
    }
}
