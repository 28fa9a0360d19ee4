import HTML
import Testing

struct AddressTests {
    @Test(arguments: [
        "/", "/procedures/juminhyo?step=2#top", "guide", "?page=2", "#main", "", "../x:y", "/a:b", "?a:b", "#a:b",
        "https://www.city.kakogawa.lg.jp/", "HTTP://example.jp", "mailto:madoguchi@example.jp", "tel:+81-79-421-2000",
        "住所:x",
    ])
    func `a harmless address is kept`(address: String) {
        #expect(rendered { a(.href(address)) {} } == "<a href=\"\(address)\"></a>")
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "\u{01}javascript:alert(1)",
        "java\nscript:alert(1)", "java\tscript\r:alert(1)", "vbscript:x", "data:text/html,x", "blob:x", "file:///etc",
    ])
    func `an address that could run a script is refused`(address: String) {
        #expect(rendered { a(.href(address)) {} } == "<a href=\"about:blank#blocked\"></a>")
    }

    @Test func `every attribute that holds an address refuses`() {
        let bad = "javascript:x"
        let markup = rendered {
            form(.action(bad)) { button(.formaction(bad)) {} }
            img(.src(bad))
            link(.href(bad))
            script(.src(bad))
            iframe(.src(bad))
            source(.srcset(bad))
            svg { use(.href(bad)) }
        }
        #expect(!markup.contains("javascript"))
        #expect(markup.split(separator: "about:blank#blocked").count == 9)
    }

    @Test func `a character reference in an address is no way around the refusal`() {
        let markup = rendered { a(.href("javascript&colon;alert(1)")) {} }
        #expect(markup == "<a href=\"javascript&amp;colon;alert(1)\"></a>")
    }

    @Test func `no address leaves the attribute out`() {
        #expect(rendered { a(.href(nil)) { "x" } } == "<a>x</a>")
    }
}
