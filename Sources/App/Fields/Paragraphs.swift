import HTML

/// Text whose lines are paragraphs.
struct Paragraphs: Component {
    private let lines: [String]

    init(_ text: String) {
        lines = text.split(whereSeparator: \.isNewline).map(String.init)
    }

    var body: some HTML {
        for line in lines {
            p { line }
        }
    }
}
