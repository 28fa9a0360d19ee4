/// An element with an end tag that takes no content here: a script, which comes from its own file, and the shapes of a
/// drawing.
package struct HollowElement<Kind: Tag>: HTML {
    let attributes: [Attribute<Kind>]

    package init(_ attributes: Attribute<Kind>...) {
        self.attributes = attributes
    }

    package func write(into output: inout HTMLOutput) {
        output.open(attributes)
        output.close(Kind.self)
    }
}
