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
    private let item: StaffMenuItem?
    private let width: StaffPageWidth
    private let scripts: [PageScript]
    private let content: Main

    /// - Parameters:
    ///   - title: unique to the page (WCAG 2.4.2); the service's name is added.
    ///   - item: of the menu, to which the page belongs.
    init(
        _ title: String,
        in frame: PageFrame,
        officer: OfficerSession?,
        at item: StaffMenuItem? = nil,
        width: StaffPageWidth = .wide,
        scripts: [PageScript] = [],
        @HTMLBuilder main: () -> Main
    ) {
        self.frame = frame
        self.title = title
        self.officer = officer
        self.item = item
        self.width = width
        self.scripts = scripts
        content = main()
    }

    var body: some HTML {
        Document(language: "ja") {
            PageHead(
                frame: frame,
                title: "\(title) - \(frame.serviceName)（職員用）",
                scripts: [.errorFocus, .doubleSubmit, .characterCount, .printing] + scripts
            )
        } body: {
            a(.href("#main"), .class("skip-link")) { "本文へ移動" }
            header(.class("staff-header")) {
                div(.class("staff-header__inner")) {
                    a(.href(Path.cases), .class("staff-header__name")) { "\(frame.serviceName)　職員用" }
                    if let officer { StaffMenu(officer: officer, current: item) }
                }
            }
            main(.id("main"), .class("page page--\(width.rawValue)"), .tabindex(-1)) { content }
        }
    }
}
