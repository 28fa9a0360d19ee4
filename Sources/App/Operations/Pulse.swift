import NIOCore
import Postgres
import ServiceLifecycle
import Telemetry

/// Makes the loops of the process show that they turn: those of the network, those of tasks, those of the database.
struct Pulse: Service {
    let liveness: Liveness
    let eventLoops: any EventLoopGroup
    let database: ConnectionPool
    /// How long a loop may be silent.
    let patience: Duration

    fileprivate static let interval = Duration.milliseconds(500)
    /// For how long callers may wait although the database answers and no connection of it changes hands.
    private static let patienceWithPool = Duration.seconds(60)

    func run() async throws {
        let loops = eventLoops.makeIterator().enumerated().map { number, loop in
            EventLoopPulse(of: loop, heart: liveness.heart("event loop \(number)", deadline: patience))
        }
        let tasks = liveness.heart("tasks", deadline: patience)
        let threads = liveness.heart("database threads", deadline: patience)
        let connections = liveness.heart("database connections", deadline: Self.patienceWithPool)
        var acquired = -1
        while !Task.isCancelled && !Task.isShuttingDownGracefully {
            tasks.beat()
            if database.silence < Self.interval { threads.beat() }
            let snapshot = database.snapshot
            let isIdle = snapshot.waiting == 0 || !snapshot.isPrimaryAnswering
            if isIdle || snapshot.acquired != acquired { connections.beat() }
            acquired = snapshot.acquired
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: Self.interval) }
        }
        for loop in loops { loop.beats.cancel() }
        for heart in loops.map(\.heart) + [tasks, threads, connections] { liveness.remove(heart) }
    }
}

/// A heart that an event loop makes beat by itself.
private struct EventLoopPulse {
    let heart: Heart
    let beats: RepeatedTask

    init(of loop: any EventLoop, heart: Heart) {
        self.heart = heart
        beats = loop.scheduleRepeatedTask(initialDelay: .zero, delay: TimeAmount(Pulse.interval)) { _ in heart.beat() }
    }
}
