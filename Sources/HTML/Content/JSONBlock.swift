import Foundation

/// A value for the page's scripts, as JSON in a `<script type="application/json">` that a browser never executes.
///
/// The characters with which markup could begin are written as JSON escapes, so that no value can end the block.
package struct JSONBlock: HTML {
    private let id: String
    private let json: String

    /// - Parameter id: by which the script finds the block.
    /// - Throws: `EncodingError` when `value` has no JSON form, for example a number that is infinite.
    package init(id: String, _ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        self.id = id
        self.json = String(decoding: try encoder.encode(value), as: UTF8.self)
            .replacing("<", with: "\\u003C")
            .replacing(">", with: "\\u003E")
            .replacing("&", with: "\\u0026")
    }

    package func write(into output: inout HTMLOutput) {
        output.write(markup: "<script type=\"application/json\" id=\"")
        output.write(text: id)
        output.write(markup: "\">")
        output.write(trusted: json)
        output.write(markup: "</script>")
    }
}
