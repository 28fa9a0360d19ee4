import Foundation

/// Reads a pipe to its end on a thread of its own, so that no test waits on the threads that all tests share.
struct PipeReader {
    private let chunks: AsyncStream<Data>

    init(_ pipe: Pipe) {
        let (chunks, continuation) = AsyncStream.makeStream(of: Data.self)
        self.chunks = chunks
        let handle = pipe.fileHandleForReading
        Thread.detachNewThread {
            continuation.yield(handle.readDataToEndOfFile())
            continuation.finish()
        }
    }

    /// Everything that was written, once the writing end is closed.
    var text: String {
        get async {
            await chunks.reduce(into: "") { $0 += String(decoding: $1, as: UTF8.self) }
        }
    }
}
