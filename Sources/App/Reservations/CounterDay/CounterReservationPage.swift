import Domain
import HTML

/// A reservation as the office sees it, with the ways to move and to cancel it.
struct CounterReservationPage: Component {
    static let reason = "riyu"

    let frame: PageFrame
    let officer: OfficerSession
    let scope: CounterScope
    let view: ReservationView
    let visitor: VisitorRecord?
    /// Whose times are offered.
    let day: CivilDate
    let times: [MinuteOfDay]
    let reason: String
    let errors: [FieldError]

    private var path: String { Path.counterReservation(scope.office.id, view.id) }

    var body: some HTML {
        StaffPage("\(errors.isEmpty ? "" : "エラー：")予約 \(view.number)", in: frame, officer: officer, at: .counters) {
            Breadcrumb(
                trail: [
                    Crumb(
                        title: scope.office.name(),
                        path: Path.counterDay(scope.office.id, on: view.day, desk: "")
                    )
                ],
                here: "予約 \(view.number)"
            )
            ErrorSummary(errors, in: frame)
            h1(.class("page-title")) { "予約 \(view.number)" }
            dl(.class("summary")) {
                SummaryRow(name: "状態", texts: [view.reservation.status.label])
                SummaryRow(name: "日時", texts: [view.moment])
                SummaryRow(name: "場所と用件", texts: view.reservation.stops.map { view.words(for: $0) })
                SummaryRow(name: "人数", texts: ["\(view.reservation.row.people)人"])
                if let visitor {
                    SummaryRow(name: "お名前", texts: [visitor.name?.full, visitor.kana?.full].compactMap(\.self))
                    SummaryRow(
                        name: "連絡先",
                        texts: [visitor.telephoneText, visitor.email ?? "メールアドレスなし"].compactMap(\.self)
                    )
                }
            }
            if view.mayBeMoved {
                section {
                    h2(.class("heading")) { "日時を変更する" }
                    p { "変更すると、メールアドレスのある方にはメールでお知らせします。ない方には、電話でお知らせください。" }
                    form(.class("filters"), .method(.get), .action(path)) {
                        LabelledInput(name: "day", question: "日", value: day.description, type: .date)
                        button(.type(.submit), .class("button button--outline")) { "空いている時間を見る" }
                    }
                    TimeForm(page: self)
                }
                section {
                    h2(.class("heading")) { "予約を取り消す" }
                    form(.class("form"), .method(.post), .action(path + "/cancellation"), .novalidate) {
                        FormSeal(csrf: officer.csrfToken)
                        LabelledInput(
                            name: Self.reason,
                            question: "取り消す理由",
                            value: reason,
                            hint: "記録に残ります。ご本人へのメールには書かれません。",
                            errors: errors
                        )
                        div(.class("actions")) {
                            button(.type(.submit), .class("button button--outline")) { "この予約を取り消す" }
                        }
                    }
                }
            } else {
                p { "この予約は、変更も取消しもできません。" }
            }
        }
    }

    /// Chooses among the times of the day.
    private struct TimeForm: Component {
        let page: CounterReservationPage

        var body: some HTML {
            if page.times.isEmpty {
                // Also where an error of the choice leads to.
                p(.id("minute")) { "\(page.day.weekdayText)に、空いている時間はありません。" }
            } else {
                form(.class("form"), .method(.post), .action(page.path + "/change"), .novalidate) {
                    FormSeal(csrf: page.officer.csrfToken)
                    HiddenInput("day", page.day.description)
                    LabelledSelect(
                        name: "minute",
                        question: "時間（\(page.day.weekdayText)）",
                        choices: page.times.map { .init(value: String($0.minutes), text: $0.japanese) },
                        chosen: "",
                        errors: page.errors
                    )
                    div(.class("actions")) { button(.type(.submit), .class("button")) { "この時間に変更する" } }
                }
            }
        }
    }
}
