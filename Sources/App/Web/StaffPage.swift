import HTML

/// How wide the column of an officers' page is.
enum StaffPageWidth: String, Sendable {
    /// Lists and cases.
    case wide
    /// One small form.
    case narrow
}

/// A page for officers.
struct StaffPage<Main: HTML>: Component {
    private let frame: PageFrame
    private let title: String
    private let officer: OfficerSession?
    private let width: StaffPageWidth
    private let content: Main

    init(
        _ title: String,
        in frame: PageFrame,
        officer: OfficerSession?,
        width: StaffPageWidth = .wide,
        @HTMLBuilder main: () -> Main
    ) {
        self.frame = frame
        self.title = title
        self.officer = officer
        self.width = width
        content = main()
    }

    var body: some HTML {
        Document(language: "ja") {
            PageHead(
                frame: frame,
                title: "\(title) - \(frame.serviceName)（職員用）",
                scripts: [.errorFocus, .doubleSubmit, .characterCount, .printing]
            )
        } body: {
            a(.href("#main"), .class("skip-link")) { "本文へ移動" }
            header(.class("staff-header")) {
                div(.class("staff-header__inner")) {
                    a(.href(Path.cases), .class("staff-header__name")) { "\(frame.serviceName)　職員用" }
                    if let officer { StaffMenu(officer: officer) }
                }
            }
            main(.id("main"), .class("page page--\(width.rawValue)"), .tabindex(-1)) { content }
        }
    }
}

/// What a signed-in officer can go to.
private struct StaffMenu: Component {
    let officer: OfficerSession

    var body: some HTML {
        nav(.class("staff-header__nav"), .aria(.label, "職員メニュー")) {
            ul {
                li { a(.href(Path.cases)) { "申請一覧" } }
                if officer.role == .administrator {
                    li { a(.href(Path.officers)) { "職員" } }
                    li { a(.href(Path.audit)) { "操作の記録" } }
                }
                li { a(.href(Path.password)) { "パスワード" } }
            }
        }
        form(.method(.post), .action(Path.signOut), .class("staff-header__session")) {
            HiddenInput(FormNames.csrf, officer.csrfToken.text)
            span { officer.displayName }
            button(.type(.submit), .class("button button--text")) { "サインアウト" }
        }
    }
}
