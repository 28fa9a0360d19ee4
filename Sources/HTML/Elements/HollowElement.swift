/// An element with an end tag that takes no content here: a script, which comes from its own file, and the shapes of a
/// drawing.
@usableFromInline
package struct HollowElement<Kind: Tag>: HTML {
    @usableFromInline let attributes: [AttributeContent]

    @inlinable
    package init(_ attributes: Attribute<Kind>...) {
        self.attributes = attributes.map(\.content)
    }

    @inlinable
    package func write(into output: inout HTMLOutput) {
        output.write(startOf: Kind.name, attributes)
        output.write(endTag: Kind.name)
    }
}
