/// An element that never has content nor an end tag, such as `br` and `input` (HTML standard, 13.1.2 "Void elements").
@usableFromInline
package struct VoidElement<Kind: Tag>: HTML {
    @usableFromInline let attributes: [AttributeContent]

    @inlinable
    package init(_ attributes: Attribute<Kind>...) {
        self.attributes = attributes.map(\.content)
    }

    @inlinable
    package func write(into output: inout HTMLOutput) {
        output.write(startOf: Kind.name, attributes)
    }
}
