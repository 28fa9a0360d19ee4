import HTML

/// What stands around the form.
struct BenchmarkLayout<Content: HTML>: Component {
    let heading: String
    @HTMLBuilder let content: Content

    var body: some HTML {
        Document(language: "ja") {
            title { "\(heading) - 加古川市" }
            meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
            link(.rel(.stylesheet), .href("/css/all.css"))
        } body: {
            header(.class("site")) {
                a(.href("/")) { "加古川市 オンライン窓口" }
                nav {
                    ul {
                        li { a(.href("/procedures")) { "手続きをさがす" } }
                        li { a(.href("/status")) { "申請の状況" } }
                        li { a(.href("/help")) { "困ったとき" } }
                    }
                }
            }
            main(.id("main")) {
                h1 { heading }
                content
            }
            footer { p { "加古川市役所 079-421-2000" } }
        }
    }
}
