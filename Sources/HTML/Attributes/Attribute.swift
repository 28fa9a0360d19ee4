/// An attribute that may stand on elements of `Kind`. Its value is always quoted and escaped.
///
/// There are no event handlers and no `style`: the service's content security policy forbids both.
@usableFromInline
package struct Attribute<Kind: Tag>: Sendable {
    @usableFromInline let content: AttributeContent

    /// An attribute with a value; nil leaves the attribute out.
    init(_ name: String, _ value: String?) {
        content = AttributeContent(name: name, value: value.map(AttributeContent.Value.text) ?? .absent)
    }

    /// An attribute that says yes by being there.
    init(_ name: String, isPresent: Bool) {
        content = AttributeContent(name: name, value: isPresent ? .present : .absent)
    }

    /// `attribute` where `condition` holds, nothing otherwise.
    package static func `if`(_ condition: Bool, _ attribute: Attribute) -> Attribute {
        condition ? attribute : Attribute(attribute.content.name, nil)
    }
}
