import Domain
import Foundation
import HTML

/// The moment of 受付: the numbers to keep, what comes next and when.
struct ReceiptPage: Component {
    let receipt: Receipt
    let frame: PageFrame

    private var application: OpenApplication { receipt.application }

    var body: some HTML {
        PublicPage("申請を受け付けました - \(receipt.procedure.name())", in: frame, scripts: [.printing]) {
            div(.class("receipt")) {
                Icon(.success, in: frame, style: "receipt__icon")
                h1(.class("receipt__title")) { "申請を受け付けました" }
                p { receipt.procedure.name() }
                p(.class("receipt__label")) { "受付番号" }
                p(.class("receipt__number")) {
                    span(.aria(.hidden, true)) { receipt.number.text }
                    span(.class("unseen")) { receipt.number.spoken }
                }
                p { receipt.submittedAt.japanese }
            }
            if let email = application.email {
                Banner(.info, "\(email) に確認のメールをお送りします。", in: frame) {
                    p { "届かないときは、迷惑メールのフォルダーも確かめてください。" }
                }
            }
            section {
                h2(.class("heading")) { "このあとの流れ" }
                if let day = application.row.expectedOn {
                    p { "審査が終わるめやすは、\(day.weekdayText)ごろです。" }
                }
                ol { for step in receipt.procedure.flow.dropFirst() { li { step() } } }
            }
            StatusSection(receipt: receipt)
            AccountOffer(application: application, frame: frame)
            div(.class("actions")) {
                button(.type(.button), .class("button button--outline"), .data("print", ""), .hidden) {
                    Icon(.printer, in: frame)
                    "この画面を印刷する"
                }
                a(.class("button button--outline"), .href(Path.copy(application.id))) {
                    Icon(.document, in: frame)
                    "申請の控えを見る"
                }
                a(.class("button button--text"), .href(Path.application(application.id))) { "申請の状況を見る" }
            }
        }
    }
}

/// How to look the state up later, on any device.
private struct StatusSection: Component {
    let receipt: Receipt

    var body: some HTML {
        section {
            h2(.class("heading")) { "申請の状況を確かめるには" }
            p { "「申請の状況」のページで、受付番号と、次のお問い合わせ番号を入力してください。お問い合わせ番号は、ほかの人に教えないでください。" }
            p { HTML::code(.class("code"), .translate(false)) { receipt.code.text } }
            QRFigure(address: receipt.statusAddress.absoluteString, caption: "スマートフォンで読み取ると、「申請の状況」のページが開きます。")
            p { a(.href(Path.applications)) { "申請の状況のページ" } }
        }
    }
}
