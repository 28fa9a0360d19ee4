/// Several pieces, one after the other.
package struct HTMLSequence<each Content: HTML>: HTML {
    let content: (repeat each Content)

    init(_ content: repeat each Content) {
        self.content = (repeat each content)
    }

    package func write(into output: inout HTMLOutput) {
        repeat (each content).write(into: &output)
    }

    package func write(into stream: inout HTMLStream) async throws {
        repeat try await (each content).write(into: &stream)
    }
}

extension HTMLSequence: TextContent where repeat each Content: TextContent {}
