import Domain
import HTML

/// Are you sure?
struct ReservationCancellationPage: Component {
    let frame: PageFrame
    let view: ReservationView
    let session: ApplicantSession

    var body: some HTML {
        PublicPage(
            "予約の取消し - 窓口の予約",
            in: frame,
            trail: ReservationTrail.crumbs,
            here: "予約の取消し"
        ) {
            h1(.class("page-title")) { "この予約を取り消しますか" }
            p { "取り消すと、この時間はほかの方が予約できるようになります。元に戻すことはできません。" }
            p { "予約番号 \(view.number)" }
            VisitSummary(view: view)
            HTML::form(.class("form"), .method(.post), .action(Path.reservationCancellation(view.id))) {
                FormSeal(csrf: session.csrfToken)
                div(.class("actions")) {
                    button(.type(.submit), .class("button button--large button--danger")) { "予約を取り消す" }
                    a(.class("actions__back"), .href(Path.reservation(view.id))) { "取り消さずに戻る" }
                }
            }
        }
    }
}
