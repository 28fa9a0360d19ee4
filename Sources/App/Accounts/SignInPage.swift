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
                div(.class("field")) {
                    label(.class("field__label"), .for("name")) { "職員番号" }
                    input(
                        .class("input"),
                        .id("name"),
                        .name("name"),
                        .value(name),
                        .autocomplete(.username),
                        .maxlength(40)
                    )
                }
                PasswordField("password", "パスワード", kind: .current)
                div(.class("actions")) {
                    button(.class("button button--large"), .type(.submit)) { "サインイン" }
                }
            }
        }
    }
}
