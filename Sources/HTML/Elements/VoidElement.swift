/// An element that never has content nor an end tag, such as `br` and `input` (HTML standard, 13.1.2 "Void elements").
package struct VoidElement<Kind: Tag>: HTML {
    let attributes: [Attribute<Kind>]

    package init(_ attributes: Attribute<Kind>...) {
        self.attributes = attributes
    }

    /// The same with attributes that a component was handed.
    package init(attributes: [Attribute<Kind>]) {
        self.attributes = attributes
    }

    package func write(into output: inout HTMLOutput) {
        output.open(attributes)
    }
}
