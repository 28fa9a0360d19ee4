/// An element with a start tag, content and an end tag.
package struct Element<Kind: Tag, Content: HTML>: HTML {
    let attributes: [Attribute<Kind>]
    let content: Content

    package init(_ attributes: Attribute<Kind>..., @HTMLBuilder content: () -> Content) {
        self.attributes = attributes
        self.content = content()
    }

    /// The same with attributes that a component was handed.
    package init(attributes: [Attribute<Kind>], @HTMLBuilder content: () -> Content) {
        self.attributes = attributes
        self.content = content()
    }

    package func write(into output: inout HTMLOutput) {
        output.open(attributes)
        if Kind.dropsFirstLineBreak { output.write(markup: "\n") }
        content.write(into: &output)
        output.close(Kind.self)
    }

    package func write(into stream: inout HTMLStream) async throws {
        stream.output.open(attributes)
        if Kind.dropsFirstLineBreak { stream.output.write(markup: "\n") }
        try await content.write(into: &stream)
        stream.output.close(Kind.self)
    }
}
