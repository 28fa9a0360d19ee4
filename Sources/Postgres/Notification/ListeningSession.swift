import Logging

/// Keeps a listening connection alive as long as somebody holds this object.
final class ListeningSession: Sendable {
    let buffer: NotificationBuffer
    private let task: Task<Void, Never>

    init(channels: [String], shelf: ConnectionShelf) {
        let buffer = NotificationBuffer()
        self.buffer = buffer
        task = Task {
            await ListeningSession.listen(channels, shelf, buffer)
            buffer.end()
        }
    }

    deinit {
        task.cancel()
    }

    /// How often the connection is looked at, and how often the server is asked for a sign of life on it.
    private static let pause: Duration = .milliseconds(100)
    private static let pulse: Duration = .seconds(2)

    private static func listen(_ channels: [String], _ shelf: ConnectionShelf, _ buffer: NotificationBuffer) async {
        while !Task.isCancelled, !shelf.isClosed {
            do {
                if let primary = shelf.watch.primary {
                    try await listen(channels, shelf, buffer, to: primary)
                }
                try await Task.sleep(for: pause)
            } catch is CancellationError {
                return
            } catch {
                shelf.logger.warning("listening to PostgreSQL interrupted", metadata: ["reason": "\(error)"])
                try? await Task.sleep(for: pause)
            }
        }
    }

    /// Returns when the server is the primary no longer; throws when the connection breaks.
    private static func listen(
        _ channels: [String],
        _ shelf: ConnectionShelf,
        _ buffer: NotificationBuffer,
        to primary: PostgresHost
    ) async throws {
        let events = ConnectionEvents(notified: { buffer.push(.message($0)) })
        let connection = try await shelf.connector.open(primary, events: events)
        defer { connection.close() }
        let statements = channels.map { "listen \(identifier: $0)" as SQL }
        _ = try await Exchange(statements: statements, deadline: .now + pulse, commits: false).run(on: connection)
        buffer.push(.reconnected)
        var nextPulse = ContinuousClock.now + pulse
        while connection.isOpen, shelf.watch.primary == primary, !shelf.isClosed {
            try await Task.sleep(for: pause)
            guard ContinuousClock.now >= nextPulse else { continue }
            _ = try await Exchange(statements: ["select 1"], deadline: .now + pulse, commits: false).run(on: connection)
            nextPulse = .now + pulse
        }
    }
}
