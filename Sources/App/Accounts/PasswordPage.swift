import Domain
import HTML

/// Where an officer changes the password.
struct PasswordPage: Component {
    let frame: PageFrame
    let officer: OfficerSession
    let way: ReturnPath
    var isChanged = false
    var errors: [FieldError] = []

    var body: some HTML {
        StaffPage("パスワードの変更", in: frame, officer: officer, at: .password, width: .narrow) {
            ErrorSummary(errors, in: frame)
            h1(.class("page-title")) { "パスワードの変更" }
            if isChanged {
                Banner(.success, "パスワードを変更しました。", in: frame) {
                    p { "ほかの端末でのサインインは、すべて終了しました。" }
                }
            }
            if officer.mustChangePassword {
                Banner(.info, "はじめに、パスワードを変更してください。", in: frame) {
                    p { "今のパスワードは仮のものです。変更すると、ほかの画面を使えるようになります。" }
                }
            }
            form(.class("form"), .method(.post), .action(Path.password)) {
                FormSeal(csrf: officer.csrfToken)
                HiddenInput(ReturnPath.name, way.text)
                LabelledInput(
                    name: "current",
                    question: "現在のパスワード",
                    type: .password,
                    autocomplete: .currentPassword,
                    errors: errors
                )
                LabelledInput(
                    name: "new",
                    question: "新しいパスワード",
                    type: .password,
                    autocomplete: .newPassword,
                    hint: "\(PasswordRule.shortest)文字以上で、ほかのサービスで使っていないものにしてください。いくつかの言葉を並べると、長くても覚えやすくなります。",
                    errors: errors
                )
                LabelledInput(
                    name: "repetition",
                    question: "新しいパスワード（もう一度）",
                    type: .password,
                    autocomplete: .newPassword,
                    errors: errors
                )
                div(.class("actions")) {
                    button(.class("button button--large"), .type(.submit)) { "パスワードを変更する" }
                }
            }
        }
    }
}
