import Domain
import HTML

/// Where it can be done, the earliest first.
struct PlacesPage: Component {
    let frame: PageFrame
    let catalogue: CatalogueSnapshot
    let query: WishQuery
    let places: [EarliestVisit]

    var body: some HTML {
        PublicPage("場所を選ぶ - 窓口の予約", in: frame, trail: ReservationTrail.crumbs, here: "場所を選ぶ") {
            ReservationProgress(step: 2)
            h1(.class("page-title")) { query.change == nil ? "場所を選んでください" : "変更先の場所を選んでください" }
            WishSummary(query: query)
            NotesOfPurposes(purposes: query.wish.purposes)
            ul(.class("places")) {
                for place in places {
                    li { PlaceCard(frame: frame, catalogue: catalogue, query: query, place: place) }
                }
            }
        }
    }
}

private struct PlaceCard: Component {
    let frame: PageFrame
    let catalogue: CatalogueSnapshot
    let query: WishQuery
    let place: EarliestVisit

    private var name: String { place.site.offices.map { $0.name() }.joined(separator: "、") }
    private var site: [(name: String, value: String)] { [(WishQuery.Name.site, place.site.office.siteName)] }

    var body: some HTML {
        div(.class("place")) {
            h2(.class("place__name")) { name }
            ul(.class("place__stops")) {
                for need in place.site.planner.needs {
                    if let words = catalogue.whereabouts(ofCounter: need.counter) { li { words } }
                }
            }
            if let (day, start) = place.begin {
                p(.class("place__earliest")) {
                    "いちばん早い時間："
                    strong { "\(day.weekdayText) \(start.japanese)" }
                }
                div(.class("actions")) {
                    a(
                        .class("button"),
                        .href(query.address(Path.reservationTimes, site + [(WishQuery.Name.day, day.description)]))
                    ) {
                        "この日の時間を見る"
                        span(.class("unseen")) { "：\(name)" }
                    }
                    a(.class("button button--outline"), .href(query.address(Path.reservationDays, site))) {
                        "ほかの日を見る"
                        span(.class("unseen")) { "：\(name)" }
                    }
                }
            } else {
                p { "いまは空きがありません。" }
                div(.class("actions")) {
                    a(.class("button button--outline"), .href(query.address(Path.reservationDays, site))) {
                        "日ごとの状況を見る"
                        span(.class("unseen")) { "：\(name)" }
                    }
                }
            }
        }
    }
}

/// What one should know before coming.
struct NotesOfPurposes: Component {
    let purposes: [Purpose]

    var body: some HTML {
        for purpose in purposes {
            if let note = purpose.note?() { p(.class("muted")) { note } }
        }
    }
}
