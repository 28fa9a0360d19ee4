import Domain
import Foundation
import HTML

/// What is read off the card and why, before it is read.
struct CardReadingPage: Component {
    let form: CardForm
    let step: String?
    let joinsAccount: Bool
    let frame: PageFrame
    let session: ApplicantSession

    private var id: UUID { form.application.id }
    private var items: String { form.items.map(\.title).joined(separator: "、") }

    var body: some HTML {
        PublicPage("マイナンバーカードで入力する - \(form.application.procedure.name())", in: frame) {
            h1(.class("page-title")) {
                span(.class("page-title__over")) { form.application.procedure.name() }
                "マイナンバーカードで入力する"
            }
            p(.class("lead")) { "カードから\(items)を読み取って、申請書に入力します。" }
            section {
                h2(.class("heading")) { "必要なもの" }
                ul {
                    li { "申請する方のマイナンバーカード" }
                    li { "利用者証明用電子証明書の暗証番号（4桁の数字）と、券面事項入力補助用の暗証番号（4桁の数字）" }
                    li { "「デジタル認証アプリ」を入れたスマートフォン" }
                }
            }
            section {
                h2(.class("heading")) { "市役所に伝わること" }
                dl(.class("facts")) {
                    FactRow("読み取る内容", items)
                    FactRow("使う目的", "申請書への入力と、申請した方の確認")
                    FactRow("読み取らない内容", "マイナンバー（12桁の番号）、顔写真、暗証番号")
                }
                p { "読み取った内容は、申請といっしょに市役所が保管します。" }
                if joinsAccount { p { "読み取りが終わると、マイページにサインインし、この申請をマイページに加えます。" } }
            }
            HTML::form(
                .class("form"),
                .method(.post),
                .action(step.map { Path.cardReading(id, step: $0) } ?? Path.cardReading(id))
            ) {
                FormSeal(csrf: session.csrfToken)
                div(.class("actions")) {
                    button(.type(.submit), .class("button button--large")) {
                        "デジタル認証アプリへ進む"
                        Icon(.arrowRight, in: frame)
                    }
                    a(.class("actions__back"), .href(form.path(step: step))) { "カードを使わずに入力する" }
                }
            }
        }
    }
}
