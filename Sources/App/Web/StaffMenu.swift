import HTML

/// The menu of officers' pages, and the way out.
struct StaffMenu: Component {
    let officer: OfficerSession
    /// To which item the page belongs.
    let current: StaffMenuItem?

    var body: some HTML {
        nav(.class("staff-header__nav"), .aria(.label, "職員メニュー")) {
            ul {
                for item in StaffMenuItem.allCases where item.isOpen(to: officer) {
                    li { a(.href(item.path), .aria(.current, item == current ? "true" : nil)) { item.title } }
                }
            }
        }
        form(.method(.post), .action(Path.signOut), .class("staff-header__session")) {
            HiddenInput(FormNames.csrf, officer.csrfToken.text)
            span { officer.displayName }
            button(.type(.submit), .class("button button--text")) { "サインアウト" }
        }
    }
}
