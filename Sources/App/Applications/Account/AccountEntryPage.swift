import Domain
import HTML

/// Asks whether a guest's application shall be listed on the resident's page.
struct AccountEntryPage: Component {
    let application: OpenApplication
    let frame: PageFrame
    let session: ApplicantSession

    var body: some HTML {
        PublicPage("マイページに加える - \(application.procedure.name())", in: frame) {
            h1(.class("page-title")) {
                span(.class("page-title__over")) { application.procedure.name() }
                "マイページに加える"
            }
            p { "次の申請を、あなたのマイページに加えます。加えると、どの端末でも、マイナンバーカードでサインインして開けます。" }
            dl(.class("facts")) {
                FactRow("手続", application.procedure.name())
                if let number = application.number { FactRow("受付番号", number.text) }
                FactRow("状況", application.status.label)
            }
            p { "1件の申請を加えられるのは、お一人のマイページだけです。ご自分の申請であることを確かめてください。" }
            HTML::form(.class("form"), .method(.post), .action(Path.accountEntry(application.id))) {
                FormSeal(csrf: session.csrfToken)
                div(.class("actions")) {
                    button(.type(.submit), .class("button button--large")) { "マイページに加える" }
                    a(.class("actions__back"), .href(Path.application(application.id))) { "加えずに戻る" }
                }
            }
        }
    }
}
