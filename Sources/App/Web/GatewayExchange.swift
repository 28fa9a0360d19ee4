import AsyncHTTPClient
import NIOCore

extension HTTPClient {
    /// Sends a request of a gateway and takes the whole answer, within a time. The client's own deadline ends with the head of
    /// the answer; a body may not drip in for ever either.
    ///
    /// - Parameter largest: bytes of the answer's body.
    /// - Throws: `HTTPClientError.deadlineExceeded`, `NIOTooManyBytesError`, or what kept the client from sending.
    func exchange(
        _ request: HTTPClientRequest,
        within patience: Duration,
        upTo largest: Int
    ) async throws -> (HTTPClientResponse, ByteBuffer) {
        try await withThrowingTaskGroup(of: (HTTPClientResponse, ByteBuffer).self) { group in
            group.addTask {
                let answer = try await self.execute(request, timeout: TimeAmount(patience))
                return (answer, try await answer.body.collect(upTo: largest))
            }
            group.addTask {
                try await ContinuousClock().sleep(for: patience)
                throw HTTPClientError.deadlineExceeded
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw CancellationError() }
            return first
        }
    }
}
