import Domain
import HTML

/// All of it once more, before it is reserved.
struct ReservationAnswersPage: Component {
    let frame: PageFrame
    let view: ReservationView
    let visitor: VisitorRecord
    /// Why it could not be reserved.
    var refusal: String?
    let session: ApplicantSession

    var body: some HTML {
        PublicPage(
            "\(refusal == nil ? "" : "エラー：")予約の確認 - 窓口の予約",
            in: frame,
            trail: ReservationTrail.crumbs,
            here: "予約の確認"
        ) {
            if let refusal { Banner(.error, refusal, in: frame) }
            ReservationProgress(step: 6)
            h1(.class("page-title")) { "この内容で予約しますか" }
            p { "まだ予約は終わっていません。内容を確かめて、「予約する」を押してください。" }
            HoldNote(view: view)
            VisitSummary(view: view)
            dl(.class("summary")) {
                for line in visitor.lines {
                    SummaryRow(name: line.label, texts: line.texts, change: Path.visitor(view.id))
                }
            }
            PapersPart(view: view)
            HTML::form(.class("form"), .method(.post), .action(Path.reservationConfirmation(view.id))) {
                FormSeal(csrf: session.csrfToken)
                div(.class("actions")) {
                    button(.type(.submit), .class("button button--large")) { "予約する" }
                    a(.class("actions__back"), .href(Path.visitor(view.id))) { "前のページに戻る" }
                }
            }
            HoldEnd(view: view, session: session)
        }
    }
}

/// What to bring.
struct PapersPart: Component {
    let view: ReservationView

    var body: some HTML {
        if !view.papers.isEmpty {
            section {
                h2(.class("heading")) { "持ち物" }
                ul {
                    for paper in view.papers {
                        li {
                            paper.name()
                            if let note = paper.note?() { span(.class("muted")) { "（\(note)）" } }
                        }
                    }
                }
            }
        }
    }
}
