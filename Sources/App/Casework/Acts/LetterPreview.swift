import Domain
import HTML

/// The mail word for word, before it is sent.
struct LetterPreview: Component {
    let letter: Letter?

    var body: some HTML {
        aside(.class("panel"), .aria(.labelledby, "letter")) {
            h2(.class("panel__title"), .id("letter")) { "送られるメール" }
            if let letter {
                p { strong { letter.subject } }
                if letter.body.contains("〔") { p(.class("muted small")) { "〔　〕のところは、入力した内容で決まります。" } }
                for block in blocks(letter) {
                    p(.class("small letter-block")) { Lines([block]) }
                }
            } else {
                p(.class("muted")) { "この操作では、メールは送られません。" }
            }
        }
    }

    /// What stands between empty lines and rulers.
    private func blocks(_ letter: Letter) -> [String] {
        letter.body.split(separator: "\n", omittingEmptySubsequences: false)
            .split { $0.isEmpty || $0.allSatisfy { $0 == "-" } }
            .map { $0.joined(separator: "\n") }
    }
}
