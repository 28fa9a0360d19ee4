import HTML
import NIOCore
import Testing

struct ElementTests {
    @Test func `an element has a start tag, content and an end tag`() {
        #expect(rendered { p(.id("hint")) { "全角で" } } == "<p id=\"hint\">全角で</p>")
        #expect(rendered { td {} } == "<td></td>")
    }

    @Test func `a void element has no end tag`() {
        let markup = rendered {
            br()
            hr()
            img(.src("/town.png"), .alt("市役所"), .width(640), .height(480))
            input(.type(.text), .name("family"))
        }
        #expect(
            markup
                == "<br><hr><img src=\"/town.png\" alt=\"市役所\" width=\"640\" height=\"480\">"
                + "<input type=\"text\" name=\"family\">"
        )
    }

    @Test func `a script comes from a file and has an end tag`() {
        #expect(
            rendered { script(.src("/js/form.js"), .type(.module), .defer) }
                == "<script src=\"/js/form.js\" type=\"module\" defer></script>"
        )
    }

    @Test func `a leading line break in a text area survives the browser, which drops the first`() {
        #expect(rendered { textarea(.name("reason")) { "\n理由" } } == "<textarea name=\"reason\">\n\n理由</textarea>")
        #expect(rendered { pre { "x" } } == "<pre>\nx</pre>")
    }

    @Test func `a drawing is written with its coordinates`() {
        let markup = rendered {
            svg(.viewBox(0, 0, 24, 24), .role(.img), .aria(.label, "検索")) {
                title { "検索" }
                circle(.cx(10.5), .cy(10), .r(6), .fill("none"), .stroke("currentColor"), .strokeWidth(2))
                path(.d("M15 15 21 21"))
            }
        }
        #expect(
            markup
                == "<svg viewBox=\"0 0 24 24\" role=\"img\" aria-label=\"検索\"><title>検索</title>"
                + "<circle cx=\"10.5\" cy=\"10\" r=\"6\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"></circle>"
                + "<path d=\"M15 15 21 21\"></path></svg>"
        )
    }

    @Test func `a document has its type, language and character set`() {
        let page = Document(language: "ja", attributes: [.class("front")]) {
            title { "窓口" }
        } body: {
            main { h1 { "窓口" } }
        }
        #expect(
            String(buffer: page.render())
                == "<!DOCTYPE html><html lang=\"ja\"><head><meta charset=\"utf-8\"><title>窓口</title></head>"
                + "<body class=\"front\"><main><h1>窓口</h1></main></body></html>"
        )
    }

    @Test func `an element hidden by a property is reached through the module`() {
        struct Field: Component {
            let label: String
            var body: some HTML {
                HTML::label(.for("x")) { label }
            }
        }
        #expect(rendered { Field(label: "氏名") } == "<label for=\"x\">氏名</label>")
    }
}
