/// The name of an element, as a type: it decides which attributes the element takes.
@usableFromInline
package protocol Tag: Sendable {
    static var name: StaticString { get }

    /// Whether a browser takes a line break at the very beginning of the content for layout and drops it.
    static var dropsFirstLineBreak: Bool { get }
}

extension Tag {
    @inlinable
    package static var dropsFirstLineBreak: Bool { false }
}

/// The names of all elements, each beside the element itself in the files of this folder.
@usableFromInline
package enum Tags {}
