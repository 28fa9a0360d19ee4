import NIOCore

/// A page on its way out in chunks, so that a long one is never whole in memory.
@usableFromInline
package struct HTMLStream {
    @usableFromInline var output: HTMLOutput
    private let chunkSize: Int
    private let send: (ByteBuffer) async throws -> Void

    /// - Parameters:
    ///   - chunkSize: bytes after which a chunk is passed on, at the end of the next item of a loop.
    ///   - send: takes a chunk; the page waits until it returns.
    @usableFromInline
    init(chunkSize: Int, send: @escaping (ByteBuffer) async throws -> Void) {
        self.output = HTMLOutput(capacity: chunkSize)
        self.chunkSize = chunkSize
        self.send = send
    }

    /// Passes on what is written so far if it fills a chunk.
    @usableFromInline
    mutating func passOnFullChunk() async throws {
        if output.count >= chunkSize { try await passOn() }
    }

    /// Passes on what is left.
    @usableFromInline
    mutating func finish() async throws {
        if output.count > 0 { try await passOn() }
    }

    private mutating func passOn() async throws {
        try await send(output.buffer)
        output.clear()
    }
}
