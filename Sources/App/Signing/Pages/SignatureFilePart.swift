import Domain
import HTML

/// Without the phone: the document to be signed with other programs, and where the signature is sent.
struct SignatureFilePart: Component {
    let view: SignatureView
    let error: FieldError?
    let session: ApplicantSession

    var body: some HTML {
        section(.id("file")) {
            h2(.class("heading")) { "パソコンとICカードリーダーで署名する" }
            if let request = view.openRequest {
                ol {
                    li {
                        a(.href(Path.signatureDocument(view.id))) { "署名する文書（\(SignaturePage.documentName)）をダウンロードする" }
                    }
                    li { "お使いの署名ソフトで、文書を変更せずに署名します。CMS署名データ（DER形式）で保存してください。" }
                    li { "できたファイルを、次の欄から送ります。" }
                }
                p(.class("small muted")) { "\(request.createdAt.japanese)に確定した文書です。回答を直すと、もう一度ダウンロードが必要です。" }
                upload
            } else {
                p { "署名ソフトをお持ちの方は、文書をダウンロードして署名し、そのファイルを送ることもできます。" }
                HTML::form(.method(.post), .action(Path.signature(view.id))) {
                    FormSeal(csrf: session.csrfToken)
                    button(
                        .type(.submit),
                        .name(FormNames.act),
                        .value(SignaturePage.freeze),
                        .class("button button--outline")
                    ) { "署名する文書を用意する" }
                }
            }
        }
    }

    private var upload: some HTML {
        HTML::form(
            .class("form"),
            .method(.post),
            .action(Path.signatureFile(view.id)),
            .enctype(.multipart),
            .novalidate
        ) {
            FormSeal(csrf: session.csrfToken)
            LabelledInput(
                name: SignatureFileController.input,
                question: "署名したファイル",
                type: .file,
                hint: "1 MBまで。署名用電子証明書を含めてください。",
                errors: error.map { [$0] } ?? []
            )
            div(.class("actions")) {
                button(.type(.submit), .class("button button--outline")) { "署名したファイルを送信する" }
            }
        }
    }
}
