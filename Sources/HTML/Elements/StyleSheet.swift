/// A style sheet inside the page, for documents that are kept and sent as one file; pages of the town link to theirs.
/// Only text of the program itself can be one.
package struct StyleSheet: HTML {
    private let text: StaticString

    package init(_ text: StaticString) {
        self.text = text
    }

    package func write(into output: inout HTMLOutput) {
        output.write(markup: "<style>")
        output.write(markup: text)
        output.write(markup: "</style>")
    }
}
