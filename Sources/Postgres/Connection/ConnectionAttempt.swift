import Synchronization

/// The wait for a connection, which ends once: with the connection, its failure, the deadline or the caller's cancellation.
final class ConnectionAttempt: Sendable {
    private enum State {
        case idle
        case waiting(CheckedContinuation<Connection, any Error>)
        case ended(Result<Connection, PostgresError>)
    }

    private let state = Mutex(State.idle)

    func begin(_ continuation: CheckedContinuation<Connection, any Error>) {
        let early: Result<Connection, PostgresError>? = state.withLock { state in
            if case .ended(let result) = state { return result }
            state = .waiting(continuation)
            return nil
        }
        if let early { continuation.resume(with: early.mapError { $0 as any Error }) }
    }

    /// Says whether this was the first end.
    @discardableResult
    func end(_ result: Result<Connection, PostgresError>) -> Bool {
        let (isFirst, continuation) = state.withLock { state -> (Bool, CheckedContinuation<Connection, any Error>?) in
            switch state {
            case .idle:
                state = .ended(result)
                return (true, nil)
            case .waiting(let continuation):
                state = .ended(result)
                return (true, continuation)
            case .ended:
                return (false, nil)
            }
        }
        continuation?.resume(with: result.mapError { $0 as any Error })
        return isFirst
    }
}
