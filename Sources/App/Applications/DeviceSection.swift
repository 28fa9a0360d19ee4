import Foundation
import HTML

/// Going on elsewhere, and leaving nothing behind on a device that others use too.
struct DeviceSection: Component {
    let id: UUID
    let session: ApplicantSession

    var body: some HTML {
        section {
            h2(.class("heading")) { "端末の切り替えと終了" }
            p { a(.href(Path.accessLinks(of: id))) { "ほかの端末で開く" } }
            HTML::form(.method(.post), .action(Path.sessionEnd)) {
                FormSeal(csrf: session.csrfToken)
                button(.type(.submit), .class("button button--outline button--small")) { "この端末での表示を終える" }
            }
            p(.class("small muted")) { "ほかの人と共用の端末では、使い終わったら押してください。入力した内容は消えません。" }
        }
    }
}
