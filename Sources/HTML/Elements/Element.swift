/// An element with a start tag, content and an end tag.
@usableFromInline
package struct Element<Kind: Tag, Content: HTML>: HTML {
    @usableFromInline let attributes: [AttributeContent]
    @usableFromInline let content: Content

    @inlinable
    package init(_ attributes: Attribute<Kind>..., @HTMLBuilder content: () -> Content) {
        self.attributes = attributes.map(\.content)
        self.content = content()
    }

    @inlinable
    package func write(into output: inout HTMLOutput) {
        output.write(startOf: Kind.name, attributes)
        if Kind.dropsFirstLineBreak { output.write(markup: "\n") }
        content.write(into: &output)
        output.write(endTag: Kind.name)
    }

    @inlinable
    package func write(into stream: inout HTMLStream) async throws {
        stream.output.write(startOf: Kind.name, attributes)
        if Kind.dropsFirstLineBreak { stream.output.write(markup: "\n") }
        try await content.write(into: &stream)
        stream.output.write(endTag: Kind.name)
    }
}
