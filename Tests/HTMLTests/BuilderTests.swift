import HTML
import Testing

struct BuilderTests {
    @Test(arguments: [true, false])
    func `a condition decides what is written`(isUrgent: Bool) {
        let markup = rendered {
            p {
                if isUrgent { strong { "至急" } }
                if isUrgent { "は" } else { "では" }
            }
        }
        #expect(markup == (isUrgent ? "<p><strong>至急</strong>は</p>" : "<p>では</p>"))
    }

    @Test(arguments: [(0, "none"), (1, "one"), (2, "many"), (3, "many")])
    func `a switch decides what is written`(count: Int, expected: String) {
        let markup = rendered {
            switch count {
            case 0: "none"
            case 1: em { "one" }
            default:
                let word = "many"
                b { word }
            }
        }
        #expect(markup.contains(expected))
    }

    @Test func `a loop writes each item in order`() {
        let names = ["戸籍", "<税>", "福祉"]
        let expected = "<ul><li>戸籍</li><li>&lt;税&gt;</li><li>福祉</li></ul>"
        #expect(rendered { ul { for name in names { li { name } } } } == expected)
        #expect(rendered { ul { ForEach(names) { name in li { name } } } } == expected)
        #expect(rendered { ul { names.map { name in li { name } } } } == expected)
    }

    @Test func `a value that is not there is not written`() {
        let hint: String? = nil
        #expect(rendered { p { hint } } == "<p></p>")
        #expect(rendered { if let hint { p { hint } } } == "")
    }

    @Test func `many pieces keep their order`() {
        let markup = rendered {
            "1"
            "2"
            "3"
            "4"
            "5"
            "6"
            "7"
            "8"
            "9"
            "10"
            "11"
            "12"
        }
        #expect(markup == "123456789101112")
    }

    @Test func `the content of a choice is text, also under a condition`() {
        let isChosen = true
        #expect(
            rendered { option(.value("a"), .selected(isChosen)) { if isChosen { "選択中" } else { "未選択" } } }
                == "<option value=\"a\" selected>選択中</option>"
        )
    }

    /// How a page holds pieces of different kinds: a case for each, and one switch.
    enum Notice: Component {
        case info(String)
        case deadline(days: Int)

        var body: some HTML {
            switch self {
            case .info(let text): p { text }
            case .deadline(let days): p(.class("deadline")) { "あと\(days)日" }
            }
        }
    }

    @Test func `a list of different pieces is an enumeration`() {
        let notices: [Notice] = [.info("受付中"), .deadline(days: 3)]
        #expect(rendered { for notice in notices { notice } } == "<p>受付中</p><p class=\"deadline\">あと3日</p>")
    }

    /// How a frame takes content that it does not know.
    struct Card<Content: HTML>: Component {
        let heading: String
        @HTMLBuilder let content: Content

        var body: some HTML {
            section {
                h2 { heading }
                content
            }
        }
    }

    @Test func `a component may take content`() {
        let markup = rendered {
            Card(heading: "手数料") {
                p { "300円" }
                p { "窓口で" }
            }
        }
        #expect(markup == "<section><h2>手数料</h2><p>300円</p><p>窓口で</p></section>")
    }
}
