/// The name of an element, as a type: it decides which attributes the element takes.
package protocol Tag: Sendable {
    static var name: StaticString { get }

    /// Whether a browser takes a line break at the very beginning of the content for layout and drops it.
    static var dropsFirstLineBreak: Bool { get }
}

extension Tag {
    package static var dropsFirstLineBreak: Bool { false }
}

/// The names of all elements, each beside the element itself in the files of this folder.
package enum Tags {}
