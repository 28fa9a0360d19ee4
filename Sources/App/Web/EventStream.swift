import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// Server-sent events (WHATWG HTML, 9.2): a message at the beginning and for each change, and a comment now and then so
    /// that nobody on the way takes the connection for dead. A browser that loses it comes back by itself.
    static func events(_ changes: AsyncStream<Void>) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "text/event-stream", .cacheControl: "no-store",
                // Proxies hand on what they get at once.
                HeaderNames.buffering: "no",
            ],
            body: ResponseBody { writer in
                try await writer.write(ByteBuffer(string: "retry: 2000\ndata: changed\n\n"))
                let ticks = merge(changes, every: .seconds(15))
                for await isChange in ticks {
                    let text = isChange ? "data: changed\n\n" : ": still here\n\n"
                    try await writer.write(ByteBuffer(string: text))
                }
                try await writer.finish(nil)
            }
        )
    }

    /// - Returns: true for each change, false when there was none for so long; ends with the changes.
    private static func merge(_ changes: AsyncStream<Void>, every pause: Duration) -> AsyncStream<Bool> {
        AsyncStream { continuation in
            let ticks = Task {
                while !Task.isCancelled {
                    try await Task.sleep(for: pause)
                    continuation.yield(false)
                }
            }
            let reading = Task {
                for await _ in changes { continuation.yield(true) }
                continuation.finish()
            }
            continuation.onTermination = { _ in
                ticks.cancel()
                reading.cancel()
            }
        }
    }
}
