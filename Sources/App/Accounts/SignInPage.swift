import HTML

/// Asks an officer for name and password.
struct SignInPage: Component {
    let frame: PageFrame
    let way: ReturnPath
    var name = ""
    var refusal: String?

    var body: some HTML {
        StaffPage("サインイン", in: frame, officer: nil, width: .narrow) {
            h1(.class("page-title")) { "サインイン" }
            if let refusal { Banner(.error, refusal, in: frame) }
            form(.class("form"), .method(.post), .action(Path.signIn)) {
                HiddenInput(ReturnPath.name, way.text)
                LabelledInput(name: "name", question: "職員番号", value: name, autocomplete: .username)
                LabelledInput(
                    name: "password",
                    question: "パスワード",
                    type: .password,
                    autocomplete: .currentPassword
                )
                div(.class("actions")) {
                    button(.class("button button--large"), .type(.submit)) { "サインイン" }
                }
            }
        }
    }
}
