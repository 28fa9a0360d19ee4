/// Two pieces, one after the other. Longer sequences are pairs of a shorter sequence and the last piece.
@usableFromInline
package struct HTMLPair<First: HTML, Second: HTML>: HTML {
    @usableFromInline let first: First
    @usableFromInline let second: Second

    @inlinable
    init(first: First, second: Second) {
        self.first = first
        self.second = second
    }

    @inlinable
    package func write(into output: inout HTMLOutput) {
        first.write(into: &output)
        second.write(into: &output)
    }

    @inlinable
    package func write(into stream: inout HTMLStream) async throws {
        try await first.write(into: &stream)
        try await second.write(into: &stream)
    }
}

extension HTMLPair: TextContent where First: TextContent, Second: TextContent {}
