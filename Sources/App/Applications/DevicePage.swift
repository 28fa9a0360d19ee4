import Domain
import Foundation
import HTML

/// How to go on with an application on another device.
struct DevicePage: Component {
    /// Values of the page's buttons.
    static let mail = "mail"
    static let show = "show"
    /// What the address says once the mail is written.
    static let mailed = "mailed=1"

    let application: OpenApplication
    var isMailed = false
    /// The address in the QR code, once asked for.
    var code: URL?
    let frame: PageFrame
    let session: ApplicantSession

    private var name: String { application.procedure.name() }

    var body: some HTML {
        PublicPage("ほかの端末で続ける - \(name)", in: frame) {
            if isMailed {
                Banner(.success, "\(application.email ?? "") にリンクをお送りしました。", in: frame) {
                    p { "リンクは7日のあいだ使えます。" }
                }
            }
            h1(.class("page-title")) {
                span(.class("page-title__over")) { name }
                "ほかの端末で続ける"
            }
            p { "これまでに入力した内容は保存されています。" }
            section {
                h2(.class("heading")) { "メールのリンクで開く" }
                p { "\(application.email ?? "") に、続きを開くリンクをお送りします。" }
                DeviceForm(application: application, act: Self.mail, name: "続きをメールで送る", session: session)
            }
            section {
                h2(.class("heading")) { "QRコードで開く" }
                p { "いますぐスマートフォンで続けるときは、QRコードを表示して読み取ってください。" }
                if let code {
                    QRFigure(address: code.absoluteString, caption: "15分のあいだに1回だけ使えます。ほかの人に見せないでください。")
                    p(.class("small")) { a(.href(code.absoluteString)) { "QRコードと同じ内容を開くリンク" } }
                } else {
                    DeviceForm(application: application, act: Self.show, name: "QRコードを表示する", session: session)
                }
            }
            p { a(.href(Path.application(application.id))) { "申請の画面に戻る" } }
        }
    }
}

private struct DeviceForm: Component {
    let application: OpenApplication
    let act: String
    let name: String
    let session: ApplicantSession

    var body: some HTML {
        HTML::form(.method(.post), .action(Path.accessLinks(of: application.id))) {
            FormSeal(csrf: session.csrfToken)
            button(.type(.submit), .name(FormNames.act), .value(act), .class("button button--outline")) { name }
        }
    }
}
