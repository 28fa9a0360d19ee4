import NIOCore

/// A page on its way out in chunks, so that a long one is never whole in memory.
package struct HTMLStream {
    package var output: HTMLOutput
    private let chunkSize: Int
    private let send: (ByteBuffer) async throws -> Void

    /// - Parameters:
    ///   - chunkSize: bytes after which a chunk is passed on, at the next boundary between two pieces.
    ///   - send: takes a chunk; the page waits until it returns.
    package init(chunkSize: Int, send: @escaping (ByteBuffer) async throws -> Void) {
        self.output = HTMLOutput(capacity: chunkSize + chunkSize / 4)
        self.chunkSize = chunkSize
        self.send = send
    }

    /// Passes on what is written so far if it fills a chunk.
    package mutating func passOnFullChunk() async throws {
        if output.buffer.readableBytes >= chunkSize { try await passOn() }
    }

    /// Passes on what is left.
    package mutating func finish() async throws {
        if output.buffer.readableBytes > 0 { try await passOn() }
    }

    private mutating func passOn() async throws {
        try await send(output.buffer)
        output.buffer.clear()
    }
}
