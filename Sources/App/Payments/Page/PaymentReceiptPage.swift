import Domain
import HTML

/// 領収書, to be printed or kept.
struct PaymentReceiptPage: Component {
    let receipt: PaymentReceipt
    let frame: PageFrame

    private var id: String { Path.application(receipt.application.id) }

    var body: some HTML {
        PublicPage("領収書 - \(receipt.application.procedure.name())", in: frame, scripts: [.printing]) {
            h1(.class("page-title")) {
                span(.class("page-title__over")) { receipt.application.procedure.name() }
                "領収書"
            }
            p { "次の金額を領収しました。" }
            dl(.class("facts")) {
                FactRow("領収金額", NumberText.yen(receipt.amount))
                if receipt.refunded > 0 {
                    FactRow("返金した金額", NumberText.yen(receipt.refunded))
                    FactRow("差引き", NumberText.yen(receipt.amount - receipt.refunded))
                }
                FactRow("領収日", CivilDate(receipt.paidAt).westernText)
                FactRow("但し書き", "\(receipt.application.procedure.name())の手数料など")
                FactRow("受付番号", receipt.number.text)
                FactRow("支払番号", receipt.orderNumber)
                if let means = receipt.means { FactRow("お支払いの方法", means.name + card) }
                FactRow("発行者", receipt.town)
            }
            if let quote = receipt.quote {
                section {
                    h2(.class("heading")) { "内訳" }
                    FeeQuoteTable(quote: quote)
                }
            }
            div(.class("actions no-print")) {
                button(.type(.button), .class("button button--outline"), .data("print", ""), .hidden) {
                    Icon(.printer, in: frame)
                    "この領収書を印刷する"
                }
                a(.class("actions__back"), .href(id)) { "申請の状況に戻る" }
            }
        }
    }

    private var card: String { receipt.cardLastFour.map { "（下4桁 \($0)）" } ?? "" }
}
