import Domain
import HTML

/// A tiny page for a frame: no header, no footer, and whatever is followed opens in the whole window.
struct EmbeddedPage<Content: HTML>: Component {
    private let frame: PageFrame
    private let title: String
    private let content: Content

    init(_ title: String, in frame: PageFrame, @HTMLBuilder content: () -> Content) {
        self.title = title
        self.frame = frame
        self.content = content()
    }

    var body: some HTML {
        Document(language: "ja") {
            PageHead(frame: frame, title: "\(title)（埋め込み用） - \(frame.serviceName)", scripts: [])
        } body: {
            main(.class("embedded")) { content }
        }
    }
}

struct EmbeddedSearchPage: Component {
    let frame: PageFrame

    var body: some HTML {
        EmbeddedPage("手続を探す", in: frame) {
            h1(.class("unseen")) { "手続を探す" }
            form(.class("search"), .role(.search), .action(Path.procedures), .method(.get), .target(.top)) {
                label(.class("search__label"), .for("q")) { "\(frame.townName)の手続を探す" }
                div(.class("search__row")) {
                    input(.class("input"), .id("q"), .name("q"), .type(.search), .autocomplete(.off))
                    button(.class("button"), .type(.submit)) {
                        Icon(.search, in: frame)
                        "検索"
                    }
                }
            }
        }
    }
}

struct EmbeddedGuidePage: Component {
    let frame: PageFrame
    let guide: Guide

    var body: some HTML {
        EmbeddedPage(guide.name(), in: frame) {
            h1(.class("embedded__title")) {
                a(.href(Path.guide(guide.id)), .target(.top)) { guide.name() }
            }
            p { guide.summary() }
        }
    }
}
