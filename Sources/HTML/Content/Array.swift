extension Array: HTML where Element: HTML {
    @inlinable
    package func write(into output: inout HTMLOutput) {
        for content in self { content.write(into: &output) }
    }

    @inlinable
    package func write(into stream: inout HTMLStream) async throws {
        for content in self {
            try await content.write(into: &stream)
            try await stream.passOnFullChunk()
        }
    }
}

extension Array: TextContent where Element: TextContent {}
