import Logging

/// Listens to channels of the primary, on a connection of its own that is renewed whenever it breaks or the primary
/// changes.
///
///     for await notification in Listener(channels: ["procedures"], pool: pool) {
///         switch notification {
///         case .reconnected: // read everything anew
///         case .message(let message): // read what message.payload names
///         }
///     }
///
/// The first element is `.reconnected`. The sequence ends when the task is cancelled or the pool is closed.
package struct Listener: AsyncSequence, Sendable {
    private let channels: [String]
    private let pool: ConnectionPool

    package init(channels: [String], pool: ConnectionPool) {
        self.channels = channels
        self.pool = pool
    }

    package struct Iterator: AsyncIteratorProtocol {
        fileprivate let session: ListeningSession

        package mutating func next() async -> Notification? {
            await session.buffer.next()
        }
    }

    package func makeAsyncIterator() -> Iterator {
        Iterator(session: ListeningSession(channels: channels, shelf: pool.shelf))
    }
}
