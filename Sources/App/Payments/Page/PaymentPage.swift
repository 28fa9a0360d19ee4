import Domain
import HTML

/// What is to be paid, how, and what becomes of it.
struct PaymentPage: Component {
    /// The name of the input that asks for another page of the provider.
    static let again = "again"

    let view: PaymentView
    let frame: PageFrame
    let session: ApplicantSession
    /// The browser has just come back from the provider.
    let isReturn: Bool

    private var name: String { view.application.procedure.name() }
    private var heading: String { isReturn ? "お支払いの結果" : "手数料のお支払い" }

    var body: some HTML {
        PublicPage("\(heading) - \(name)", in: frame) {
            if let draft = view.draft { JourneyProgress(draft: draft, here: draft.pages) }
            h1(.class("page-title")) {
                span(.class("page-title__over")) { name }
                heading
            }
            PaymentStandingPart(view: view, frame: frame)
            section {
                h2(.class("heading")) { "お支払いの金額" }
                if let quote = view.quote {
                    FeeQuoteTable(quote: quote)
                } else {
                    dl(.class("facts")) { FactRow("合計", NumberText.yen(view.amount)) }
                }
            }
            if view.state.isPayable {
                PaymentTerms(view: view)
                PaymentForm(view: view, frame: frame, session: session)
            } else {
                PaymentWays(view: view)
            }
        }
    }
}

extension PaymentView.State {
    /// Whether the provider's page can be gone to.
    var isPayable: Bool { self != .held && self != .paid }
}

/// Which means there are, and what happens when.
private struct PaymentTerms: Component {
    let view: PaymentView

    var body: some HTML {
        section {
            h2(.class("heading")) { "お支払いの方法" }
            ul { for means in view.means { li { means.name } } }
            p { "決済事業者の画面に移って、お支払いいただきます。カード番号などを市が受け取ることはありません。" }
        }
        section {
            h2(.class("heading")) { "お支払いのあと" }
            if view.draft != nil {
                ul {
                    li { "お支払いの手続が済むと、申請が送信されます。" }
                    li { "代金は、審査が終わって申請が認められたときにいただきます。それまでは、お預かりするだけです。" }
                    li { "申請を取り下げたとき、認められなかったときは、お預かりを取り消し、代金はいただきません。" }
                }
            } else {
                ul {
                    if let day = view.lastDay { li { "\(day.weekdayText)までにお支払いください。過ぎると、申請は無効になります。" } }
                    li { "お支払いを確認すると、メールでお知らせし、発行の準備をします。" }
                    li { "領収書は、お支払いのあと、申請の状況のページからご覧いただけます。" }
                }
            }
        }
    }
}

private struct PaymentForm: Component {
    let view: PaymentView
    let frame: PageFrame
    let session: ApplicantSession

    private var id: String { Path.payment(view.application.id) }

    var body: some HTML {
        HTML::form(.class("form"), .method(.post), .action(id)) {
            FormSeal(csrf: session.csrfToken)
            div(.class("actions")) {
                button(.type(.submit), .class("button button--large")) {
                    view.state == .reserved ? "支払番号の画面を開く" : "支払いの画面へ進む"
                    Icon(.arrowRight, in: frame)
                }
                a(.class("actions__back"), .href(back)) { view.draft == nil ? "申請の状況に戻る" : "前のページに戻る" }
            }
        }
        if view.state == .reserved {
            HTML::form(.class("form"), .method(.post), .action(id)) {
                FormSeal(csrf: session.csrfToken)
                HiddenInput(PaymentPage.again, "yes")
                p { "別の方法で支払うこともできます。いまの支払番号は、使えなくなります。" }
                div(.class("actions")) {
                    button(.type(.submit), .class("button button--outline")) { "別の方法で支払う" }
                }
            }
        }
    }

    private var back: String {
        view.draft == nil ? Path.application(view.application.id) : Path.answers(view.application.id)
    }
}

/// Where to go on when nothing is to be paid any more.
private struct PaymentWays: Component {
    let view: PaymentView

    var body: some HTML {
        div(.class("actions")) {
            if view.state == .paid {
                a(.class("button button--outline"), .href(Path.paymentReceipt(view.application.id))) { "領収書を見る" }
            }
            a(.class("button button--text"), .href(Path.application(view.application.id))) { "申請の状況を見る" }
        }
    }
}

extension PaymentMeans {
    /// For people.
    var name: String {
        switch self {
        case .card: "クレジットカード"
        case .payPay: "PayPay"
        case .konbini: "コンビニエンスストア"
        case .payEasy: "ペイジー（銀行のATM・インターネットバンキング）"
        }
    }
}
