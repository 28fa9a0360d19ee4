import NIOCore

extension HTML {
    /// The whole piece as bytes in UTF-8.
    ///
    /// - Parameter capacity: bytes to set aside; the buffer grows by itself if that is too little.
    @inlinable
    package func render(capacity: Int = 16_384) -> ByteBuffer {
        var output = HTMLOutput(capacity: capacity)
        write(into: &output)
        return output.buffer
    }

    /// Sends the piece in chunks while it is being written, so that a long list is never whole in memory.
    ///
    /// - Parameters:
    ///   - chunkSize: bytes after which a chunk is sent, at the end of the next item of a loop.
    ///   - send: takes a chunk. The page waits until it returns and ends with the error that it throws.
    @inlinable
    package func stream(
        chunkSize: Int = 16_384,
        to send: @escaping (ByteBuffer) async throws -> Void
    ) async throws {
        var stream = HTMLStream(chunkSize: chunkSize, send: send)
        try await write(into: &stream)
        try await stream.finish()
    }
}
