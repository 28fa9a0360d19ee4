import Domain
import Foundation
import HTML

/// Who comes.
struct VisitorPage: Component {
    let frame: PageFrame
    let town: Town
    let view: ReservationView
    let sheet: VisitorSheet
    let entries: Entries
    let errors: [FieldError]
    let session: ApplicantSession

    var body: some HTML {
        PublicPage(
            "\(errors.isEmpty ? "" : "エラー：")お名前などの入力 - 窓口の予約",
            in: frame,
            trail: ReservationTrail.crumbs,
            here: "お名前などの入力",
            scripts: [.errorFocus, .characterCount]
        ) {
            ReservationProgress(step: 5)
            ErrorSummary(errors, in: frame)
            h1(.class("page-title")) { "お名前などを入力してください" }
            HoldNote(view: view)
            VisitSummary(view: view)
            HTML::form(.class("form"), .method(.post), .action(Path.visitor(view.id)), .novalidate) {
                FormSeal(csrf: session.csrfToken)
                let formSheet = FormSheet(
                    in: frame,
                    entries: entries,
                    errors: errors,
                    town: town,
                    ownFields: [VisitorSheet.name, VisitorSheet.telephone, VisitorSheet.email]
                )
                for field in sheet.fields { FieldPart(view: FieldView(field, on: formSheet)) }
                p(.class("muted small")) { "入力された内容は、予約の受付と連絡のためだけに使います。" }
                div(.class("actions")) {
                    button(.type(.submit), .class("button button--large")) {
                        "確認に進む"
                        Icon(.arrowRight, in: frame)
                    }
                }
            }
            HoldEnd(view: view, session: session)
        }
    }
}

/// Until when the seats are kept.
struct HoldNote: Component {
    let view: ReservationView

    var body: some HTML {
        if let until = view.reservation.row.heldUntil {
            p {
                "この時間を、"
                strong { "\(MinuteOfDay(until).japanese)まで" }
                "確保しています。過ぎたあとも、ほかの方が予約するまでは、続けて入力できます。"
            }
        }
    }
}

/// Gives the seats up to choose others.
struct HoldEnd: Component {
    let view: ReservationView
    let session: ApplicantSession

    var body: some HTML {
        HTML::form(.method(.post), .action(Path.reservationCancellation(view.id))) {
            FormSeal(csrf: session.csrfToken)
            button(.type(.submit), .class("button button--text")) { "この時間をやめて、選び直す" }
        }
    }
}

/// When and where.
struct VisitSummary: Component {
    let view: ReservationView

    var body: some HTML {
        dl(.class("summary")) {
            SummaryRow(name: "日時", texts: [view.moment])
            SummaryRow(
                name: "場所と用件",
                texts: view.reservation.stops.map { stop in
                    let time = view.reservation.stops.count > 1 ? "\(stop.start.japanese) " : ""
                    return "\(time)\(view.words(for: stop))"
                }
            )
            SummaryRow(name: "人数", texts: ["\(view.reservation.row.people)人"])
        }
    }
}
