import HTML
import Testing

struct EscapingTests {
    static let table: [(text: String, markup: String)] = [
        ("", ""),
        ("加古川市", "加古川市"),
        ("&", "&amp;"),
        ("<", "&lt;"),
        (">", "&gt;"),
        ("\"", "&quot;"),
        ("'", "&#39;"),
        ("&amp;", "&amp;amp;"),
        ("<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"),
        ("\" onclick=\"x", "&quot; onclick=&quot;x"),
        ("一行目\n二行目\t\r\u{0C}", "一行目\n二行目\t\r\u{0C}"),
        ("a\u{00}b\u{1B}c\u{7F}d", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d"),
        ("\u{80}\u{85}\u{9F}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("\u{A0}©", "\u{A0}©"),
        ("髙﨑 葛\u{E0100}", "髙﨑 葛\u{E0100}"),
        ("か\u{3099}<が", "か\u{3099}&lt;が"),
        ("👩‍👧‍👦&🇯🇵", "👩‍👧‍👦&amp;🇯🇵"),
        ("𠮷野家", "𠮷野家"),
        ("\u{202E}abc", "\u{202E}abc"),
    ]

    @Test(arguments: table)
    func `text is escaped`(text: String, markup: String) {
        #expect(utf8(rendered { text }) == utf8(markup))
        #expect(utf8(rendered { text[...] }) == utf8(markup))
    }

    @Test(arguments: table)
    func `attribute values are escaped in the same way`(text: String, markup: String) {
        #expect(utf8(rendered { span(.title(text)) {} }) == utf8("<span title=\"\(markup)\"></span>"))
    }

    @Test func `exactly the five characters and the control characters are replaced`() {
        let kept: Set<UInt32> = [0x09, 0x0A, 0x0C, 0x0D]
        for value in UInt32(0)...0x2FF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = String(scalar)
            let isControl = scalar.properties.generalCategory == .control && !kept.contains(value)
            let isMarkup = "&<>\"'".unicodeScalars.contains(scalar)
            let markup = rendered { text }
            #expect((markup == "\u{FFFD}") == isControl, "U+\(String(value, radix: 16))")
            #expect((utf8(markup) == utf8(text)) == !(isControl || isMarkup), "U+\(String(value, radix: 16))")
        }
    }

    @Test func `numbers are text`() {
        #expect(rendered { td { 1_300 } } == "<td>1300</td>")
        #expect(rendered { td { -1 } } == "<td>-1</td>")
    }

    @Test func `only trusted markup is written as it stands`() {
        #expect(rendered { p { TrustedHTML("<b>&amp;</b>") } } == "<p><b>&amp;</b></p>")
    }

    /// Swift compares strings by canonical equivalence, which would hide a changed normalisation form.
    private func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }
}
