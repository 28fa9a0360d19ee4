/// A piece for every item of a sequence, made at the moment in which it is written.
///
/// Unlike a `for` loop it never holds more than one piece at a time, so that a list of any length can be streamed:
///
///     tbody {
///         ForEach(applications) { application in
///             tr { td { application.number } }
///         }
///     }
@usableFromInline
package struct ForEach<Items: Sequence & Sendable, Content: HTML>: HTML {
    @usableFromInline let items: Items
    @usableFromInline let content: @Sendable (Items.Element) -> Content

    @inlinable
    package init(_ items: Items, @HTMLBuilder content: @escaping @Sendable (Items.Element) -> Content) {
        self.items = items
        self.content = content
    }

    @inlinable
    package func write(into output: inout HTMLOutput) {
        for item in items { content(item).write(into: &output) }
    }

    @inlinable
    package func write(into stream: inout HTMLStream) async throws {
        for item in items {
            try await content(item).write(into: &stream)
            try await stream.passOnFullChunk()
        }
    }
}
