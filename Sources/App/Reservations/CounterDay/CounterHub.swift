import Foundation
import Logging
import Postgres
import ServiceLifecycle
import Synchronization

/// Tells those who watch an office on this node that something has changed there, whichever node changed it.
final class CounterHub: Sendable {
    private struct State {
        var watchers: [UUID: (office: String, continuation: AsyncStream<Void>.Continuation)] = [:]
        var hasEnded = false
    }

    private let state = Mutex(State())

    /// One element for each change that was seen, several at once where nobody looked in between; ends when the node stops.
    func changes(of office: String) -> AsyncStream<Void> {
        let id = UUID()
        return AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let isOpen = state.withLock { state in
                guard !state.hasEnded else { return false }
                state.watchers[id] = (office, continuation)
                return true
            }
            continuation.onTermination = { [weak self] _ in self?.forget(id) }
            if !isOpen { continuation.finish() }
        }
    }

    var watchers: Int { state.withLock { $0.watchers.count } }

    /// - Parameter office: nil when any of them may have changed.
    func tell(_ office: String?) {
        let told = state.withLock { $0.watchers.values.filter { office == nil || $0.office == office } }
        for watcher in told { watcher.continuation.yield() }
    }

    func end() {
        let all = state.withLock { state in
            state.hasEnded = true
            return state.watchers.values.map(\.continuation)
        }
        for continuation in all { continuation.finish() }
    }

    private func forget(_ id: UUID) {
        state.withLock { _ = $0.watchers.removeValue(forKey: id) }
    }
}

/// Listens to what all nodes change at counters. It stops before the sites do, so that no open page holds them up.
struct CounterHubService: Service {
    let hub: CounterHub
    let database: ConnectionPool

    func run() async throws {
        await cancelWhenGracefulShutdown {
            for await notification in Listener(channels: ["counters"], pool: database) {
                switch notification {
                case .message(let message): hub.tell(message.payload)
                case .reconnected: hub.tell(nil)
                }
            }
        }
        hub.end()
    }
}
