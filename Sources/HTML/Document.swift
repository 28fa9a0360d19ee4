/// A whole page: the document type, `<html>` with its language, `<head>` with the character set, and `<body>`.
///
///     Document(language: "ja") {
///         title { "住民票の写し" }
///         link(.rel(.stylesheet), .href("/css/all.css"))
///     } body: {
///         main { h1 { "住民票の写し" } }
///     }
///
/// These three elements exist nowhere else, so that a page has each of them once and in its place.
@usableFromInline
package struct Document<Head: HTML, Body: HTML>: HTML {
    @usableFromInline let html: [AttributeContent]
    @usableFromInline let bodyAttributes: [AttributeContent]
    @usableFromInline let head: Head
    @usableFromInline let body: Body

    /// - Parameters:
    ///   - language: of the page, as a BCP 47 tag; read by screen readers (WCAG 2.2, 3.1.1).
    ///   - html: further attributes of `<html>`.
    ///   - attributes: attributes of `<body>`.
    @inlinable
    package init(
        language: String,
        html: [Attribute<Tags.Html>] = [],
        attributes: [Attribute<Tags.Body>] = [],
        @HTMLBuilder head: () -> Head,
        @HTMLBuilder body: () -> Body
    ) {
        self.html = ([.lang(language)] + html).map(\.content)
        self.bodyAttributes = attributes.map(\.content)
        self.head = head()
        self.body = body()
    }

    @inlinable
    package func write(into output: inout HTMLOutput) {
        openHead(in: &output)
        head.write(into: &output)
        openBody(in: &output)
        body.write(into: &output)
        close(in: &output)
    }

    @inlinable
    package func write(into stream: inout HTMLStream) async throws {
        openHead(in: &stream.output)
        try await head.write(into: &stream)
        openBody(in: &stream.output)
        try await body.write(into: &stream)
        close(in: &stream.output)
    }

    @inlinable
    func openHead(in output: inout HTMLOutput) {
        output.write(markup: "<!DOCTYPE html>")
        output.write(startOf: Tags.Html.name, html)
        output.write(markup: "<head><meta charset=\"utf-8\">")
    }

    @inlinable
    func openBody(in output: inout HTMLOutput) {
        output.write(markup: "</head>")
        output.write(startOf: Tags.Body.name, bodyAttributes)
    }

    @inlinable
    func close(in output: inout HTMLOutput) {
        output.write(markup: "</body></html>")
    }
}
