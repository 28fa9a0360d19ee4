/// Waits for the answer of an operation, but no longer than the limit.
///
/// The caller goes on at the limit even when the operation does not heed its cancellation: a probe of something that
/// hangs must not hang itself.
/// - Returns: the answer, or nil when the limit passed or the caller was cancelled.
package func answer<Value: Sendable>(
    within limit: Duration,
    of operation: @escaping @Sendable () async -> Value
) async -> Value? {
    let (answers, continuation) = AsyncStream.makeStream(of: Value?.self, bufferingPolicy: .bufferingOldest(1))
    let work = Task { continuation.yield(await operation()) }
    let timer = Task {
        try? await Task.sleep(for: limit)
        continuation.yield(nil)
    }
    defer {
        work.cancel()
        timer.cancel()
    }
    for await first in answers { return first }
    return nil
}
