import Domain
import HTML

/// A copy of what was sent, to be printed or kept.
struct CopyPage: Component {
    let receipt: Receipt
    let files: [Attachment]
    let town: Town
    let frame: PageFrame

    private var application: OpenApplication { receipt.application }
    private var journey: Journey { Journey(of: application, town: town) }

    var body: some HTML {
        PublicPage("申請の控え - \(receipt.procedure.name())", in: frame, scripts: [.printing]) {
            h1(.class("page-title")) {
                span(.class("page-title__over")) { receipt.procedure.name() }
                "申請の控え"
            }
            dl(.class("facts")) {
                div(.class("facts__row")) {
                    dt { "受付番号" }
                    dd(.class("number")) { receipt.number.text }
                }
                div(.class("facts__row")) {
                    dt { "お問い合わせ番号" }
                    dd(.class("number"), .translate(false)) { receipt.code.text }
                }
                div(.class("facts__row")) {
                    dt { "申請した日時" }
                    dd { receipt.submittedAt.japanese }
                }
                div(.class("facts__row")) {
                    dt { "お知らせの送り先" }
                    dd { application.email ?? "" }
                }
            }
            AnswerList(journey: journey, files: files)
            FeeSection(quote: journey.quote, payment: nil)
            div(.class("actions no-print")) {
                button(.type(.button), .class("button button--outline"), .data("print", ""), .hidden) {
                    Icon(.printer, in: frame)
                    "この控えを印刷する"
                }
                a(.class("actions__back"), .href(Path.application(application.id))) { "申請の状況に戻る" }
            }
        }
    }
}
