/// An element that never has content nor an end tag, such as `br` and `input` (HTML standard, 13.1.2 "Void elements").
@usableFromInline
package struct VoidElement<Kind: Tag>: HTML {
    @usableFromInline let attributes: [Attribute<Kind>]

    @inlinable
    package init(_ attributes: Attribute<Kind>...) {
        self.attributes = attributes
    }

    /// The same with attributes that a component was handed.
    @inlinable
    package init(attributes: [Attribute<Kind>]) {
        self.attributes = attributes
    }

    @inlinable
    package func write(into output: inout HTMLOutput) {
        output.write(startOf: Kind.self, attributes)
    }
}
