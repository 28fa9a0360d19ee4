import Domain
import HTML

/// Asks for number and code.
struct InquiryPage: Component {
    let form: InquiryForm
    let frame: PageFrame

    var body: some HTML {
        PublicPage("\(form.errors.isEmpty ? "" : "エラー：")申請の状況", in: frame, scripts: [.errorFocus]) {
            ErrorSummary(form.errors, in: frame)
            h1(.class("page-title")) { "申請の状況" }
            p { "受付番号とお問い合わせ番号を入力すると、申請がいまどうなっているかを見ることができます。番号は、受付の画面とメールに書かれています。" }
            HTML::form(.class("form"), .method(.post), .action(Path.applications), .novalidate) {
                FormSeal(csrf: nil)
                InquiryInput(
                    name: InquiryForm.number,
                    title: "受付番号",
                    hint: "11桁の数字です。例：123-4567-8901",
                    typed: form.typedNumber,
                    error: form.error(at: InquiryForm.number),
                    mode: .numeric
                )
                InquiryInput(
                    name: InquiryForm.code,
                    title: "お問い合わせ番号",
                    hint: "10文字の英数字です。小文字でも入力できます。例：ABCDE-FGHJK",
                    typed: form.typedCode,
                    error: form.error(at: InquiryForm.code)
                )
                div(.class("actions")) {
                    button(.type(.submit), .class("button button--large")) { "状況を見る" }
                }
            }
            section {
                h2(.class("heading")) { "番号がわからないとき、入力の途中のとき" }
                p { "確認したメールアドレスに、申請を開くリンクをお送りします。" }
                p { a(.href(Path.accessLinks)) { "申請の続きを開く" } }
            }
        }
    }
}

private struct InquiryInput: Component {
    let name: String
    let title: String
    let hint: String
    let typed: String
    let error: String?
    var mode: InputMode?

    var body: some HTML {
        div(.class("field", error == nil ? nil : "field--error")) {
            label(.class("field__label"), .for(name)) {
                title
                FieldMark(isRequired: true)
            }
            p(.class("field__hint"), .id("\(name)-hint")) { hint }
            input(
                .type(.text),
                .id(name),
                .name(name),
                .value(typed),
                .class("input input--16"),
                .inputmode(mode),
                .autocomplete(.off),
                .required,
                .aria(.invalid, error == nil ? nil : "true"),
                .aria(.describedby, ids: ["\(name)-hint"] + (error == nil ? [] : ["\(name)-error"]))
            )
            if let error { p(.class("field__error"), .id("\(name)-error")) { error } }
        }
    }
}
