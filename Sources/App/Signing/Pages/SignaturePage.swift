import Domain
import HTML

/// What will be signed, how, and whether it is done.
struct SignaturePage: Component {
    /// Values of the page's buttons.
    static let app = "app"
    static let freeze = "freeze"
    static let decline = "decline"
    static let documentName = "shinsei.json"

    let view: SignatureView
    /// What is wrong with a file that was sent.
    var error: FieldError?
    let frame: PageFrame
    let session: ApplicantSession

    private var name: String { view.signable.application.procedure.name() }

    var body: some HTML {
        PublicPage("\(error == nil ? "" : "エラー：")電子署名 - \(name)", in: frame, scripts: [.errorFocus]) {
            if let draft = view.signable.draft { JourneyProgress(draft: draft, here: draft.journey.steps.count + 2) }
            ErrorSummary(error.map { [$0] } ?? [], in: frame)
            h1(.class("page-title")) {
                span(.class("page-title__over")) { name }
                "電子署名"
            }
            if let signature = view.signature {
                SignedPart(view: view, signature: signature, frame: frame, session: session)
            } else {
                UnsignedPart(view: view, error: error, frame: frame, session: session)
            }
            section {
                h2(.class("heading")) { view.signature == nil ? "署名する内容" : "署名した内容" }
                p { "次の内容の全体が、署名の対象です。添付ファイルは、内容から計算した値（SHA-256）で示します。" }
                div(.class("letter"), .tabindex(0), .role(.region), .aria(.label, "署名する内容")) {
                    view.signable.document.text
                }
            }
        }
    }
}

/// It is done: what comes next.
private struct SignedPart: Component {
    let view: SignatureView
    let signature: KeptSignature
    let frame: PageFrame
    let session: ApplicantSession

    var body: some HTML {
        if signature.verdict.outcome == .valid {
            Banner(.success, "署名を確かめました。", in: frame) {
                p { "\(signature.receivedAt.japanese)に受け取りました。" }
            }
        } else {
            Banner(.info, "署名を受け取りました。", in: frame) {
                p { "署名用電子証明書が失効していないことを、いま確かめています。このまま先へ進めます。確かめられなかったときは、メールでお知らせします。" }
            }
        }
        if let draft = view.signable.draft {
            p { "まだ申請は終わっていません。" }
            HTML::form(.class("form"), .method(.post), .action(Path.submission(view.id))) {
                FormSeal(csrf: session.csrfToken)
                div(.class("actions")) {
                    button(.type(.submit), .class("button button--large")) { draft.sendingTitle }
                    a(.class("actions__back"), .href(view.answersPath)) { "内容の確認に戻る" }
                }
            }
        } else {
            p { "まだ送信していません。「直した内容の確認」に戻って、送信してください。" }
            p(.class("actions")) {
                a(.class("button button--large"), .href(view.answersPath)) { "直した内容の確認に進む" }
            }
        }
    }
}

/// It is still to be done: the ways to do it.
private struct UnsignedPart: Component {
    let view: SignatureView
    let error: FieldError?
    let frame: PageFrame
    let session: ApplicantSession

    var body: some HTML {
        if !view.changes.isEmpty {
            Banner(.warning, "署名を始めたあとに、内容が変わりました。", in: frame) {
                p { "もう一度署名してください。変わったのは、次の項目です。" }
                ul { for change in view.changes { li { change } } }
            }
        }
        if view.refused != nil {
            Banner(.error, "署名用電子証明書が失効していたため、前の署名は使えません。", in: frame) {
                p { "市の窓口で新しい署名用電子証明書の発行を受けてから、もう一度署名してください。" }
            }
        }
        p {
            view.signable.correction == nil
                ? "この手続には、マイナンバーカードの電子署名が必要です。署名用の暗証番号（6文字から16文字の英数字）を用意してください。"
                : "署名した内容が変わるため、もう一度電子署名が必要です。署名用の暗証番号（6文字から16文字の英数字）を用意してください。"
        }
        if view.takesApp { AppPart(view: view, session: session) }
        SignatureFilePart(view: view, error: error, session: session)
        if view.signable.isOptional {
            HTML::form(.method(.post), .action(Path.signature(view.id))) {
                FormSeal(csrf: session.csrfToken)
                button(
                    .type(.submit),
                    .name(FormNames.act),
                    .value(SignaturePage.decline),
                    .class("button button--outline")
                ) { "署名しないで内容の確認に戻る" }
            }
        } else {
            p { a(.href(view.answersPath)) { "内容の確認に戻る" } }
        }
    }
}

/// With the phone: on this device or another one.
private struct AppPart: Component {
    let view: SignatureView
    let session: ApplicantSession

    var body: some HTML {
        section {
            h2(.class("heading")) { "スマートフォンで署名する" }
            p { "デジタル認証アプリとマイナンバーカードで署名します。パソコンで進めると、アプリで読み取るQRコードが表示されます。" }
            HTML::form(.class("form"), .method(.post), .action(Path.signature(view.id))) {
                FormSeal(csrf: session.csrfToken)
                div(.class("actions")) {
                    button(
                        .type(.submit),
                        .name(FormNames.act),
                        .value(SignaturePage.app),
                        .class("button button--large")
                    ) { "デジタル認証アプリで署名する" }
                }
            }
            p { "途中でやめても、入力した内容は消えません。" }
            p { a(.href(Path.accessLinks(of: view.id))) { "ほかの端末で続ける" } }
        }
    }
}
