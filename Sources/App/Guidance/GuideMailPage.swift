import Domain
import HTML

/// Asks for the address to which a checklist is mailed.
struct GuideMailPage: Component {
    let frame: PageFrame
    let state: GuideState
    var typed = ""
    var error: String?

    private var errors: [FieldError] { error.map { [FieldError(EntryKey(rawValue: GuideNames.email), $0)] } ?? [] }

    var body: some HTML {
        PublicPage(
            "\(error == nil ? "" : "エラー：")自分にメールで送る - \(state.guide.name())",
            in: frame,
            trail: GuideTrail.crumbs(state.guide),
            here: state.guide.name(),
            scripts: [.errorFocus]
        ) {
            ErrorSummary(errors, in: frame)
            h1(.class("page-title")) {
                span(.class("page-title__over")) { state.guide.name() }
                "自分にメールで送る"
            }
            p { "必要な手続の一覧と、この案内を開くリンクをお送りします。メールアドレスは、このメールを送るためだけに使います。" }
            if state.isDelicate {
                p { "メールには手続の名前や場所が載ります。ほかの人に見られて困るときは、送らずに印刷してください。" }
            }
            HTML::form(.class("form"), .method(.post), .action(Path.guideMail(state.guide.id)), .novalidate) {
                FormSeal(csrf: nil)
                for pair in state.pairs { HiddenInput(pair.name, pair.value) }
                LabelledInput(
                    name: GuideNames.email,
                    question: "メールアドレス",
                    value: typed,
                    type: .email,
                    autocomplete: .email,
                    errors: errors
                )
                div(.class("actions")) {
                    button(.type(.submit), .class("button")) { "メールを送る" }
                }
            }
            GuideTrip(Path.guideChecklist(state.guide.id), state) { "必要な手続に戻る" }
        }
    }
}

struct GuideMailSentPage: Component {
    let frame: PageFrame
    let state: GuideState

    var body: some HTML {
        PublicPage(
            "メールをお送りしました - \(state.guide.name())",
            in: frame,
            trail: GuideTrail.crumbs(state.guide),
            here: state.guide.name()
        ) {
            h1(.class("page-title")) { "メールをお送りしました" }
            p(.role(.status)) { "数分たっても届かないときは、迷惑メールのフォルダーを確かめてください。" }
            GuideTrip(Path.guideChecklist(state.guide.id), state) { "必要な手続に戻る" }
        }
    }
}
