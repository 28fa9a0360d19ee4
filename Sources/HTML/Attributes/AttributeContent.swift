/// What an attribute says, whichever element it stands on; elements keep their attributes like this (see ``HTML``).
@usableFromInline
package struct AttributeContent: Sendable {
    enum Value: Sendable {
        case absent
        case present
        case text(String)
    }

    let name: String
    let value: Value

    /// Whether this attribute takes the place of `other` on the same element.
    @usableFromInline
    func overrides(_ other: AttributeContent) -> Bool {
        if case .absent = value { return false }
        return name == other.name
    }
}
