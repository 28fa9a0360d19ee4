import Content
import Domain
import HTML

/// Who has to act now, what happened so far, and what the applicant can do.
struct ApplicationPage: Component {
    let view: ApplicationView
    let frame: PageFrame
    let session: ApplicantSession

    private var application: OpenApplication { view.application }

    var body: some HTML {
        PublicPage("申請の状況 - \(view.procedure.name())", in: frame) {
            h1(.class("page-title")) {
                span(.class("page-title__over")) { view.procedure.name() }
                "申請の状況"
            }
            p { ApplicationBadge(status: view.status) }
            TurnPart(view: view, frame: frame)
            if !view.messages.isEmpty { MessageSection(messages: view.messages) }
            TimelineSection(view: view)
            FactSection(view: view)
            for correction in view.differences {
                section {
                    h2(.class("heading")) { "直した内容" }
                    p(.class("small muted")) { correction.answeredAt.japanese }
                    DifferenceList(differences: correction.changes)
                }
            }
            if view.canWithdraw {
                section {
                    h2(.class("heading")) { "申請を取り下げる" }
                    p { "審査が終わるまでは、申請を取り下げることができます。" }
                    p {
                        a(.class("button button--outline button--danger"), .href(Path.withdrawal(view.id))) {
                            "取り下げの画面へ進む"
                        }
                    }
                }
            }
            AccountOffer(application: application, frame: frame)
            DeviceSection(id: view.id, session: session)
        }
    }
}

/// The state in a word.
struct ApplicationBadge: Component {
    let status: ApplicationStatus

    private var style: String {
        switch status {
        case .draft: "badge--draft"
        case .completed, .accepted: "badge--success"
        case .rejected, .cancelled, .expiredUnpaid: "badge--error"
        case .withdrawn: ""
        default: status.whoseTurn == .applicant ? "badge--yours" : "badge--active"
        }
    }

    var body: some HTML {
        span(.class("badge", style)) { status.label }
    }
}

/// Whose turn it is.
private struct TurnPart: Component {
    let view: ApplicationView
    let frame: PageFrame

    /// Money that was held is being taken, for which nobody has to do anything.
    private var isBeingPaid: Bool { view.status == .awaitingPayment && view.isFeeHeld }
    private var turn: ApplicationStatus.Turn { isBeingPaid ? .office : view.status.whoseTurn }

    var body: some HTML {
        div(.class("turn", turn == .applicant ? "turn--yours" : nil)) {
            switch turn {
            case .applicant: p(.class("turn__who")) { "いまは、あなたの番です" }
            case .office: p(.class("turn__who")) { "いまは、市役所の番です" }
            case .nobody: p(.class("turn__who")) { "手続は終わっています" }
            }
            p(.class("turn__what")) { isBeingPaid ? "審査が終わりました。お預かりした手数料を受け取る手続をしています。" : view.status.nextSentence }
            if let correction = view.openCorrection {
                ul {
                    for item in view.requested(by: correction) {
                        li { "\(item.label)：\(item.reason)" }
                    }
                }
                if correction.dueOn < view.today {
                    p { "期限の\(correction.dueOn.weekdayText)を過ぎています。市役所が申請を取り消すまでは、送信できます。" }
                } else {
                    p { "\(correction.dueOn.weekdayText)までにお願いします。" }
                }
                p {
                    a(.class("button"), .href(Path.correction(view.id))) {
                        "内容を直す"
                        Icon(.arrowRight, in: frame)
                    }
                }
            } else if isBeingPaid {
                p { "あらためてお支払いいただく必要はありません。" }
            } else if view.status == .awaitingPayment, let day = view.application.row.respondBy {
                PaymentTurn(view: view, day: day, frame: frame)
            } else if view.status.isUnderReview, let day = view.application.row.expectedOn {
                p { "審査が終わるめやすは、\(day.weekdayText)ごろです。" }
            }
        }
    }
}

/// What is to be paid, until when, and how.
private struct PaymentTurn: Component {
    let view: ApplicationView
    let day: CivilDate
    let frame: PageFrame

    var body: some HTML {
        p { "\(day.weekdayText)までにお支払いください。" }
        if let amount = view.amount { p { "金額は\(NumberText.yen(amount))です。" } }
        if view.isPaidOnline, view.today <= day {
            p {
                a(.class("button"), .href(Path.payment(view.id))) {
                    "支払いに進む"
                    Icon(.arrowRight, in: frame)
                }
            }
        } else {
            p { "お支払いの方法は、\(view.department?.name() ?? "市役所")（電話 \(view.telephone)）にお問い合わせください。" }
        }
    }
}

private struct MessageSection: Component {
    let messages: [HistoryStore.Message]

    var body: some HTML {
        section {
            h2(.class("heading")) { "市役所からのお知らせ" }
            for message in messages.reversed() {
                div(.class("panel")) {
                    p(.class("small muted")) { message.at.japanese }
                    Paragraphs(message.text)
                }
            }
        }
    }
}

private struct TimelineSection: Component {
    let view: ApplicationView

    var body: some HTML {
        section {
            h2(.class("heading")) { "これまでの経過" }
            ol(.class("timeline")) {
                for (number, event) in view.events.enumerated() {
                    li(
                        .class("timeline__item"),
                        .aria(.current, number == view.events.count - 1 ? "step" : nil)
                    ) {
                        span(.class("timeline__time")) { event.at.japanese }
                        span(.class("timeline__what")) { event.sentence }
                        if let note = event.note { span(.class("timeline__note")) { note } }
                    }
                }
            }
        }
    }
}

private struct FactSection: Component {
    let view: ApplicationView

    var body: some HTML {
        section {
            h2(.class("heading")) { "申請の内容" }
            dl(.class("facts")) {
                FactRow("受付番号", view.application.number?.text ?? "")
                FactRow("申請した日時", view.application.row.submittedAt?.japanese ?? "")
                FactRow("費用", view.fee)
                if let department = view.department {
                    FactRow("担当", "\(department.name())　\(view.telephone)")
                }
            }
            p { a(.href(Path.copy(view.id))) { "申請の控えを見る" } }
            if view.hasReceipt { p { a(.href(Path.paymentReceipt(view.id))) { "領収書を見る" } } }
        }
    }
}

/// What was, and what it became.
struct DifferenceList: Component {
    let differences: [AnswerDifference]

    var body: some HTML {
        if differences.isEmpty {
            p { "内容は変わっていません。" }
        } else {
            div(.class("diff")) {
                for difference in differences {
                    div(.class("diff__row")) {
                        p(.class("diff__name")) { difference.label }
                        p(.class("diff__old")) {
                            span(.class("diff__word")) { "直す前" }
                            del { DifferenceList.text(difference.old) }
                        }
                        p(.class("diff__new")) {
                            span(.class("diff__word")) { "直した後" }
                            ins { DifferenceList.text(difference.new) }
                        }
                    }
                }
            }
        }
    }

    private static func text(_ lines: [String]) -> String {
        lines.isEmpty ? "（入力なし）" : lines.joined(separator: "、")
    }
}

extension ApplicationStatus {
    /// Sent and not decided.
    var isUnderReview: Bool {
        switch self {
        case .submitted, .received, .underReview: true
        default: false
        }
    }
}
