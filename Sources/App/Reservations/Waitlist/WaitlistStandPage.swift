import Domain
import Foundation
import HTML

/// Where somebody stands who waits, and what is offered.
struct WaitlistStandPage: Component {
    let frame: PageFrame
    let token: Token
    let view: WaitlistView
    /// What can be taken now.
    let offer: WaitlistOfferRow?
    let hours: OfferHours
    /// How many wait before.
    let ahead: Int

    private var row: WaitlistRow { view.entry.row }

    private var heading: String {
        if offer != nil { return "空きが出ました" }
        return row.ending?.heading ?? "空き待ちをしています"
    }

    var body: some HTML {
        PublicPage("\(heading) - 窓口の予約", in: frame, trail: ReservationTrail.crumbs, here: "空き待ちの状況") {
            h1(.class("page-title")) { heading }
            if let offer { OfferPart(page: self, offer: offer) }
            if row.status == .waiting {
                p { ahead == 0 ? "次に空きが出たら、あなたにご案内します。" : "あなたの前に、\(ahead)人が待っています。" }
                p { "空きが出たら、申し込んだ順にメールでご案内します。ご案内は\(hours.japanese)です。" }
            }
            dl(.class("summary")) {
                SummaryRow(name: "用件", texts: [view.purposes, "\(row.people)人"])
                SummaryRow(name: "場所", texts: [view.place])
                SummaryRow(name: "期間", texts: [view.days])
            }
            if row.status == .ended {
                p { a(.class("button"), .href(Path.reservations)) { "窓口の予約へ" } }
            } else {
                HTML::form(.method(.post), .action(Path.waitlistLeaving(token.text))) {
                    FormSeal(csrf: nil)
                    div(.class("actions")) {
                        button(.type(.submit), .class("button button--outline")) { "空き待ちをやめる" }
                    }
                }
            }
        }
    }
}

private struct OfferPart: Component {
    let page: WaitlistStandPage
    let offer: WaitlistOfferRow

    private var isChange: Bool { page.view.entry.row.reservationId != nil }

    var body: some HTML {
        p { strong { offer.moment } }
        p { "\(offer.until.japanese)まで、この時間を確保しています。お答えがないときは、次の方にご案内します。" }
        div(.class("actions")) {
            HTML::form(.method(.post), .action(Path.waitlistAcceptance(page.token.text))) {
                FormSeal(csrf: nil)
                button(.type(.submit), .class("button button--large")) { isChange ? "この日時に変更する" : "この日時で予約する" }
            }
            HTML::form(.method(.post), .action(Path.waitlistRefusal(page.token.text))) {
                FormSeal(csrf: nil)
                button(.type(.submit), .class("button button--outline")) { "今回は見送って、空きを待つ" }
            }
        }
    }
}

extension WaitlistRow.Ending {
    fileprivate var heading: String {
        switch self {
        case .taken: "ご案内した時間をお選びいただきました"
        case .left: "空き待ちをやめました"
        case .over: "空き待ちの期間が終わりました"
        case .unanswered: "空き待ちを終わりました"
        }
    }
}
