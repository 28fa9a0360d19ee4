import HTML

/// Shows a password that the service made up, this one time.
struct FirstPasswordPage: Component {
    let frame: PageFrame
    let reader: OfficerSession
    let officer: Officer
    let password: FirstPassword

    var body: some HTML {
        StaffPage("仮のパスワード", in: frame, officer: reader, at: .officers) {
            h1(.class("page-title")) { "仮のパスワード" }
            Banner(.warning, "この画面を閉じると、二度と表示できません。", in: frame) {
                p { "本人に直接伝えてください。最初のサインインで、本人が別のパスワードに変更します。" }
            }
            dl(.class("facts")) {
                div(.class("facts__row")) {
                    dt { "職員番号" }
                    dd { officer.signInName }
                }
                div(.class("facts__row")) {
                    dt { "氏名" }
                    dd { officer.displayName }
                }
                div(.class("facts__row")) {
                    dt { "仮のパスワード" }
                    dd { code { password.text } }
                }
            }
            p { a(.href(Path.officers), .class("button")) { "職員の一覧へ" } }
        }
    }
}
