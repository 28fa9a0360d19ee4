import Domain
import HTML

/// How the payment stands, and what to do now.
struct PaymentStandingPart: Component {
    let view: PaymentView
    let frame: PageFrame

    var body: some HTML {
        switch view.remark {
        case .unreachable:
            Banner(.error, "いま、支払いの画面を開けません。", in: frame) {
                p { "代金はいただいていません。少し待ってから、もう一度お試しください。" }
            }
        case .unknown:
            Banner(.warning, "お支払いの結果を、まだ確認できていません。", in: frame) {
                p { "お支払いが済んでいるときは、もう一度支払う必要はありません。確認できしだい、メールでお知らせします。" }
                p { a(.href(Path.paymentReturn(view.application.id))) { "もう一度確かめる" } }
            }
        case nil: EmptyHTML()
        }
        switch view.state {
        case .ready: EmptyHTML()
        case .underway:
            Banner(.info, "お支払いの手続は、まだ済んでいません。", in: frame) {
                p { "支払いの画面を閉じてしまったときは、下のボタンから続けられます。" }
                p { a(.href(Path.paymentReturn(view.application.id))) { "お支払いの結果を確かめる" } }
            }
        case .declined:
            Banner(.error, "お支払いができませんでした。", in: frame) {
                p { "代金はいただいていません。別のカードや別の方法で、もう一度お試しください。" }
            }
        case .reserved: NumberPart(view: view, frame: frame)
        case .ended:
            Banner(.warning, "お支払いの手続が、途中で終わりました。", in: frame) {
                p { "代金はいただいていません。もう一度はじめからお支払いください。" }
            }
        case .unsendable:
            Banner(.error, "お支払いの手続は済みましたが、申請を送信できませんでした。", in: frame) {
                p { "手続のあいだに、申請の内容または金額が変わったためです。お預かりした代金は取り消します。" }
                p { "内容を確かめて、もう一度お支払いの手続をしてください。" }
            }
        case .held:
            Banner(.success, "お支払いの手続は済んでいます。", in: frame) {
                p { "お預かりした金額を受け取る手続をしています。あらためてお支払いいただく必要はありません。" }
            }
        case .paid: Banner(.success, "お支払いは済んでいます。", in: frame)
        }
    }
}

/// Where a number is paid, and until when.
private struct NumberPart: Component {
    let view: PaymentView
    let frame: PageFrame

    var body: some HTML {
        Banner(.info, "支払番号をお渡ししました。まだお支払いは済んでいません。", in: frame) {
            if let means = view.chosen { p { "\(means.name)でお支払いください。" } }
            if let day = view.lastDay { p { "期限は、\(day.weekdayText)です。過ぎると、番号は使えなくなります。" } }
            if let address = view.pageAddress { p { a(.href(address)) { "支払番号を見る" } } }
            p { a(.href(Path.paymentReturn(view.application.id))) { "お支払いの結果を確かめる" } }
        }
    }
}
