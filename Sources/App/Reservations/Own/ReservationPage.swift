import Domain
import Foundation
import HTML

/// A reservation: its number, when, where, what to bring, and what can be done with it.
struct ReservationPage: Component {
    let frame: PageFrame
    let view: ReservationView
    let visitor: VisitorRecord?
    let isChanged: Bool
    let hasToldDelay: Bool
    /// Opens it, for the QR code's reader at the counter and for other devices.
    let address: URL
    let session: ApplicantSession

    private var status: ReservationStatus { view.reservation.status }

    private var heading: String {
        switch status {
        case .held, .expired: "この予約は、確定する前に終わりました"
        case .cancelled: "予約を取り消しました"
        case .confirmed: isChanged ? "予約の日時を変更しました" : "窓口の予約"
        }
    }

    var body: some HTML {
        PublicPage(
            "\(heading) - 窓口の予約",
            in: frame,
            trail: ReservationTrail.crumbs,
            here: "予約の内容",
            scripts: [.printing]
        ) {
            if status == .confirmed {
                if view.reservation.row.displacedAt != nil { DisplacementBanner(frame: frame, view: view) }
                if hasToldDelay { Banner(.success, "遅れる連絡を受け付けました。", in: frame) }
                ConfirmedPart(frame: frame, view: view, visitor: visitor, heading: heading)
                if view.mayTellDelay { DelayPart(view: view, session: session) }
                if view.isOpen {
                    OpenActs(frame: frame, view: view, hasEmail: visitor?.email != nil)
                } else {
                    ClosedActs(view: view)
                }
            } else {
                h1(.class("page-title")) { heading }
                if status == .cancelled { VisitSummary(view: view) }
                p { a(.class("button"), .href(Path.reservations)) { "新しく予約する" } }
            }
        }
    }
}

private struct DisplacementBanner: Component {
    let frame: PageFrame
    let view: ReservationView

    var body: some HTML {
        Banner(.warning, "市役所の都合により、この時間に窓口を開けられなくなりました。申し訳ございません。", in: frame) {
            p { "別の日時をお選びください。お選びいただくまで、予約はなくなりません。" }
            p { a(.href(Path.reservationChange(view.id))) { "別の日時を選ぶ" } }
        }
    }
}

private struct ConfirmedPart: Component {
    let frame: PageFrame
    let view: ReservationView
    let visitor: VisitorRecord?
    let heading: String

    var body: some HTML {
        div(.class("receipt")) {
            Icon(.success, in: frame, style: "receipt__icon")
            h1(.class("receipt__title")) { heading }
            p(.class("receipt__label")) { "予約番号" }
            p(.class("receipt__number"), .translate(false)) { view.number }
            p { strong { view.moment } }
        }
        if let email = visitor?.email {
            Banner(.info, "\(email) に確認のメールをお送りします。", in: frame) {
                p { "届かないときは、迷惑メールのフォルダーも確かめてください。" }
            }
        }
        VisitSummary(view: view)
        PapersPart(view: view)
        NotesOfPurposes(purposes: view.purposes)
        section {
            h2(.class("heading")) { "当日" }
            ul {
                li { "着いたら、受付の機械にこのQRコードをかざすか、予約番号をお伝えください。" }
                li { "予約の時間は、受付を始める時間です。前の方の手続によって、お待ちいただくことがあります。" }
                li { "10分を過ぎてもお越しにならないときは、次の方を先にご案内します。" }
            }
            QRFigure(address: view.reservation.row.number, caption: "受付用のQRコード（予約番号 \(view.number)）")
            for department in view.departments {
                p { "お問い合わせ：\(department.name)\(department.telephone.map { "　\($0)" } ?? "")" }
            }
        }
        div(.class("actions")) {
            a(.class("button button--outline"), .href(Path.reservationCalendar(view.id))) {
                Icon(.calendar, in: frame)
                "カレンダーに入れる"
            }
            button(.type(.button), .class("button button--outline"), .data("print", ""), .hidden) {
                Icon(.printer, in: frame)
                "この画面を印刷する"
            }
        }
    }
}

private struct DelayPart: Component {
    let view: ReservationView
    let session: ApplicantSession

    var body: some HTML {
        section(.class("no-print")) {
            h2(.class("heading")) { "遅れるとき" }
            form(.class("form"), .method(.post), .action(Path.reservationDelay(view.id))) {
                FormSeal(csrf: session.csrfToken)
                LabelledSelect(
                    name: "minutes",
                    question: "どのくらい遅れますか",
                    choices: ReservationDelayController.choices.map { .init(value: String($0), text: "\($0)分くらい") },
                    chosen: ""
                )
                button(.type(.submit), .class("button button--outline")) { "窓口に知らせる" }
            }
        }
    }
}

private struct OpenActs: Component {
    let frame: PageFrame
    let view: ReservationView
    let hasEmail: Bool

    var body: some HTML {
        section(.class("no-print")) {
            h2(.class("heading")) { "変更・取消し" }
            p { "\(view.closing.japanese)まで、この画面で変更や取消しができます。" }
            div(.class("actions")) {
                a(.class("button button--outline"), .href(Path.reservationChange(view.id))) { "日時を変更する" }
                a(.class("button button--outline"), .href(Path.reservationCancellation(view.id))) { "予約を取り消す" }
            }
            if view.mayWaitForEarlier && hasEmail {
                p { "もっと早い時間が空いたら、メールでご案内します。" }
                p { a(.href(Path.waitlist(view.id))) { "早い時間の空きを待つ" } }
            }
        }
    }
}

private struct ClosedActs: Component {
    let view: ReservationView

    var body: some HTML {
        if !view.isOver && !view.reservation.hasArrived {
            section(.class("no-print")) {
                h2(.class("heading")) { "変更・取消し" }
                p { "画面から変更や取消しができる時間を過ぎました。お越しになれないときは、お手数ですが、担当課に電話でご連絡ください。" }
            }
        }
    }
}
