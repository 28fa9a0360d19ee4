import HTML

/// A page for citizens.
struct PublicPage<Main: HTML>: Component {
    private let frame: PageFrame
    private let title: String
    private let trail: [Crumb]
    private let here: String
    private let width: PageWidth
    private let scripts: [PageScript]
    private let content: Main

    /// - Parameters:
    ///   - title: unique to the page (WCAG 2.4.2); the service's name is added.
    ///   - trail: the way here from the home page, without this page; no trail is shown when it is empty.
    ///   - here: what the trail calls this page; its title when absent.
    init(
        _ title: String,
        in frame: PageFrame,
        trail: [Crumb] = [],
        here: String? = nil,
        width: PageWidth = .column,
        scripts: [PageScript] = [],
        @HTMLBuilder main: () -> Main
    ) {
        self.frame = frame
        self.title = title
        self.trail = trail
        self.here = here ?? title
        self.width = width
        self.scripts = scripts + [.doubleSubmit]
        content = main()
    }

    var body: some HTML {
        Document(language: "ja") {
            PageHead(frame: frame, title: "\(title) - \(frame.serviceName)", scripts: scripts)
        } body: {
            a(.href("#main"), .class("skip-link")) { "本文へ移動" }
            header(.class("site-header")) {
                div(.class("site-header__inner")) {
                    a(.href(Path.home), .class("site-header__name")) {
                        img(
                            .src(frame.assets.address(of: "emblem.svg")),
                            .alt(""),
                            .width(40),
                            .height(40),
                            .class("site-header__emblem")
                        )
                        span { frame.serviceName }
                    }
                    nav(.class("site-header__nav"), .aria(.label, "サイトの案内")) {
                        ul {
                            li { a(.href(Path.procedures)) { "手続を探す" } }
                            li { a(.href(Path.reservations)) { "窓口の予約" } }
                            li { a(.href(Path.applications)) { "申請の状況" } }
                            if frame.offersCards { li { a(.href(Path.account)) { "マイページ" } } }
                            li { a(.href(Path.help)) { "使い方" } }
                        }
                    }
                }
            }
            Breadcrumb(trail: trail, here: here)
            main(.id("main"), .class("page", width.style), .tabindex(-1)) { content }
            footer(.class("site-footer")) {
                div(.class("site-footer__inner")) {
                    ul(.class("site-footer__links")) {
                        li { a(.href(Path.help)) { "使い方・お問い合わせ" } }
                        li { a(.href(Path.status)) { "サービスの稼働状況" } }
                        li { a(.href(Path.accessibility)) { "ウェブアクセシビリティ方針" } }
                        li { a(.href(Path.privacy)) { "個人情報の取扱い" } }
                        li { a(.href(Path.openData)) { "オープンデータ" } }
                    }
                    p(.class("site-footer__town")) { frame.townName }
                }
            }
        }
    }
}

/// How much of a large screen a page takes.
enum PageWidth: Sendable {
    /// A column for reading and filling in.
    case column
    /// For lists and the home page.
    case broad
    /// For tables.
    case wide
    /// For a single small form.
    case narrow

    var style: String? {
        switch self {
        case .column: nil
        case .broad: "page--broad"
        case .wide: "page--wide"
        case .narrow: "page--narrow"
        }
    }
}
