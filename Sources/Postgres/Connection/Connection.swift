import CLibpq
import Foundation
import Synchronization

/// One connection to a server.
///
/// Operations go out in the order in which they were given, one at a time. The caller's thread sends, the reactor's
/// thread receives; neither ever waits for the network.
final class Connection: Sendable {
    let host: PostgresHost
    let openedAt = ContinuousClock.now
    let socket: Int32

    private let wire: Mutex<Wire>
    private let reactor: Reactor
    private let events: ConnectionEvents
    private let operationCount = Atomic<UInt64>(0)
    private let wantsToWrite = Atomic<Bool>(false)

    /// - Parameter handle: an established connection, owned from now on.
    init(
        adopting handle: sending OpaquePointer,
        host: PostgresHost,
        reactor: Reactor,
        statementCacheSize: Int,
        events: ConnectionEvents = ConnectionEvents()
    ) {
        self.host = host
        self.reactor = reactor
        self.events = events
        socket = PQsocket(handle)
        wire = Mutex(Wire(adopting: handle, statementCacheSize: statementCacheSize, listens: events.notified != nil))
        if !reactor.add(self) { close() }
    }

    var isOpen: Bool { wire.withLock { $0.handle != nil } }

    /// Open, outside of a transaction and at rest: fit for the next caller.
    var isReusable: Bool { wire.withLock { $0.handle != nil && $0.current == nil && !$0.isInTransaction } }

    var isInTransaction: Bool { wire.withLock { $0.isInTransaction } }

    var preparedStatementCount: Int { wire.withLock { $0.statements.count } }

    /// What poll(2) shall wait for.
    var interest: Int16 { Int16(wantsToWrite.load(ordering: .acquiring) ? POLLIN | POLLOUT : POLLIN) }

    /// Makes one round trip.
    /// - Parameter isCancellable: whether cancelling the task has the server give the work up. Never true for anything
    ///   that commits.
    func perform(
        _ work: Operation.Work,
        deadline: ContinuousClock.Instant,
        isCancellable: Bool
    ) async -> Outcome {
        let identity = operationCount.add(1, ordering: .relaxed).newValue
        guard isCancellable else { return await submit(work, identity, deadline) }
        return await withTaskCancellationHandler {
            await submit(work, identity, deadline, cancelIf: { Task.isCancelled })
        } onCancel: {
            cancel(identity)
        }
    }

    private func submit(
        _ work: Operation.Work,
        _ identity: UInt64,
        _ deadline: ContinuousClock.Instant,
        cancelIf isCancelled: () -> Bool = { false }
    ) async -> Outcome {
        await withCheckedContinuation { continuation in
            change {
                $0.submit(Operation(identity: identity, work: work, deadline: deadline, continuation: continuation))
            }
            // The task may have been cancelled before there was an operation to cancel.
            if isCancelled() { cancel(identity) }
        }
    }

    /// Closes the connection at once; whoever waits for an answer gets `lost`.
    func close(_ loss: ConnectionLoss = .closedHere("closed")) {
        change { $0.lose(loss) }
    }

    /// The socket can be read or written. Called by the reactor.
    /// - Returns: false when somebody else is at the wire at this moment, often a sender whom the kernel has not let go
    ///   yet while the answer is here already. The reactor has others to look after and comes again.
    func becameReady() -> Bool {
        let after = wire.withLockIfAvailable { wire in
            let wasOpen = wire.handle != nil
            return aftermath(wire.receive(), wasOpen: wasOpen, &wire)
        }
        guard let after else { return false }
        tell(after)
        return true
    }

    /// Called by the reactor again and again.
    func checkDeadline(_ now: ContinuousClock.Instant) {
        change { wire in
            guard let operation = wire.current, operation.isOverdue(now) else { return [] }
            return wire.lose(.silence)
        }
    }

    private func cancel(_ identity: UInt64) {
        var request: CancelRequest?
        change { wire in
            guard wire.current?.identity == identity else { return wire.withdraw(identity) }
            request = wire.requestCancellation()
            return []
        }
        request?.send { [self] in
            change { $0.cancellationDelivered(identity) }
        }
    }

    /// What is to be told when the lock is open again.
    private struct Aftermath {
        let completions: [Completion]
        let messages: [NotificationMessage]
        let loss: ConnectionLoss?
        let mustReconsider: Bool
    }

    /// Changes the wire, then tells everybody concerned.
    private func change(_ body: (inout Wire) -> [Completion]) {
        let after = wire.withLock { wire in
            let wasOpen = wire.handle != nil
            return aftermath(body(&wire), wasOpen: wasOpen, &wire)
        }
        tell(after)
    }

    private func aftermath(_ completions: [Completion], wasOpen: Bool, _ wire: inout Wire) -> Aftermath {
        let hadUnsentBytes = wantsToWrite.exchange(wire.hasUnsentBytes, ordering: .acquiringAndReleasing)
        return Aftermath(
            completions: completions,
            messages: wire.takeMessages(),
            loss: wasOpen ? wire.loss : nil,
            mustReconsider: hadUnsentBytes != wire.hasUnsentBytes
        )
    }

    private func tell(_ after: Aftermath) {
        if let loss = after.loss {
            reactor.remove(self)
            events.lost(self, loss)
        }
        for message in after.messages { events.notified?(message) }
        for completion in after.completions { completion.deliver() }
        if after.mustReconsider { reactor.reconsider() }
    }
}
