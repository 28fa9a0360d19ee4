import CLibpq
import Foundation

/// A request to the server to give the running statement up.
///
/// Unchecked, because libpq's object cannot be marked: it is made under the connection's lock, used by one thread after
/// that, and libpq lets PQcancel run in any thread (manual, 34.7).
final class CancelRequest: @unchecked Sendable {
    private let pointer: OpaquePointer

    init?(_ connection: OpaquePointer) {
        guard let pointer = PQgetCancel(connection) else { return nil }
        self.pointer = pointer
    }

    deinit {
        PQfreeCancel(pointer)
    }

    /// Sends the request on a thread of its own, as libpq waits there until the server has passed it on.
    func send(whenDone: @escaping @Sendable () -> Void) {
        Thread.detachNewThread { [self] in
            var message = [CChar](repeating: 0, count: 256)
            PQcancel(pointer, &message, Int32(message.count))
            whenDone()
        }
    }
}
