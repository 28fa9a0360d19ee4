import HTML
import TestKit
import Testing

struct RandomTextTests {
    /// Markup, characters that matter to parsers, and everything that names are made of.
    private static let pieces: [String] =
        "&<>\"'=/!-;#x? \t\n\r\u{0C}\u{00}\u{08}\u{1B}\u{7F}\u{85}\u{A0}`()[]{}\\".unicodeScalars.map { String($0) }
        + ["&amp;", "&lt", "&#60;", "<!--", "-->", "<![CDATA[", "]]>", "</p>", "</title>", "<script>", "\" onload=\""]
        + [
            "加", "古", "髙", "﨑", "葛\u{E0100}", "か\u{3099}", "ガ", "𠮷", "e\u{301}", "👩‍👧", "🇯🇵", "\u{202E}", "\u{FEFF}", "a",
            "Z",
        ]

    @Test func `ten thousand random texts come back as they were, in content and in attributes`() throws {
        var generator = SeededGenerator(state: 20_260_401)
        for _ in 0..<10_000 {
            let text = Self.text(using: &generator)
            let markup = rendered {
                p(.title(text)) {
                    text
                    br()
                }
            }
            let shown = Self.withoutControls(text)
            let expected: [Tokenizer.Token] =
                [.start(name: "p", attributes: ["title": shown])]
                + (shown.isEmpty ? [] : [.text(shown)])
                + [.start(name: "br", attributes: [:]), .end(name: "p")]
            let tokens = try Tokenizer.tokens(of: markup)
            try #require(Self.utf8(tokens) == Self.utf8(expected), "\(text.debugDescription)")
        }
    }

    private static func text(using generator: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0...24, using: &generator)).map { _ in
            Bool.random(using: &generator)
                ? pieces.randomElement(using: &generator) ?? ""
                : Unicode.Scalar(UInt32.random(in: 0...0x10_FFFF, using: &generator)).map { String($0) } ?? ""
        }.joined()
    }

    /// What HTML cannot carry, replaced as the room promises.
    private static func withoutControls(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isControl = scalar.properties.generalCategory == .control
            shown.append(isControl && !"\t\n\r\u{0C}".unicodeScalars.contains(scalar) ? "\u{FFFD}" : scalar)
        }
        return String(shown)
    }

    /// Swift compares strings by canonical equivalence, which would hide a changed normalisation form.
    private static func utf8(_ tokens: [Tokenizer.Token]) -> [UInt8] {
        Array(String(describing: tokens).utf8)
    }
}
