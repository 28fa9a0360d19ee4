/// Something that can be written as HTML.
///
/// A page is one value composed of values: elements, text, conditions and loops, all known to the compiler. Writing it
/// walks that value once and appends bytes; no tree of boxes is built in between. Pages and parts of pages conform to
/// ``Component``; only the pieces of this room, which alone can append to an output, conform to `HTML` directly.
///
/// Everything generic here is `@inlinable`, so that a page in another module becomes straight code. Without it each piece
/// would be found through tables while it is written, which takes seven times as long. The compiler gives up at some depth
/// of a page, so whatever is done most often, start tags and text, is not generic at all.
@usableFromInline
package protocol HTML: Sendable {
    /// Appends this piece to `output`.
    func write(into output: inout HTMLOutput)

    /// Appends this piece to `stream`, pausing wherever the stream passes a full chunk on.
    ///
    /// Pieces that contain others hand the stream down to them. All others are written at once, which is the default.
    func write(into stream: inout HTMLStream) async throws
}

extension HTML {
    @inlinable
    package func write(into stream: inout HTMLStream) async throws {
        write(into: &stream.output)
    }
}
