import ServiceLifecycle

/// A double that does not answer.
package enum Silence {
    /// For a minute, or until the double is told to stop.
    package static func keep() async throws {
        for _ in 0..<600 where !Task.isShuttingDownGracefully {
            try await Task.sleep(for: .milliseconds(100))
        }
    }
}
