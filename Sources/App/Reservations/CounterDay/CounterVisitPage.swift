import Domain
import HTML

/// Enters somebody who comes without a reservation, or who reserves by telephone or at the counter.
struct CounterVisitPage: Component {
    static let reason = "riyu"

    let frame: PageFrame
    let officer: OfficerSession
    let town: Town
    let scope: CounterScope
    let draft: CounterVisitDraft
    /// Whether the purpose has a waiting room now.
    let isWaitedFor: Bool
    let times: [CounterVisitDraft.Time]

    var body: some HTML {
        StaffPage(
            "\(draft.errors.isEmpty ? "" : "エラー：")来庁・電話の受付",
            in: frame,
            officer: officer,
            at: .counters
        ) {
            Breadcrumb(
                trail: [Crumb(title: scope.office.name(), path: Path.counterDay(scope.office.id))],
                here: "来庁・電話の受付"
            )
            ErrorSummary(draft.errors, in: frame)
            h1(.class("page-title")) { "来庁・電話の受付" }
            form(.class("filters"), .method(.get), .action(Path.newCounterVisit(scope.office.id))) {
                LabelledSelect(
                    name: "purpose",
                    question: "用件",
                    choices: draft.purposes.map { .init(value: $0.id, text: $0.name()) },
                    chosen: draft.purpose?.id ?? ""
                )
                LabelledSelect(
                    name: "people",
                    question: "人数",
                    choices: (1...(draft.purposes.map(\.people).max() ?? 1)).map {
                        .init(value: String($0), text: "\($0)人")
                    },
                    chosen: String(draft.people)
                )
                LabelledInput(name: "day", question: "日", value: draft.day.description, type: .date)
                button(.type(.submit), .class("button button--outline")) { "時間を見る" }
            }
            if let purpose = draft.purpose {
                section {
                    h2(.class("heading")) { "いま窓口に来た方" }
                    form(.method(.post), .action(Path.walkIns(scope.office.id))) {
                        FormSeal(csrf: officer.csrfToken)
                        ChosenInputs(draft: draft)
                        button(.type(.submit), .class("button")) { "予約なしで受け付ける（呼出番号を出す）" }
                    }
                }
                section {
                    h2(.class("heading")) { "予約を取る：\(purpose.name())" }
                    if isWaitedFor {
                        Banner(.info, "この用件は、順番待ちの受付中です。", in: frame) {
                            p { "電話の方は、順番が来てから予約できます。順番を取ったときと同じ電話番号を入力してください。" }
                            p { a(.href(Path.officeWaitingRooms(scope.office.id))) { "順番待ちを開く" } }
                        }
                    }
                    BookingForm(page: self, purpose: purpose)
                }
            }
        }
    }
}

/// What was chosen above.
private struct ChosenInputs: Component {
    let draft: CounterVisitDraft

    var body: some HTML {
        HiddenInput("purpose", draft.purpose?.id ?? "")
        HiddenInput("people", String(draft.people))
        HiddenInput("day", draft.day.description)
    }
}

private struct BookingForm: Component {
    let page: CounterVisitPage
    let purpose: Purpose

    private var draft: CounterVisitDraft { page.draft }

    var body: some HTML {
        if page.times.isEmpty {
            p { "\(draft.day.weekdayText)に、予約できる時間はありません。" }
        } else {
            form(.class("form"), .method(.post), .action(Path.counterVisits(page.scope.office.id)), .novalidate) {
                FormSeal(csrf: page.officer.csrfToken)
                ChosenInputs(draft: draft)
                LabelledSelect(
                    name: "channel",
                    question: "受け付けた方法",
                    choices: [.init(value: "telephone", text: "電話"), .init(value: "counter", text: "窓口")],
                    chosen: draft.entries.text("channel")
                )
                LabelledSelect(
                    name: "minute",
                    question: "時間（\(draft.day.weekdayText)）",
                    choices: page.times.map { time in
                        .init(
                            value: String(time.plan.start.minutes),
                            text: time.plan.start.japanese + (time.hasRoom ? "" : "（満員）")
                        )
                    },
                    chosen: draft.entries.text("minute"),
                    errors: draft.errors
                )
                LabelledInput(
                    name: CounterVisitPage.reason,
                    question: "満員の時間に予約する理由",
                    value: draft.entries.text(EntryKey(rawValue: CounterVisitPage.reason)),
                    hint: "満員の時間を選んだときだけ入力してください。記録に残ります。",
                    errors: draft.errors
                )
                let sheet = FormSheet(
                    in: page.frame,
                    entries: draft.entries,
                    errors: draft.errors,
                    town: page.town
                )
                for field in VisitorSheet(for: [purpose]).fields { FieldPart(view: FieldView(field, on: sheet)) }
                div(.class("actions")) { button(.type(.submit), .class("button")) { "予約する" } }
            }
        }
    }
}
