extension Optional: HTML where Wrapped: HTML {
    @inlinable
    package func write(into output: inout HTMLOutput) {
        if let self { self.write(into: &output) }
    }

    @inlinable
    package func write(into stream: inout HTMLStream) async throws {
        if let self { try await self.write(into: &stream) }
    }
}

extension Optional: TextContent where Wrapped: TextContent {}
