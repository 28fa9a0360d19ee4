/// A place inside a value of the content: keys and positions from the top, e.g. `path["steps"][0]["fields"][2]["when"]`.
package struct ContentPath: Sendable, Hashable {
    package enum Part: Sendable, Hashable {
        case key(String)
        /// Counted from 0.
        case position(Int)
    }

    package let parts: [Part]

    package static let top = ContentPath(parts: [])

    package subscript(key: String) -> ContentPath {
        ContentPath(parts: parts + [.key(key)])
    }

    package subscript(position: Int) -> ContentPath {
        ContentPath(parts: parts + [.position(position)])
    }

    /// The path of what contains this place; `nil` at the top.
    package var parent: ContentPath? {
        parts.isEmpty ? nil : ContentPath(parts: parts.dropLast())
    }
}
