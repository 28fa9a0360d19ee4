import Domain
import HTML

/// The times of a day; each button keeps its seats.
struct TimesPage: Component {
    let frame: PageFrame
    let catalogue: CatalogueSnapshot
    let query: WishQuery
    let site: VisitSite
    let day: CivilDate
    let plans: [VisitPlan]
    let wasTaken: Bool

    var body: some HTML {
        PublicPage(
            "\(wasTaken ? "エラー：" : "")時間を選ぶ（\(day.weekdayText)） - 窓口の予約",
            in: frame,
            trail: ReservationTrail.crumbs,
            here: "時間を選ぶ"
        ) {
            if wasTaken {
                Banner(.error, "選んだ時間は、ちょうど今、ほかの方が予約しました。別の時間を選んでください。", in: frame)
            }
            ReservationProgress(step: 4)
            h1(.class("page-title")) { query.change == nil ? "時間を選んでください" : "変更先の時間を選んでください" }
            WishSummary(query: query, site: site, day: day)
            if plans.isEmpty {
                p { "この日は、もう空きがありません。" }
                p { a(.href(query.days(at: site, day))) { "ほかの日を選ぶ" } }
                if query.change == nil { WaitlistInvitation(query: query, site: site) }
            } else {
                if query.change == nil { p { "時間を選ぶと、お名前などを入力する間の10分間、その時間を確保します。" } }
                if let change = query.change {
                    TimeList(plans: plans) { plan in
                        a(
                            .class("button button--outline times__time"),
                            .href(
                                query.address(
                                    Path.reservationChange(change),
                                    place + [(WishQuery.Name.minute, String(plan.start.minutes))]
                                )
                            )
                        ) { TimeWords(plan: plan) }
                    }
                } else {
                    HTML::form(.method(.post), .action(Path.reservations)) {
                        FormSeal(csrf: nil)
                        for pair in query.pairs + place { HiddenInput(pair.name, pair.value) }
                        TimeList(plans: plans) { plan in
                            button(
                                .type(.submit),
                                .class("button button--outline times__time"),
                                .name(WishQuery.Name.minute),
                                .value(String(plan.start.minutes))
                            ) { TimeWords(plan: plan) }
                        }
                    }
                }
            }
        }
    }

    private var place: [(name: String, value: String)] {
        [(WishQuery.Name.site, site.office.siteName), (WishQuery.Name.day, day.description)]
    }
}

/// Morning and afternoon.
private struct TimeList<Time: HTML>: Component {
    let plans: [VisitPlan]
    let time: @Sendable (VisitPlan) -> Time

    private static var noon: Int { 720 }

    var body: some HTML {
        let halves = [
            ("午前", plans.filter { $0.start.minutes < Self.noon }),
            ("午後", plans.filter { $0.start.minutes >= Self.noon }),
        ]
        for (name, plans) in halves where !plans.isEmpty {
            h2(.class("heading")) { name }
            ul(.class("times")) { for plan in plans { li { time(plan) } } }
        }
    }
}

private struct TimeWords: Component {
    let plan: VisitPlan

    var body: some HTML {
        plan.start.japanese
        if plan.stops.count > 1 { span(.class("times__end")) { "（\(plan.end.japanese)ごろまで）" } }
    }
}
