import Foundation
import HTML

/// On the pages of an application that is nobody's yet: it can be made a resident's own.
struct AccountOffer: Component {
    let application: OpenApplication
    let frame: PageFrame

    var body: some HTML {
        if frame.offersCards {
            section {
                h2(.class("heading")) { "マイページ" }
                if application.row.residentId == nil {
                    p { "マイナンバーカードでサインインすると、この申請をマイページに加えて、どの端末でも開けるようになります。" }
                    p {
                        a(.class("button button--outline"), .href(Path.accountEntry(application.id))) { "マイページに加える" }
                    }
                } else {
                    p { a(.href(Path.account)) { "マイページで、すべての申請を見る" } }
                }
            }
        }
    }
}
