import Domain
import HTML

/// The old time and the new one.
struct ReservationChangePage: Component {
    let frame: PageFrame
    let view: ReservationView
    let choice: ChosenVisit
    let session: ApplicantSession

    private var places: [String] {
        choice.plan.stops.map { stop in
            "\(stop.start.japanese) \(view.catalogue.whereabouts(ofCounter: stop.need.counter) ?? "")"
        }
    }

    var body: some HTML {
        PublicPage("予約の変更 - 窓口の予約", in: frame, trail: ReservationTrail.crumbs, here: "予約の変更") {
            h1(.class("page-title")) { "この日時に変更しますか" }
            dl(.class("summary")) {
                SummaryRow(name: "予約番号", texts: [view.number])
                SummaryRow(name: "いまの日時", texts: [view.moment])
                SummaryRow(
                    name: "新しい日時",
                    texts: [choice.day.visitText(at: choice.plan.start)]
                )
                SummaryRow(name: "新しい場所", texts: places)
            }
            HTML::form(.class("form"), .method(.post), .action(Path.reservationChange(view.id))) {
                FormSeal(csrf: session.csrfToken)
                HiddenInput(WishQuery.Name.site, choice.site.office.siteName)
                HiddenInput(WishQuery.Name.day, choice.day.description)
                HiddenInput(WishQuery.Name.minute, String(choice.plan.start.minutes))
                div(.class("actions")) {
                    button(.type(.submit), .class("button button--large")) { "変更する" }
                    a(.class("actions__back"), .href(Path.reservation(view.id))) { "変更せずに戻る" }
                }
            }
        }
    }
}
