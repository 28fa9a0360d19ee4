import Domain
import HTML

/// What the city's web staff copy into their pages.
struct EmbeddingPage: Component {
    let frame: PageFrame
    let catalogue: CatalogueSnapshot
    let places: OpenDataPlaces
    /// Which sites may show the service in a frame.
    let origins: [String]

    private var snippets: EmbeddingSnippets { EmbeddingSnippets(places: places) }

    var body: some HTML {
        PublicPage(
            "市のホームページへの埋め込み",
            in: frame,
            trail: [Crumb(title: "トップ", path: Path.home), Crumb(title: "オープンデータ", path: Path.openData)]
        ) {
            h1(.class("page-title")) { "市のホームページへの埋め込み" }
            p(.class("lead")) { "手続の検索や、暮らしの出来事の案内へのリンクを、市のホームページに置けます。次のHTMLを写して、ページに貼り付けてください。" }
            section {
                h2(.class("heading")) { "手続の検索" }
                p { "入力した言葉で、このサイトの手続を検索します。スクリプトは使いません。" }
                Snippet("検索のフォーム", snippets.form)
                p { "ページの見た目に影響されない検索の枠を表示するには、スクリプトを使います。スクリプトが動かないときは、中のリンクがそのまま表示されます。" }
                Snippet("スクリプトによる検索", snippets.scriptedSearch)
                p { "スクリプトを使わずに、フレームで表示することもできます。" }
                Snippet("フレームによる検索", snippets.framedSearch)
            }
            section {
                h2(.class("heading")) { "暮らしの出来事の案内" }
                p { "案内の名前と説明を、リンクと一緒に表示します。内容が変わると、表示も変わります。" }
                if let guide = catalogue.guides.first { GuideSnippets(snippets: snippets, guide: guide) }
                if !catalogue.guides.isEmpty { GuideNamesTable(guides: catalogue.guides) }
            }
            FramingNote(origins: origins)
            section {
                h2(.class("heading")) { "スクリプトを使うときの設定" }
                p { "市のホームページがContent Security Policyを使っているときは、script-src と connect-src にこのサイトを加えてください。" }
                p { "スクリプトは、案内の名前と説明を読むほかは何も送りません。Cookieも使いません。" }
            }
            p { a(.href(Path.openData)) { "オープンデータについて" } }
        }
    }
}

private struct GuideSnippets: Component {
    let snippets: EmbeddingSnippets
    let guide: Guide

    var body: some HTML {
        Snippet("案内へのリンク", snippets.link(to: guide))
        Snippet("スクリプトによる案内", snippets.scriptedGuide(guide))
        p { "data-name と data-summary に名前と説明を書くと、その文が表示されます。" }
        Snippet("フレームによる案内", snippets.framedGuide(guide))
    }
}

private struct GuideNamesTable: Component {
    let guides: [Guide]

    var body: some HTML {
        table(.class("table")) {
            caption { "案内の記号" }
            thead {
                tr {
                    th(.scope(.column)) { "案内" }
                    th(.scope(.column)) { "記号" }
                }
            }
            tbody {
                ForEach(guides) { guide in
                    tr {
                        td(.data("label", "案内")) { guide.name() }
                        td(.data("label", "記号")) { code { guide.id } }
                    }
                }
            }
        }
    }
}

private struct FramingNote: Component {
    let origins: [String]

    var body: some HTML {
        section {
            h2(.class("heading")) { "フレームを置けるサイト" }
            if origins.isEmpty {
                p { "いまは、どのサイトにもフレームを置けません。置けるようにするには、このサービスの運用担当者にサイトのアドレスをお知らせください。" }
            } else {
                p { "次のサイトのページに、フレームを置けます。" }
                ul { for origin in origins { li { code { origin } } } }
            }
        }
    }
}

/// HTML to be copied. The keyboard reaches it, so that its end can be scrolled to.
private struct Snippet: Component {
    let name: String
    let text: String

    init(_ name: String, _ text: String) {
        self.name = name
        self.text = text
    }

    var body: some HTML {
        pre(.class("snippet"), .tabindex(0), .role(.region), .aria(.label, name)) { code { text } }
    }
}
